package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.CANNOT_CONVERT;
import static org.laminsql.catalog.error.LaminSqlError.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * What programs bind, as values of a parameter's type. Nothing that would change the answer is
 * dropped: a fraction for an integer, or a time of day for a date, is an error.
 */
final class ParameterValues {

  private ParameterValues() {}

  /** The object as a value of that type; see {@link SqlType} for its class. */
  static @Nullable Object bind(@Nullable Object object, SqlType type) throws SQLException {
    Object value = object == null ? null : plain(object);
    if (value == null) {
      return null;
    }
    return switch (type.kind()) {
      case SMALLINT, INTEGER, BIGINT -> exact(value, type);
      case DATE -> date(value, type);
      case TIME -> microseconds(Moments.time(value));
      case TIMESTAMP -> microseconds(Moments.dateTime(value));
      case VARBINARY -> bytes(value, type);
      case VARCHAR -> text(value, type);
      case ARRAY -> array(value, type);
      default -> valueOf(value, type);
    };
  }

  /** The object as a value of a type that the program names; as lenient as reading is. */
  static @Nullable Object as(@Nullable Object object, JdbcType wanted) throws SQLException {
    Object value = object == null ? null : plain(object);
    return Conversions.convert(value, wanted.sqlType(), wanted.valueClass());
  }

  /** The value as one of the classes that rows hold, whatever program class it came in. */
  private static Object plain(Object object) throws SQLException {
    if (object instanceof java.util.Date date) {
      return plain(date);
    }
    if (object instanceof Calendar calendar) {
      return Moments.digits(calendar.getTime(), calendar.getTimeZone().toZoneId());
    }
    if (object instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
    if (object instanceof OffsetDateTime moment) {
      return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
    if (object instanceof ZonedDateTime moment) {
      return moment.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
    if (object instanceof OffsetTime time) {
      return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
    }
    if (object instanceof Byte number) {
      return number.shortValue();
    }
    if (object instanceof BigInteger number) {
      return new BigDecimal(number);
    }
    if (object instanceof UUID
        || object instanceof Character
        || object instanceof URL
        || object instanceof Enum<?>) {
      return object.toString();
    }
    if (object instanceof Clob clob) {
      return clob.getSubString(1, Math.toIntExact(clob.length()));
    }
    if (object instanceof Blob blob) {
      return blob.getBytes(1, Math.toIntExact(blob.length()));
    }
    if (object instanceof Array array) {
      return elements(array.getArray());
    }
    if (object instanceof Collection<?> collection) {
      return new ArrayList<>(collection);
    }
    if (object.getClass().isArray() && !(object instanceof byte[])) {
      return elements(object);
    }
    for (JdbcType type : JdbcType.values()) {
      if (type.valueClass().isInstance(object)) {
        return object;
      }
    }
    throw CANNOT_CONVERT.with("a " + object.getClass().getTypeName(), "a parameter");
  }

  private static Object plain(java.util.Date moment) {
    LocalDateTime digits = Moments.digits(moment, ZoneId.systemDefault());
    if (moment instanceof Date) {
      return digits.toLocalDate();
    }
    return moment instanceof Time ? digits.toLocalTime() : digits;
  }

  private static List<@Nullable Object> elements(Object array) {
    int length = java.lang.reflect.Array.getLength(array);
    List<@Nullable Object> elements = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      elements.add(java.lang.reflect.Array.get(array, i));
    }
    return elements;
  }

  private static @Nullable Object exact(Object value, SqlType type) {
    if (!(value instanceof Boolean)
        && Numbers.decimal(value, type.toString()).stripTrailingZeros().scale() > 0) {
      throw OUT_OF_RANGE.with("The parameter " + Texts.quoted(value) + " is no " + type);
    }
    return valueOf(value, type);
  }

  private static LocalDate date(Object value, SqlType type) {
    if (value instanceof LocalDateTime moment && !moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      throw CANNOT_CONVERT.with("the parameter " + Texts.quoted(value), type);
    }
    return Moments.date(value);
  }

  /** Rounded to microseconds as PostgreSQL does. */
  private static LocalDateTime microseconds(LocalDateTime moment) {
    return moment.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
  }

  private static LocalTime microseconds(LocalTime time) {
    LocalTime rounded = time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    return rounded.isBefore(time.truncatedTo(ChronoUnit.MICROS))
        ? LocalTime.of(23, 59, 59, 999_999_000)
        : rounded;
  }

  private static byte[] bytes(Object value, SqlType type) {
    if (value instanceof byte[] bytes) {
      return bytes.clone();
    }
    throw CANNOT_CONVERT.with("the parameter " + Texts.quoted(value), type);
  }

  private static @Nullable Object text(Object value, SqlType type) {
    if (value instanceof byte[] || value instanceof List<?>) {
      throw CANNOT_CONVERT.with("the parameter " + Texts.quoted(value), type);
    }
    return valueOf(value, type);
  }

  private static List<@Nullable Object> array(Object value, SqlType type) throws SQLException {
    SqlType element = type.element();
    if (element == null || !(value instanceof List<?> list)) {
      throw CANNOT_CONVERT.with("the parameter " + Texts.quoted(value), type);
    }
    List<@Nullable Object> bound = new ArrayList<>(list.size());
    for (Object each : list) {
      bound.add(bind(each, element));
    }
    return Collections.unmodifiableList(bound);
  }

  /** By the same table that results are read with. */
  private static @Nullable Object valueOf(Object value, SqlType type) {
    return Conversions.convert(value, type, JdbcType.valueOf(type.kind().name()).valueClass());
  }
}
