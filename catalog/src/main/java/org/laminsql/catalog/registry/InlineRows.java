package org.laminsql.catalog.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.function.CanonicalTime;

/** Rows that we know already, as a SELECT: they travel as one JSON text. */
public final class InlineRows {

  private InlineRows() {}

  /** The name of a column of {@link #select}. */
  public static String column(int index) {
    return "c" + index;
  }

  /**
   * A SELECT that answers the rows in columns {@code c0}, {@code c1}, …, in the canonical forms of
   * {@link org.laminsql.catalog.model.RegistryColumn#expression}.
   *
   * @param types BOOLEAN, whole numbers, DOUBLE, VARCHAR, DATE, TIMESTAMP or arrays of VARCHAR
   * @param rows with values of the Java types that {@link SqlType} names
   */
  public static String select(
      MetadataDatabase.Dialect dialect, List<SqlType> types, List<List<@Nullable Object>> rows) {
    String json = Quoting.text(json(rows));
    boolean sqlite = dialect == MetadataDatabase.Dialect.SQLITE;
    String columns =
        IntStream.range(0, types.size())
            .mapToObj(i -> (sqlite ? sqlite(i) : postgres(i, types.get(i))) + " AS " + column(i))
            .collect(Collectors.joining(", "));
    String from =
        sqlite ? "json_each(" + json + ") AS r" : "json_array_elements(" + json + "::json) AS r(v)";
    return "SELECT " + columns + " FROM " + from;
  }

  private static String sqlite(int column) {
    return "json_extract(r.value, '$[" + column + "]')";
  }

  private static String postgres(int column, SqlType type) {
    return switch (type.kind()) {
      case ARRAY ->
          "CASE WHEN json_typeof(r.v->"
              + column
              + ") = 'array' THEN ARRAY(SELECT json_array_elements_text(r.v->"
              + column
              + ")) END";
      case VARCHAR -> "(r.v->>" + column + ")";
      case DOUBLE -> "(r.v->>" + column + ")::double precision";
      default -> "(r.v->>" + column + ")::" + type.kind();
    };
  }

  private static String json(List<List<@Nullable Object>> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(rows.size());
    for (List<@Nullable Object> row : rows) {
      ArrayNode values = array.addArray();
      row.forEach(value -> values.add(node(value)));
    }
    return array.toString();
  }

  private static JsonNode node(@Nullable Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value == null) {
      return nodes.nullNode();
    } else if (value instanceof Boolean truth) {
      return nodes.booleanNode(truth);
    } else if (value instanceof Number number) {
      return nodes.numberNode(new BigDecimal(number.toString()));
    } else if (value instanceof LocalDateTime time) {
      return nodes.textNode(CanonicalTime.text(time));
    } else if (value instanceof List<?> list) {
      ArrayNode array = nodes.arrayNode(list.size());
      list.forEach(element -> array.add(node(element)));
      return array;
    }
    return nodes.textNode(value.toString());
  }
}
