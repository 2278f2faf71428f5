package org.laminsql.catalog.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The SQL type of a column, as users meet it; the same whichever engine holds the value.
 *
 * <p>In Java a value is: {@code Boolean, Short, Integer, Long, BigDecimal, Float, Double, String,
 * byte[], LocalDate, LocalTime, LocalDateTime} (in UTC, microseconds), {@code List<@Nullable
 * Object>} for arrays, {@code null} for SQL NULL.
 *
 * @param kind the type's family
 * @param precision total digits of a DECIMAL; 0 for other kinds
 * @param scale digits behind the point of a DECIMAL; 0 for other kinds
 * @param element the element type of an ARRAY; null for other kinds
 */
public record SqlType(Kind kind, int precision, int scale, @Nullable SqlType element) {

  /** The families of types. */
  public enum Kind {
    BOOLEAN,
    SMALLINT,
    INTEGER,
    BIGINT,
    DECIMAL,
    REAL,
    DOUBLE,
    VARCHAR,
    VARBINARY,
    DATE,
    TIME,
    TIMESTAMP,
    ARRAY
  }

  public static final SqlType BOOLEAN = of(Kind.BOOLEAN);
  public static final SqlType SMALLINT = of(Kind.SMALLINT);
  public static final SqlType INTEGER = of(Kind.INTEGER);
  public static final SqlType BIGINT = of(Kind.BIGINT);
  public static final SqlType REAL = of(Kind.REAL);
  public static final SqlType DOUBLE = of(Kind.DOUBLE);
  public static final SqlType VARCHAR = of(Kind.VARCHAR);
  public static final SqlType VARBINARY = of(Kind.VARBINARY);
  public static final SqlType DATE = of(Kind.DATE);
  public static final SqlType TIME = of(Kind.TIME);
  public static final SqlType TIMESTAMP = of(Kind.TIMESTAMP);

  /** Checks that an array has an element type and nothing else has. */
  public SqlType {
    Objects.requireNonNull(kind, "kind");
    if ((kind == Kind.ARRAY) != (element != null)) {
      throw new IllegalArgumentException("An array, and only an array, has an element type");
    }
  }

  /** DECIMAL(precision, scale), precision at most 38. */
  public static SqlType decimal(int precision, int scale) {
    return new SqlType(Kind.DECIMAL, precision, scale, null);
  }

  /** An array of {@code element}. */
  public static SqlType arrayOf(SqlType element) {
    return new SqlType(Kind.ARRAY, 0, 0, element);
  }

  private static SqlType of(Kind kind) {
    return new SqlType(kind, 0, 0, null);
  }

  /** As SQL writes it: {@code DECIMAL(20, 0)}, {@code VARCHAR ARRAY}. */
  @Override
  public String toString() {
    return switch (kind) {
      case DECIMAL -> "DECIMAL(" + precision + ", " + scale + ")";
      case ARRAY -> element + " ARRAY";
      default -> kind.name();
    };
  }
}
