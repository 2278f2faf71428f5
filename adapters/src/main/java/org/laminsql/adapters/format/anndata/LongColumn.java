package org.laminsql.adapters.format.anndata;

/** The columns of a long table, in order. */
enum LongColumn {
  ROW_INDEX,
  ROW_ID,
  COLUMN_INDEX,
  COLUMN_ID,
  VALUE
}
