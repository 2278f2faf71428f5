package org.laminsql.shell.format;

import java.sql.Types;

/**
 * A column of a result.
 *
 * @param label its label; labels may repeat
 * @param kind what its values are to a format
 */
public record OutputColumn(String label, Kind kind) {

  /** What formats tell apart. */
  public enum Kind {
    /** Aligned to the right, bare in JSON. */
    NUMBER,
    /** Bare in JSON. */
    BOOLEAN,
    /** A JSON array. */
    ARRAY,
    /** A date and time, which JSON writes with a {@code T} in between. */
    TIMESTAMP,
    /** Everything else. */
    TEXT
  }

  /** The column of that label and {@link Types JDBC type}. */
  public static OutputColumn of(String label, int jdbcType) {
    return new OutputColumn(label, kindOf(jdbcType));
  }

  /** Whether it is aligned to the right. */
  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  private static Kind kindOf(int jdbcType) {
    return switch (jdbcType) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.NUMBER;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.NUMBER;
      case Types.DECIMAL, Types.NUMERIC -> Kind.NUMBER;
      case Types.BIT, Types.BOOLEAN -> Kind.BOOLEAN;
      case Types.ARRAY -> Kind.ARRAY;
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIMESTAMP;
      default -> Kind.TEXT;
    };
  }
}
