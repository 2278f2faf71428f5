package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/**
 * The slice of a long table that a scan shall read.
 *
 * @param wanted the columns, in the order of the batches
 * @param rows the chosen rows of the matrix
 * @param columns the chosen columns of the matrix
 * @param rowAxis names of the rows
 * @param columnAxis names of the columns
 * @param limit how many entries suffice, if that is known
 */
record LongRequest(
    List<LongColumn> wanted,
    BitSet rows,
    BitSet columns,
    Axis rowAxis,
    Axis columnAxis,
    OptionalLong limit) {

  /** Whether the batches need to know the row of an entry. */
  boolean needsRow() {
    return wanted.contains(LongColumn.ROW_INDEX) || wanted.contains(LongColumn.ROW_ID);
  }

  /** Whether the batches need to know the column of an entry. */
  boolean needsColumn() {
    return wanted.contains(LongColumn.COLUMN_INDEX) || wanted.contains(LongColumn.COLUMN_ID);
  }

  /** Whether the batches hold values. */
  boolean needsValue() {
    return wanted.contains(LongColumn.VALUE);
  }

  boolean everyRow() {
    return rows.cardinality() == rowAxis.size();
  }

  boolean everyColumn() {
    return columns.cardinality() == columnAxis.size();
  }

  /** The types of the wanted columns. */
  List<SqlType> types(SqlType value) {
    return wanted.stream().map(column -> LongTable.type(column, value)).toList();
  }

  /**
   * A batch of entries; what is not wanted may be of any length.
   *
   * @param entryRows the row of each entry
   * @param entryColumns the column of each entry
   * @param values the value of each entry; not built if no values are wanted
   */
  Batch batch(int size, int[] entryRows, int[] entryColumns, VectorBuilder values) {
    List<ColumnVector> vectors = new ArrayList<>(wanted.size());
    for (LongColumn column : wanted) {
      vectors.add(
          switch (column) {
            case ROW_INDEX -> new ColumnVector.Ints(entryRows, null);
            case ROW_ID -> rowAxis.names().get().at(entryRows);
            case COLUMN_INDEX -> new ColumnVector.Ints(entryColumns, null);
            case COLUMN_ID -> columnAxis.names().get().at(entryColumns);
            case VALUE -> values.build(null);
          });
    }
    return new Batch(size, vectors);
  }
}
