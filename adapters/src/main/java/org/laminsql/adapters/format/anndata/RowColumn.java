package org.laminsql.adapters.format.anndata;

import org.laminsql.adapters.scan.ContentColumn;

/** Where a column of a {@link RowTable} comes from. */
sealed interface RowColumn {

  /** As users see it. */
  ContentColumn described();

  /** A column of a data frame. */
  record Stored(String name, FrameColumn values) implements RowColumn {
    @Override
    public ContentColumn described() {
      return new ContentColumn(name, values.type(), values.nullable());
    }
  }

  /** A column of the table's matrix. */
  record Element(String name, Matrix matrix, int column) implements RowColumn {
    @Override
    public ContentColumn described() {
      return new ContentColumn(name, matrix.type(), false);
    }
  }
}
