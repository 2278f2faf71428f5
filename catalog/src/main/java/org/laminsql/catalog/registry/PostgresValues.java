package org.laminsql.catalog.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/** Postgres's values as Java objects of SQL types, and back. */
final class PostgresValues {

  /** Where {@link Array#getResultSet} puts an element; its index is the first column. */
  private static final int VALUE_OF_ELEMENT = 2;

  private PostgresValues() {}

  static void bind(PreparedStatement statement, List<@Nullable Object> parameters)
      throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      Object value = parameters.get(i);
      if (value == null) {
        statement.setNull(i + 1, Types.NULL);
      } else if (value instanceof List<?> list) {
        statement.setArray(i + 1, array(statement, list));
      } else if (value instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  private static Array array(PreparedStatement statement, List<?> list) throws SQLException {
    Object[] values = list.toArray();
    Object first = Arrays.stream(values).filter(Objects::nonNull).findFirst().orElse("");
    return statement.getConnection().createArrayOf(typeName(first), values);
  }

  private static String typeName(Object value) {
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Short || value instanceof Integer || value instanceof Long) {
      return "int8";
    }
    if (value instanceof Float || value instanceof Double) {
      return "float8";
    }
    if (value instanceof BigDecimal) {
      return "numeric";
    }
    if (value instanceof LocalDateTime) {
      return "timestamp";
    }
    return value instanceof LocalDate ? "date" : "text";
  }

  /** The value of a column, counted from 1. */
  static @Nullable Object read(ResultSet rows, int column, SqlType type) throws SQLException {
    Object value =
        switch (type.kind()) {
          case BOOLEAN -> rows.getBoolean(column);
          case SMALLINT -> rows.getShort(column);
          case INTEGER -> rows.getInt(column);
          case BIGINT -> rows.getLong(column);
          case REAL -> rows.getFloat(column);
          case DOUBLE -> rows.getDouble(column);
          case DECIMAL -> scaled(rows.getBigDecimal(column), type);
          case VARCHAR -> rows.getString(column);
          case VARBINARY -> rows.getBytes(column);
          case DATE -> rows.getObject(column, LocalDate.class);
          case TIME -> rows.getObject(column, LocalTime.class);
          case TIMESTAMP -> rows.getObject(column, LocalDateTime.class);
          case ARRAY -> elements(rows.getArray(column), Objects.requireNonNull(type.element()));
        };
    return rows.wasNull() ? null : value;
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, SqlType type) {
    return value == null ? null : value.setScale(type.scale(), RoundingMode.HALF_UP);
  }

  private static @Nullable List<@Nullable Object> elements(@Nullable Array array, SqlType type)
      throws SQLException {
    if (array == null) {
      return null;
    }
    List<@Nullable Object> values = new ArrayList<>();
    try (ResultSet elements = array.getResultSet()) {
      while (elements.next()) {
        values.add(read(elements, VALUE_OF_ELEMENT, type));
      }
    }
    return values;
  }
}
