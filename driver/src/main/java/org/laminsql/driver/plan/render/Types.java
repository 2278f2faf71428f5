package org.laminsql.driver.plan.render;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;

/** Questions about planner types that the dialects ask. */
final class Types {

  private Types() {}

  static boolean isText(RelDataType type) {
    return SqlTypeFamily.CHARACTER.contains(type);
  }

  static boolean isInteger(RelDataType type) {
    return SqlTypeName.INT_TYPES.contains(type.getSqlTypeName());
  }

  static boolean isApproximate(RelDataType type) {
    return SqlTypeName.APPROX_TYPES.contains(type.getSqlTypeName());
  }

  static boolean isNumeric(RelDataType type) {
    return SqlTypeName.NUMERIC_TYPES.contains(type.getSqlTypeName());
  }

  static boolean isDecimal(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.DECIMAL;
  }

  static boolean isBoolean(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.BOOLEAN;
  }

  static boolean isTimestamp(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.TIMESTAMP;
  }

  static boolean isDate(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.DATE;
  }

  static boolean isInterval(RelDataType type) {
    return SqlTypeName.INTERVAL_TYPES.contains(type.getSqlTypeName());
  }

  /** How many bits an integer type has. */
  static int bits(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case TINYINT, SMALLINT -> 16;
      case INTEGER -> 32;
      default -> 64;
    };
  }

  /** The power of ten from which on the text of a number has an exponent. */
  static int exponentFrom(RelDataType approximate) {
    return approximate.getSqlTypeName() == SqlTypeName.REAL ? 6 : 15;
  }

  /** The length a text type is cut to, or -1. */
  static int length(RelDataType type) {
    int precision = type.getPrecision();
    return isText(type) && precision > 0 && precision < Integer.MAX_VALUE ? precision : -1;
  }

  /** Whether casting text from one type to the other must cut it. */
  static boolean cuts(RelDataType from, RelDataType to) {
    int wanted = length(to);
    int given = isText(from) ? length(from) : -1;
    return wanted >= 0 && (given < 0 || given > wanted);
  }

  /** Whether the type is the same to an engine, nullability and length aside. */
  static boolean same(RelDataType from, RelDataType to) {
    if (isText(from) && isText(to)) {
      return !cuts(from, to);
    }
    return from.getSqlTypeName() == to.getSqlTypeName()
        && (!isDecimal(from)
            || (from.getPrecision() == to.getPrecision() && from.getScale() == to.getScale()))
        && from.getSqlTypeName() != SqlTypeName.ARRAY;
  }
}
