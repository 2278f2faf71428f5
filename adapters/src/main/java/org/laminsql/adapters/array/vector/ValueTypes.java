package org.laminsql.adapters.array.vector;

import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.catalog.model.SqlType;

/**
 * The SQL type of stored elements. Unsigned numbers take the next wider signed type, moments are
 * TIMESTAMP, spans BIGINT (nanoseconds, as pandas counts them), bytes VARBINARY, sequences ARRAY.
 */
public final class ValueTypes {

  private ValueTypes() {}

  /** Whether elements of that type can be one column. */
  public static boolean readable(ElementType type) {
    return type instanceof ElementType.Sequence sequence
        ? readable(sequence.item())
        : !(type instanceof ElementType.Compound || type instanceof ElementType.Unreadable);
  }

  /** Whether they are integers, signed or not. */
  public static boolean integral(ElementType type) {
    return type instanceof Scalar scalar
        && switch (scalar) {
          case INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64, UINT64 -> true;
          default -> false;
        };
  }

  /** Whether they are floating numbers. */
  public static boolean floating(ElementType type) {
    return type == Scalar.FLOAT16 || type == Scalar.FLOAT32 || type == Scalar.FLOAT64;
  }

  /** Whether the type has values that pandas counts as missing. */
  public static boolean mayBeMissing(ElementType type) {
    return floating(type) || type instanceof ElementType.Moment || type instanceof ElementType.Span;
  }

  /** The type of the column; only for {@link #readable} ones. */
  public static SqlType sqlType(ElementType type) {
    if (type instanceof Scalar scalar) {
      return sqlType(scalar);
    } else if (type instanceof ElementType.Moment) {
      return SqlType.TIMESTAMP;
    } else if (type instanceof ElementType.Span) {
      return SqlType.BIGINT;
    } else if (type instanceof ElementType.Sequence sequence) {
      return SqlType.arrayOf(sqlType(sequence.item()));
    }
    throw new IllegalArgumentException("No SQL type: " + type);
  }

  private static SqlType sqlType(Scalar type) {
    return switch (type) {
      case BOOLEAN -> SqlType.BOOLEAN;
      case INT8, UINT8, INT16 -> SqlType.SMALLINT;
      case UINT16, INT32 -> SqlType.INTEGER;
      case UINT32, INT64 -> SqlType.BIGINT;
      case UINT64 -> SqlType.decimal(20, 0);
      case FLOAT16, FLOAT32 -> SqlType.REAL;
      case FLOAT64 -> SqlType.DOUBLE;
      case TEXT -> SqlType.VARCHAR;
      case BYTES -> SqlType.VARBINARY;
    };
  }
}
