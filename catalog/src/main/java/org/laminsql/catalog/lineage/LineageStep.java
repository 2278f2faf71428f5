package org.laminsql.catalog.lineage;

/**
 * A dataset that a walk has reached.
 *
 * @param depth how many runs away it is, by the shortest way
 * @param dataset what was reached
 */
public record LineageStep(int depth, LineageDataset dataset) {}
