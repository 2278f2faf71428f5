package org.laminsql.driver;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.model.SqlType.Kind;

/**
 * What JDBC says about each {@link Kind}; the one table that all metadata is taken from.
 *
 * <p>64-bit floats are {@link Types#DOUBLE}, never {@link Types#FLOAT}: Spark and Arrow take the
 * latter for 32 bits.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy
enum JdbcType {
  BOOLEAN(Types.BOOLEAN, Boolean.class, Boolean.class, 1, 5, "bool bit"),
  SMALLINT(Types.SMALLINT, Integer.class, Short.class, 5, 6, "int2 tinyint"),
  INTEGER(Types.INTEGER, Integer.class, Integer.class, 10, 11, "int int4"),
  BIGINT(Types.BIGINT, Long.class, Long.class, 19, 20, "int8"),
  DECIMAL(Types.DECIMAL, BigDecimal.class, BigDecimal.class, 38, 40, "numeric"),
  REAL(Types.REAL, Float.class, Float.class, 8, 15, "float4"),
  DOUBLE(Types.DOUBLE, Double.class, Double.class, 17, 25, "float float8"),
  VARCHAR(
      Types.VARCHAR,
      String.class,
      String.class,
      Integer.MAX_VALUE,
      Integer.MAX_VALUE,
      "text char uuid json"),
  VARBINARY(
      Types.VARBINARY,
      byte[].class,
      byte[].class,
      Integer.MAX_VALUE,
      Integer.MAX_VALUE,
      "bytea binary blob"),
  DATE(Types.DATE, Date.class, LocalDate.class, 10, 10, ""),
  TIME(Types.TIME, Time.class, LocalTime.class, 15, 15, ""),
  TIMESTAMP(Types.TIMESTAMP, Timestamp.class, LocalDateTime.class, 26, 26, "datetime"),
  ARRAY(Types.ARRAY, Array.class, List.class, Integer.MAX_VALUE, Integer.MAX_VALUE, "");

  private final int code;
  private final Class<?> objectClass;
  private final Class<?> valueClass;
  private final int precision;
  private final int displaySize;
  private final List<String> aliases;

  JdbcType(
      int code,
      Class<?> objectClass,
      Class<?> valueClass,
      int precision,
      int displaySize,
      String aliases) {
    this.code = code;
    this.objectClass = objectClass;
    this.valueClass = valueClass;
    this.precision = precision;
    this.displaySize = displaySize;
    this.aliases = List.of(aliases.split(" "));
  }

  static JdbcType of(SqlType type) {
    return valueOf(type.kind().name());
  }

  /** The constant for a code of {@link Types}; codes that differ only in storage are one. */
  static Optional<JdbcType> ofCode(int code) {
    return switch (code) {
      case Types.BIT -> Optional.of(BOOLEAN);
      case Types.TINYINT -> Optional.of(SMALLINT);
      case Types.FLOAT -> Optional.of(DOUBLE);
      case Types.NUMERIC -> Optional.of(DECIMAL);
      case Types.CHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.CLOB,
          Types.NCLOB ->
          Optional.of(VARCHAR);
      case Types.BINARY, Types.LONGVARBINARY, Types.BLOB -> Optional.of(VARBINARY);
      case Types.TIME_WITH_TIMEZONE -> Optional.of(TIME);
      case Types.TIMESTAMP_WITH_TIMEZONE -> Optional.of(TIMESTAMP);
      default -> {
        for (JdbcType type : values()) {
          if (type.code == code) {
            yield Optional.of(type);
          }
        }
        yield Optional.empty();
      }
    };
  }

  /** The constant for a type's name, in any case; PostgreSQL's short names are known too. */
  static Optional<JdbcType> ofName(String name) {
    String wanted = name.toLowerCase(Locale.ROOT).replaceFirst("\\s*\\(.*", "").trim();
    for (JdbcType type : values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(wanted) || type.aliases.contains(wanted)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The type's bare name: {@code DECIMAL}, {@code VARCHAR ARRAY}. */
  static String bareName(SqlType type) {
    @Nullable SqlType element = type.element();
    return element == null ? type.kind().name() : bareName(element) + " ARRAY";
  }

  /** All digits of a number, the characters of anything else. */
  static int precision(SqlType type) {
    return type.kind() == Kind.DECIMAL ? type.precision() : of(type).precision;
  }

  /** Digits behind the point, also those of seconds. */
  static int scale(SqlType type) {
    return switch (type.kind()) {
      case DECIMAL -> type.scale();
      case TIME, TIMESTAMP -> 6;
      default -> 0;
    };
  }

  /** How wide a value can get, in characters. */
  static int displaySize(SqlType type) {
    return type.kind() == Kind.DECIMAL ? type.precision() + 2 : of(type).displaySize;
  }

  /** The code in {@link Types}. */
  int code() {
    return code;
  }

  /** What {@code getObject} returns. */
  Class<?> objectClass() {
    return objectClass;
  }

  /** What rows hold; see {@link SqlType}. */
  Class<?> valueClass() {
    return valueClass;
  }

  /** The most digits or characters that a type of this kind can have. */
  int largestPrecision() {
    return precision;
  }

  boolean isNumber() {
    return switch (this) {
      case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> true;
      default -> false;
    };
  }

  /** The widest type of this kind; an array's elements are texts. */
  SqlType sqlType() {
    return switch (this) {
      case DECIMAL -> SqlType.decimal(38, 10);
      case ARRAY -> SqlType.arrayOf(SqlType.VARCHAR);
      default -> new SqlType(Kind.valueOf(name()), 0, 0, null);
    };
  }

  /** What stands before a literal of this type, if it has literals. */
  @Nullable String literalPrefix() {
    return switch (this) {
      case VARCHAR -> "'";
      case VARBINARY -> "X'";
      case DATE, TIME, TIMESTAMP -> name() + " '";
      case ARRAY -> "ARRAY[";
      default -> null;
    };
  }

  /** What stands behind a literal of this type, if anything does. */
  @Nullable String literalSuffix() {
    return switch (this) {
      case VARCHAR, VARBINARY, DATE, TIME, TIMESTAMP -> "'";
      case ARRAY -> "]";
      default -> null;
    };
  }
}
