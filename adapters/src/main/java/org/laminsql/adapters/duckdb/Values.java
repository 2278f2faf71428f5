package org.laminsql.adapters.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duckdb.JsonNode;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.SqlType;

/** Makes of what DuckDB's driver returns what {@link SqlType} names; refuses what does not fit. */
final class Values {

  /** The microseconds as which DuckDB stores an infinite timestamp. */
  private static final LocalDateTime INFINITY = VectorValues.timestamp(Long.MAX_VALUE);

  private static final LocalDateTime MINUS_INFINITY = VectorValues.timestamp(-Long.MAX_VALUE);

  private Values() {}

  static @Nullable Object convert(@Nullable Object value, SqlType type) throws SQLException {
    if (value == null) {
      return null;
    }
    return switch (type.kind()) {
      case BOOLEAN -> cast(value, Boolean.class, type);
      case SMALLINT -> (short) integer(value, Short.MIN_VALUE, Short.MAX_VALUE, type);
      case INTEGER -> (int) integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE, type);
      case BIGINT -> integer(value, Long.MIN_VALUE, Long.MAX_VALUE, type);
      case DECIMAL -> decimal(value, type);
      case REAL -> cast(value, Float.class, type);
      case DOUBLE -> cast(value, Number.class, type).doubleValue();
      case VARCHAR -> text(value, type);
      case VARBINARY -> bytes(value, type);
      case DATE -> cast(value, LocalDate.class, type);
      case TIME -> cast(value, LocalTime.class, type);
      case TIMESTAMP -> cast(value, LocalDate.class, type).atStartOfDay();
      case ARRAY -> list(cast(value, Array.class, type), SqlText.elementOf(type));
    };
  }

  static LocalDateTime timestamp(long micros) {
    return finite(VectorValues.timestamp(micros));
  }

  static LocalDateTime finite(LocalDateTime value) {
    if (value.equals(INFINITY) || value.equals(MINUS_INFINITY)) {
      throw LaminSqlError.OUT_OF_RANGE.with("An infinite timestamp has no date");
    }
    return value;
  }

  private static long integer(Object value, long low, long high, SqlType type) {
    long integer;
    if (value instanceof BigInteger || value instanceof BigDecimal) {
      BigDecimal number = new BigDecimal(value.toString());
      if (number.stripTrailingZeros().scale() > 0) {
        throw mismatch(value, type);
      }
      if (number.compareTo(BigDecimal.valueOf(low)) < 0
          || number.compareTo(BigDecimal.valueOf(high)) > 0) {
        throw outOfRange(value, type);
      }
      return number.longValueExact();
    } else if (value instanceof Float || value instanceof Double) {
      throw mismatch(value, type);
    }
    integer = cast(value, Number.class, type).longValue();
    if (integer < low || integer > high) {
      throw outOfRange(value, type);
    }
    return integer;
  }

  private static BigDecimal decimal(Object value, SqlType type) {
    BigDecimal number;
    if (value instanceof BigDecimal exact) {
      number = exact;
    } else if (value instanceof Float || value instanceof Double) {
      throw mismatch(value, type);
    } else {
      number = new BigDecimal(cast(value, Number.class, type).toString());
    }
    BigDecimal scaled = number.setScale(type.scale(), RoundingMode.HALF_UP);
    if (scaled.precision() > type.precision()) {
      throw outOfRange(value, type);
    }
    return scaled;
  }

  private static String text(Object value, SqlType type) throws SQLException {
    if (value instanceof String || value instanceof JsonNode || value instanceof UUID) {
      return value.toString();
    }
    if (value instanceof Struct || value instanceof Map || value instanceof Array) {
      return JsonText.of(value);
    }
    throw mismatch(value, type);
  }

  private static byte[] bytes(Object value, SqlType type) throws SQLException {
    Blob blob = cast(value, Blob.class, type);
    return blob.getBytes(1, Math.toIntExact(blob.length()));
  }

  private static List<@Nullable Object> list(Array array, SqlType element) throws SQLException {
    if (element.kind() == SqlType.Kind.TIMESTAMP) {
      return timestamps(array);
    }
    Object[] stored = (Object[]) array.getArray();
    List<@Nullable Object> values = new ArrayList<>(stored.length);
    for (Object value : stored) {
      values.add(convert(value, element));
    }
    return values;
  }

  /** By their microseconds: the driver's own objects are shifted where clocks change. */
  private static List<@Nullable Object> timestamps(Array array) throws SQLException {
    String storedAs = array.getBaseTypeName();
    if (!storedAs.equals("TIMESTAMP") && !storedAs.equals("TIMESTAMP_WITH_TIME_ZONE")) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "An array of " + storedAs, "Cast its elements to TIMESTAMP");
    }
    List<@Nullable Object> values = new ArrayList<>();
    try (ResultSet elements = array.getResultSet()) {
      while (elements.next()) {
        long micros = elements.getLong(2);
        values.add(elements.wasNull() ? null : timestamp(micros));
      }
    }
    return values;
  }

  private static <T> T cast(Object value, Class<T> expected, SqlType type) {
    if (!expected.isInstance(value)) {
      throw mismatch(value, type);
    }
    return expected.cast(value);
  }

  private static LaminSqlException mismatch(Object value, SqlType type) {
    return LaminSqlError.INTERNAL.with(
        "DuckDB gives a " + value.getClass().getSimpleName() + " where " + type + " is expected");
  }

  private static LaminSqlException outOfRange(Object value, SqlType type) {
    return LaminSqlError.OUT_OF_RANGE.with("The number " + value + " does not fit " + type);
  }
}
