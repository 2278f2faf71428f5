package org.laminsql.adapters.scan;

import java.util.List;

/**
 * A table inside a dataset: either DuckDB reads its files by itself, or we scan it.
 *
 * <p>Immutable; safe to share.
 */
public sealed interface ContentTable permits FileTable, ScannableTable {

  /** The columns that {@code *} and the metadata calls list, in order. */
  List<ContentColumn> columns();
}
