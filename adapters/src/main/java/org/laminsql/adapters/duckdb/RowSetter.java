package org.laminsql.adapters.duckdb;

import java.time.LocalDate;
import org.duckdb.DuckDBWritableVector;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.catalog.model.SqlType;

/** Writes one value of a primitive array into a vector. */
interface RowSetter {

  void set(int row, int index);

  /**
   * The setter for an array of that type.
   *
   * @throws IllegalArgumentException if such an array cannot hold values of the type
   */
  static RowSetter of(ColumnVector source, SqlType type, DuckDBWritableVector target) {
    if (source instanceof ColumnVector.Doubles doubles && type.kind() == SqlType.Kind.DOUBLE) {
      return (row, index) -> target.setDouble(row, doubles.values()[index]);
    }
    if (source instanceof ColumnVector.Floats floats && type.kind() == SqlType.Kind.REAL) {
      return (row, index) -> target.setFloat(row, floats.values()[index]);
    }
    if (source instanceof ColumnVector.Ints ints) {
      return ofInts(ints.values(), type, target);
    }
    if (source instanceof ColumnVector.Longs longs) {
      return ofLongs(longs.values(), type, target);
    }
    if (source instanceof ColumnVector.Shorts shorts && type.kind() == SqlType.Kind.SMALLINT) {
      return (row, index) -> target.setShort(row, shorts.values()[index]);
    }
    if (source instanceof ColumnVector.Booleans bits && type.kind() == SqlType.Kind.BOOLEAN) {
      return (row, index) -> target.setBoolean(row, bits.values()[index]);
    }
    throw mismatch(source, type);
  }

  private static RowSetter ofInts(int[] values, SqlType type, DuckDBWritableVector target) {
    return switch (type.kind()) {
      case INTEGER -> (row, index) -> target.setInt(row, values[index]);
      case DATE -> (row, index) -> target.setDate(row, LocalDate.ofEpochDay(values[index]));
      default -> throw mismatch(values, type);
    };
  }

  private static RowSetter ofLongs(long[] values, SqlType type, DuckDBWritableVector target) {
    return switch (type.kind()) {
      case BIGINT, TIME -> (row, index) -> target.setLong(row, values[index]);
      case TIMESTAMP ->
          (row, index) -> target.setTimestamp(row, VectorValues.timestamp(values[index]));
      default -> throw mismatch(values, type);
    };
  }

  private static IllegalArgumentException mismatch(Object source, SqlType type) {
    return new IllegalArgumentException(
        source.getClass().getSimpleName() + " cannot hold values of " + type);
  }
}
