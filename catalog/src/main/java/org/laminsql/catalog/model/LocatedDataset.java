package org.laminsql.catalog.model;

/**
 * What a {@link DatasetName} stands for.
 *
 * @param location the dataset
 * @param part the table inside it; {@code ""} for the dataset itself
 */
public record LocatedDataset(DatasetLocation location, String part) {}
