package org.laminsql.catalog.model;

import java.nio.file.Path;

/**
 * Where a dataset lies for this client and what it is.
 *
 * @param name its key, or its uid where it has none; for messages
 * @param uid the artifact's uid, or {@code ""} if it is not registered
 * @param path the file or folder
 * @param suffix LaminDB's suffix in lower case with its dot ({@code .h5ad}, {@code .anndata.zarr},
 *     {@code .csv.gz}), {@code ""} for a folder or a file without one
 * @param contentKey identifies the bytes: equal keys mean equal contents
 */
public record DatasetLocation(
    String name, String uid, Path path, String suffix, String contentKey) {}
