package org.laminsql.catalog.lineage;

/** Which part of the graph around the starts is loaded. */
public enum LineageScope {
  /** What they were made from. */
  UPSTREAM,
  /** What was made from them. */
  DOWNSTREAM,
  /** What LaminDB's {@code view_lineage()} draws: both, with all that the runs took and made. */
  PICTURE
}
