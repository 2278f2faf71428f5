package org.laminsql.adapters.format.arrow;

import java.util.Arrays;

/**
 * The metadata of a record batch: the fields, flattened in depth-first order, and the ranges of
 * their buffers in the body (specification, "RecordBatch message").
 *
 * @param ordinal its place among the messages
 * @param rowCount how many rows
 * @param nodes length and number of missing values, of each field
 * @param buffers offset in the body and length, of each buffer
 * @param viewBuffers how many buffers hold the long values, of each field of views
 * @param compression of each buffer by itself
 */
@SuppressWarnings("ArrayRecordComponent")
record BatchHeader(
    int ordinal,
    long bodyPosition,
    long bodyLength,
    int rowCount,
    long[] nodes,
    long[] buffers,
    long[] viewBuffers,
    Compression compression) {

  /** The buffer that a field starts with which stands behind so much. */
  int firstBuffer(Extent before) {
    int views = Math.min(before.views(), viewBuffers.length);
    return before.buffers() + (int) Arrays.stream(viewBuffers, 0, views).sum();
  }

  /** Stored bytes of the buffers between two places. */
  long storedBytes(Extent from, Extent to) {
    long bytes = 0;
    int end = Math.min(firstBuffer(to), buffers.length / 2);
    for (int i = firstBuffer(from); i < end; i++) {
      bytes += buffers[2 * i + 1];
    }
    return bytes;
  }
}
