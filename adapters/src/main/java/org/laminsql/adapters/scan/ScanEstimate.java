package org.laminsql.adapters.scan;

/**
 * What a scan will read.
 *
 * @param rows rows that the batches will hold, at most
 * @param chunks data chunks that will be read
 * @param totalChunks data chunks that the touched arrays have in all
 * @param bytes stored (compressed) bytes of those chunks, or -1 if not known
 */
public record ScanEstimate(long rows, long chunks, long totalChunks, long bytes) {}
