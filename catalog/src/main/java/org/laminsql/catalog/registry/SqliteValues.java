package org.laminsql.catalog.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.function.CanonicalTime;

/** SQLite's five kinds of values as Java objects of SQL types, and back. */
final class SqliteValues {

  private SqliteValues() {}

  /** Gives parameters in their canonical forms; an array is the text of a JSON array. */
  static void bind(PreparedStatement statement, List<@Nullable Object> parameters)
      throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      bind(statement, i + 1, parameters.get(i));
    }
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof Boolean truth) {
      statement.setInt(index, truth ? 1 : 0);
    } else if (value instanceof BigDecimal decimal) {
      bindDecimal(statement, index, decimal);
    } else if (value instanceof Float || value instanceof Double) {
      statement.setDouble(index, ((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      statement.setLong(index, number.longValue());
    } else if (value instanceof LocalDateTime time) {
      statement.setString(index, CanonicalTime.text(time));
    } else if (value instanceof LocalDate date) {
      statement.setString(index, CanonicalTime.text(date));
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (value instanceof List<?> list) {
      statement.setString(index, JsonArrays.text(list));
    } else if (value == null) {
      statement.setObject(index, null);
    } else {
      statement.setString(index, value.toString());
    }
  }

  private static void bindDecimal(PreparedStatement statement, int index, BigDecimal decimal)
      throws SQLException {
    boolean whole = decimal.stripTrailingZeros().scale() <= 0;
    if (whole && decimal.toBigInteger().bitLength() < Long.SIZE) {
      statement.setLong(index, decimal.longValue());
    } else {
      statement.setDouble(index, decimal.doubleValue());
    }
  }

  /** The value of a column, counted from 1. */
  static @Nullable Object read(ResultSet rows, int column, SqlType type) throws SQLException {
    Object stored = rows.getObject(column);
    return stored == null ? null : convert(stored, type);
  }

  private static Object convert(Object stored, SqlType type) {
    return switch (type.kind()) {
      case BOOLEAN -> number(stored).intValue() != 0;
      case SMALLINT -> number(stored).shortValue();
      case INTEGER -> number(stored).intValue();
      case BIGINT -> number(stored).longValue();
      case REAL -> number(stored).floatValue();
      case DOUBLE -> number(stored).doubleValue();
      case DECIMAL ->
          new BigDecimal(stored.toString()).setScale(type.scale(), RoundingMode.HALF_UP);
      case VARCHAR -> stored.toString();
      case VARBINARY -> stored instanceof byte[] ? stored : stored.toString().getBytes(UTF_8);
      case DATE -> CanonicalTime.parseDate(stored.toString());
      case TIME -> time(stored.toString());
      case TIMESTAMP -> CanonicalTime.parseTimestamp(stored.toString());
      case ARRAY -> JsonArrays.parse(stored.toString(), element(type));
    };
  }

  private static SqlType element(SqlType array) {
    SqlType element = array.element();
    if (element == null) {
      throw new IllegalArgumentException("An array without an element type");
    }
    return element;
  }

  /** An integer stays one; text is what REAL columns hold for NaN and the infinities. */
  private static Number number(Object stored) {
    if (stored instanceof Number number) {
      return number;
    }
    try {
      return Double.valueOf(stored.toString());
    } catch (NumberFormatException e) {
      throw LaminSqlError.INVALID_TEXT.causedBy(e, "\"" + stored + "\" is not a number");
    }
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw LaminSqlError.INVALID_DATETIME.causedBy(e, "\"" + text + "\" is not a time");
    }
  }
}
