package org.laminsql.catalog.lineage;

/**
 * What a text stands for.
 *
 * @param kind what it is
 * @param node its number among datasets or runs; the transform's id
 */
record Start(NodeKind kind, long node) {}
