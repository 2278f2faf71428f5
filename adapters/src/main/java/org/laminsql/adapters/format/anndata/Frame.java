package org.laminsql.adapters.format.anndata;

import java.util.List;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.Sizes;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * A data frame: an index and named columns of equal length. Immutable; safe to share.
 *
 * @param rowCount how many rows
 * @param index the names of the rows, as text
 * @param columns the stored columns, in {@code column-order}
 */
record Frame(int rowCount, FrameColumn index, List<Named> columns) {

  private static final int MANY_ROWS = 1 << 24;

  /** A column and its stored name. */
  record Named(String name, FrameColumn values) {}

  /** Copies the list. */
  Frame {
    columns = List.copyOf(columns);
  }

  /** Opens a frame as anndata writes it since 0.7; reads no chunk. */
  static Frame open(String dataset, ArrayGroup group) {
    FrameColumns columns = new FrameColumns(dataset, group);
    String indexName = group.text("_index").orElse("_index");
    ArrayNode indexNode =
        group
            .find(indexName)
            .orElseThrow(
                () ->
                    LaminSqlError.FILE_CORRUPT.with(
                        dataset, group.path() + " lacks its index " + indexName));
    FrameColumn index = columns.open(indexNode);
    int rowCount = Sizes.rows(dataset, group.path(), index.size());
    requireStored(dataset, indexNode, rowCount);
    return new Frame(
        rowCount,
        TextColumn.of(index),
        group.texts("column-order").stream()
            .map(name -> new Named(name, columns.column(name, rowCount)))
            .toList());
  }

  /** Of many rows the last ones are there: a damaged length costs nothing but time and memory. */
  private static void requireStored(String dataset, ArrayNode index, int rowCount) {
    if (rowCount > MANY_ROWS && index instanceof NdArray array) {
      long[] last = {(rowCount - 1) / array.chunkShape().get(0)};
      if (array.storedBytes(last) == 0) {
        throw LaminSqlError.FILE_CORRUPT.with(
            dataset, index.path() + " has " + rowCount + " names, of which the last is not stored");
      }
    }
  }
}
