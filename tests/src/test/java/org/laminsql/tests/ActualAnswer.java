package org.laminsql.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the driver answers, in the form in which the expected rows are written. */
record ActualAnswer(List<String> columns, List<JsonNode> rows) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  /** Runs a statement. */
  static ActualAnswer of(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData metadata = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= metadata.getColumnCount(); i++) {
        columns.add(metadata.getColumnLabel(i));
      }
      List<JsonNode> rows = new ArrayList<>();
      while (result.next()) {
        ArrayNode row = MAPPER.createArrayNode();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(json(value(result, metadata, i)));
        }
        rows.add(row);
      }
      return new ActualAnswer(columns, rows);
    }
  }

  private static @Nullable Object value(ResultSet result, ResultSetMetaData metadata, int column)
      throws SQLException {
    return switch (metadata.getColumnType(column)) {
      case java.sql.Types.TIMESTAMP -> result.getObject(column, LocalDateTime.class);
      case java.sql.Types.DATE -> result.getObject(column, LocalDate.class);
      case java.sql.Types.TIME -> result.getObject(column, LocalTime.class);
      case java.sql.Types.ARRAY -> elements(result.getArray(column));
      default -> result.getObject(column);
    };
  }

  private static @Nullable Object elements(java.sql.@Nullable Array array) throws SQLException {
    if (array == null) {
      return null;
    }
    return array.getArray();
  }

  private static JsonNode json(@Nullable Object value) {
    if (value == null) {
      return JSON.nullNode();
    } else if (value instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    } else if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? JSON.numberNode(number) : JSON.textNode(value.toString());
    } else if (value instanceof BigDecimal decimal) {
      return JSON.numberNode(decimal);
    } else if (value instanceof BigInteger integer) {
      return JSON.numberNode(integer);
    } else if (value instanceof Number number) {
      return JSON.numberNode(number.longValue());
    } else if (value instanceof LocalDateTime timestamp) {
      return JSON.textNode(TIMESTAMP.format(timestamp));
    } else if (value instanceof LocalTime time) {
      return JSON.textNode(
          DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT).format(time));
    } else if (value instanceof Object[] elements) {
      ArrayNode array = JSON.arrayNode();
      for (Object element : elements) {
        array.add(json(element));
      }
      return array;
    }
    return JSON.textNode(value.toString());
  }
}
