package org.laminsql.adapters.duckdb;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.laminsql.catalog.error.LaminSqlError;

/** DuckDB's type for the elements of a list that is bound to a {@code ?}. */
final class ParameterType {

  private static final Map<Class<?>, String> TYPES =
      Map.ofEntries(
          Map.entry(Boolean.class, "BOOLEAN"),
          Map.entry(Short.class, "SMALLINT"),
          Map.entry(Integer.class, "INTEGER"),
          Map.entry(Long.class, "BIGINT"),
          Map.entry(Float.class, "FLOAT"),
          Map.entry(Double.class, "DOUBLE"),
          Map.entry(String.class, "VARCHAR"),
          Map.entry(byte[].class, "BLOB"),
          Map.entry(LocalDate.class, "DATE"),
          Map.entry(LocalTime.class, "TIME"),
          Map.entry(LocalDateTime.class, "TIMESTAMP"));

  /** The type of NULL, which casts to any other. */
  private static final String NULL = "\"NULL\"";

  private ParameterType() {}

  static String ofElements(List<?> values) {
    List<?> known = values.stream().filter(Objects::nonNull).toList();
    if (known.isEmpty()) {
      return NULL;
    }
    if (known.stream().allMatch(BigDecimal.class::isInstance)) {
      return decimal(known);
    }
    if (known.stream().allMatch(List.class::isInstance)) {
      return ofElements(known.stream().flatMap(list -> ((List<?>) list).stream()).toList()) + "[]";
    }
    Object first = known.get(0);
    String type = TYPES.get(first.getClass());
    if (type == null || !known.stream().allMatch(value -> value.getClass() == first.getClass())) {
      throw LaminSqlError.CANNOT_CONVERT.with("a list of " + first.getClass().getName(), "ARRAY");
    }
    return type;
  }

  private static String decimal(List<?> values) {
    int scale = 0;
    for (Object value : values) {
      scale = Math.max(scale, ((BigDecimal) value).scale());
    }
    return String.format(Locale.ROOT, "DECIMAL(38, %d)", scale);
  }
}
