package org.laminsql.adapters.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/** Reads a column of DuckDB's result as one SQL type. */
interface ValueReader {

  /**
   * The value of the current row in the Java type that {@link SqlType} names.
   *
   * @param column counts from 1
   */
  @Nullable Object read(ResultSet row, int column) throws SQLException;

  /**
   * The reader for a column.
   *
   * @param type what was asked for
   * @param storedAs DuckDB's name of what it gives
   */
  static ValueReader of(SqlType type, String storedAs) {
    if (type.kind() == SqlType.Kind.TIMESTAMP) {
      return timestamp(type, storedAs);
    }
    if (type.kind() == SqlType.Kind.VARCHAR && storedAs.equals("INTERVAL")) {
      return ResultSet::getString;
    }
    return (row, column) -> Values.convert(row.getObject(column), type);
  }

  private static ValueReader timestamp(SqlType type, String storedAs) {
    if (storedAs.equals("TIMESTAMP WITH TIME ZONE")) {
      return (row, column) -> {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Values.timestamp(micros);
      };
    }
    if (storedAs.startsWith("TIMESTAMP")) {
      return (row, column) -> {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : Values.finite(value.truncatedTo(ChronoUnit.MICROS));
      };
    }
    return (row, column) -> Values.convert(row.getObject(column), type);
  }
}
