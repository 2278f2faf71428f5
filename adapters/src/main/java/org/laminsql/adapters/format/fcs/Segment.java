package org.laminsql.adapters.format.fcs;

/**
 * Where a segment lies, as HEADER and TEXT state it.
 *
 * @param begin offset of its first byte; 0 if the segment is stated elsewhere or not there
 * @param end offset of its last byte
 */
record Segment(long begin, long end) {

  boolean stated() {
    return begin > 0;
  }

  /** How many bytes; 0 or less if it is empty. */
  long length() {
    return end - begin + 1;
  }
}
