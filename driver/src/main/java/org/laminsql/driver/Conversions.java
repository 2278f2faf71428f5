package org.laminsql.driver;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;

/** The one table of which Java class a value can be read as; JDBC 4.3, appendix B, and more. */
@SuppressWarnings("JavaUtilDate") // programs ask for it
final class Conversions {

  /** Makes an object of one class out of a value that is not NULL. */
  private interface Conversion {
    Object convert(Object value, SqlType type);
  }

  private static final Map<Class<?>, Conversion> BY_TARGET =
      Map.ofEntries(
          entry(Object.class, (v, t) -> converted(v, t, JdbcType.of(t).objectClass())),
          entry(String.class, (v, t) -> Texts.of(v)),
          entry(Boolean.class, (v, t) -> Numbers.bool(v)),
          entry(
              Byte.class,
              (v, t) -> (byte) Numbers.integer(v, "byte", Byte.MIN_VALUE, Byte.MAX_VALUE)),
          entry(
              Short.class,
              (v, t) -> (short) Numbers.integer(v, "short", Short.MIN_VALUE, Short.MAX_VALUE)),
          entry(
              Integer.class,
              (v, t) -> (int) Numbers.integer(v, "int", Integer.MIN_VALUE, Integer.MAX_VALUE)),
          entry(Long.class, (v, t) -> Numbers.integer(v, "long", Long.MIN_VALUE, Long.MAX_VALUE)),
          entry(Float.class, (v, t) -> Numbers.single(v, "float")),
          entry(Double.class, (v, t) -> Numbers.floating(v, "double")),
          entry(BigDecimal.class, (v, t) -> Numbers.decimal(v, "decimal")),
          entry(BigInteger.class, (v, t) -> Numbers.bigInteger(v, "integer")),
          entry(LocalDate.class, (v, t) -> Moments.date(v)),
          entry(LocalTime.class, (v, t) -> Moments.time(v)),
          entry(LocalDateTime.class, (v, t) -> Moments.dateTime(v)),
          entry(OffsetTime.class, (v, t) -> Moments.time(v).atOffset(ZoneOffset.UTC)),
          entry(OffsetDateTime.class, (v, t) -> Moments.dateTime(v).atOffset(ZoneOffset.UTC)),
          entry(ZonedDateTime.class, (v, t) -> Moments.dateTime(v).atZone(ZoneOffset.UTC)),
          entry(Instant.class, (v, t) -> Moments.instant(v)),
          entry(Date.class, (v, t) -> Moments.sqlDate(Moments.date(v), ZoneId.systemDefault())),
          entry(Time.class, (v, t) -> Moments.sqlTime(Moments.time(v), ZoneId.systemDefault())),
          entry(Timestamp.class, (v, t) -> timestamp(v)),
          entry(java.util.Date.class, (v, t) -> new java.util.Date(timestamp(v).getTime())),
          entry(byte[].class, Conversions::bytes),
          entry(UUID.class, Conversions::uuid),
          entry(Array.class, Conversions::array),
          entry(Object[].class, (v, t) -> array(v, t).elements()),
          entry(List.class, Conversions::list));

  private Conversions() {}

  /**
   * A value as an object of a class.
   *
   * @param type the type of the value
   * @throws org.laminsql.catalog.error.LaminSqlException CANNOT_CONVERT if no value of that type
   *     can be one, and others if this value cannot
   */
  static <T> @Nullable T convert(@Nullable Object value, SqlType type, Class<T> target) {
    return value == null ? null : converted(value, type, target);
  }

  private static <T> T converted(Object value, SqlType type, Class<T> target) {
    Conversion conversion = BY_TARGET.get(target);
    if (conversion == null) {
      throw cannot(type, target);
    }
    return target.cast(conversion.convert(value, type));
  }

  /** As {@code getObject} returns it. */
  static @Nullable Object natural(@Nullable Object value, SqlType type) {
    return convert(value, type, JdbcType.of(type).objectClass());
  }

  private static Timestamp timestamp(Object value) {
    return Moments.sqlTimestamp(Moments.onSomeDay(value), ZoneId.systemDefault());
  }

  private static byte[] bytes(Object value, SqlType type) {
    if (value instanceof byte[] bytes) {
      return bytes.clone();
    }
    if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw cannot(type, byte[].class);
  }

  private static UUID uuid(Object value, SqlType type) {
    if (!(value instanceof String text)) {
      throw cannot(type, UUID.class);
    }
    try {
      return UUID.fromString(text.trim());
    } catch (IllegalArgumentException e) {
      throw LaminSqlError.INVALID_TEXT.causedBy(e, Texts.quoted(text) + " is no UUID");
    }
  }

  private static LaminArray array(Object value, SqlType type) {
    SqlType element = type.element();
    if (element == null) {
      throw cannot(type, Array.class);
    }
    return new LaminArray(element, list(value, type));
  }

  private static List<?> list(Object value, SqlType type) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw cannot(type, List.class);
  }

  private static RuntimeException cannot(SqlType type, Class<?> target) {
    return LaminSqlError.CANNOT_CONVERT.with(type, target.getTypeName());
  }
}
