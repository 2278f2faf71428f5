package org.laminsql.adapters.duckdb;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/** Copies Java objects, of the classes that {@link SqlType} names, into DuckDB's vectors. */
final class ObjectCopier {

  private ObjectCopier() {}

  static void copy(
      List<@Nullable Object> values, SqlType type, DuckDBWritableVector target, int at) {
    switch (type.kind()) {
      case VARCHAR, VARBINARY, ARRAY -> target.setStrings(at, texts(values, type));
      default -> {
        for (int i = 0; i < values.size(); i++) {
          Object value = values.get(i);
          if (value == null) {
            target.setNull(at + i);
          } else {
            set(target, at + i, value, type);
          }
        }
      }
    }
  }

  private static @Nullable String[] texts(List<@Nullable Object> values, SqlType type) {
    @Nullable String[] texts = new String[values.size()];
    for (int i = 0; i < texts.length; i++) {
      Object value = values.get(i);
      texts[i] = value == null ? null : ArrayText.of(value, type);
    }
    return texts;
  }

  private static void set(DuckDBWritableVector target, int row, Object value, SqlType type) {
    switch (type.kind()) {
      case BOOLEAN -> target.setBoolean(row, (Boolean) value);
      case SMALLINT -> target.setShort(row, (Short) value);
      case INTEGER -> target.setInt(row, (Integer) value);
      case BIGINT -> target.setLong(row, (Long) value);
      case REAL -> target.setFloat(row, (Float) value);
      case DOUBLE -> target.setDouble(row, (Double) value);
      case DECIMAL -> target.setBigDecimal(row, (BigDecimal) value);
      case DATE -> target.setDate(row, (LocalDate) value);
      case TIMESTAMP -> target.setTimestamp(row, (LocalDateTime) value);
      case TIME ->
          target.setLong(row, TimeUnit.NANOSECONDS.toMicros(((LocalTime) value).toNanoOfDay()));
      default -> throw new IllegalArgumentException("No single values of " + type);
    }
  }
}
