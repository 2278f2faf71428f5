package org.laminsql.adapters.format.anndata;

import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.catalog.model.SqlType;

/** The SQL type of stored elements. Unsigned ones take the next wider signed type. */
final class ValueTypes {

  private ValueTypes() {}

  /** Whether elements of that type can be a column. */
  static boolean readable(ElementType type) {
    return type != ElementType.COMPOUND && type != ElementType.OTHER;
  }

  /** Whether they are integers, signed or not. */
  static boolean integral(ElementType type) {
    return switch (type) {
      case INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64, UINT64 -> true;
      default -> false;
    };
  }

  static boolean floating(ElementType type) {
    return type == ElementType.FLOAT16
        || type == ElementType.FLOAT32
        || type == ElementType.FLOAT64;
  }

  /** Whether the type has values that pandas counts as missing. */
  static boolean mayBeMissing(ElementType type) {
    return floating(type) || type == ElementType.DATETIME;
  }

  static SqlType sqlType(ElementType type) {
    return switch (type) {
      case BOOLEAN -> SqlType.BOOLEAN;
      case INT8, UINT8, INT16 -> SqlType.SMALLINT;
      case UINT16, INT32 -> SqlType.INTEGER;
      case UINT32, INT64 -> SqlType.BIGINT;
      case UINT64 -> SqlType.decimal(20, 0);
      case FLOAT16, FLOAT32 -> SqlType.REAL;
      case FLOAT64 -> SqlType.DOUBLE;
      case TEXT -> SqlType.VARCHAR;
      case DATETIME -> SqlType.TIMESTAMP;
      case COMPOUND, OTHER -> throw new IllegalArgumentException("No SQL type: " + type);
    };
  }

  /** The signed type of decoded elements, where an array does not tell that of its fields. */
  static ElementType typeOf(Elements elements) {
    if (elements instanceof Elements.Booleans) {
      return ElementType.BOOLEAN;
    }
    if (elements instanceof Elements.Bytes) {
      return ElementType.INT8;
    }
    if (elements instanceof Elements.Shorts) {
      return ElementType.INT16;
    }
    if (elements instanceof Elements.Ints) {
      return ElementType.INT32;
    }
    if (elements instanceof Elements.Longs) {
      return ElementType.INT64;
    }
    if (elements instanceof Elements.Floats) {
      return ElementType.FLOAT32;
    }
    return elements instanceof Elements.Doubles ? ElementType.FLOAT64 : ElementType.TEXT;
  }
}
