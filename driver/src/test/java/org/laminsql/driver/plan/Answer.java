package org.laminsql.driver.plan;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a statement answered, as text that is the same for equal answers.
 *
 * @param types the kinds of its columns, empty for an error
 * @param rows {@code (1, 'a') (2, NULL)}, sorted unless the statement sorts them, or {@code error
 *     22012}
 */
record Answer(String types, String rows) {

  /** Runs a statement. */
  static Answer of(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return read(result, sql.toUpperCase(Locale.ROOT).contains("ORDER BY"));
    } catch (SQLException e) {
      return new Answer("", "error " + e.getSQLState());
    }
  }

  static Answer read(ResultSet result, boolean sorted) throws SQLException {
    ResultSetMetaData metadata = result.getMetaData();
    List<String> types = new ArrayList<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      types.add(type(metadata.getColumnType(i)));
    }
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= types.size(); i++) {
        row.add(text(value(result, metadata.getColumnType(i), i)));
      }
      rows.add("(" + String.join(", ", row) + ")");
    }
    if (!sorted) {
      Collections.sort(rows);
    }
    return new Answer(String.join(", ", types), rows.isEmpty() ? "none" : String.join(" ", rows));
  }

  private static String type(int type) {
    return switch (type) {
      case Types.BIT, Types.BOOLEAN -> "BOOLEAN";
      case Types.SMALLINT -> "SMALLINT";
      case Types.INTEGER -> "INTEGER";
      case Types.BIGINT -> "BIGINT";
      case Types.NUMERIC, Types.DECIMAL -> "DECIMAL";
      case Types.REAL -> "REAL";
      case Types.FLOAT, Types.DOUBLE -> "DOUBLE";
      case Types.DATE -> "DATE";
      case Types.TIME -> "TIME";
      case Types.TIMESTAMP -> "TIMESTAMP";
      case Types.ARRAY -> "ARRAY";
      case Types.BINARY, Types.VARBINARY -> "VARBINARY";
      default -> "VARCHAR";
    };
  }

  private static @Nullable Object value(ResultSet result, int type, int column)
      throws SQLException {
    if (type == Types.DATE) {
      return result.getObject(column, LocalDate.class);
    }
    if (type == Types.TIMESTAMP) {
      return result.getTimestamp(column) == null
          ? null
          : result.getObject(column, LocalDateTime.class);
    }
    if (type == Types.ARRAY) {
      java.sql.Array array = result.getArray(column);
      return array == null ? null : array.getArray();
    }
    return result.getObject(column);
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Float || value instanceof Double || value instanceof BigDecimal) {
      return number(value.toString());
    } else if (value instanceof Object[] elements) {
      List<String> texts = new ArrayList<>();
      for (Object element : elements) {
        texts.add(text(element));
      }
      return "[" + String.join(", ", texts) + "]";
    } else if (value instanceof String text) {
      return "'" + text.replace("\n", "\\n") + "'";
    }
    return value == null ? "NULL" : value.toString();
  }

  /** A number without what depends on its type: 1.50 is 1.5, 2.0 is 2, at 14 digits. */
  private static String number(String text) {
    if (text.equals("NaN") || text.endsWith("Infinity")) {
      return text;
    }
    BigDecimal rounded = new BigDecimal(text);
    if (rounded.precision() > 14 && rounded.scale() > 0) {
      rounded = rounded.round(new java.math.MathContext(14));
    }
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
