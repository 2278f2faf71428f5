package org.laminsql.udf.curation.dataset;

import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.feature.Dtype;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.model.SqlType.Kind;

/**
 * Which SQL types hold the values of a dtype, as LaminDB's curators see the pandas types behind
 * them (2.12.1, {@code check_dtype}, {@code AnyInt}, {@code AnyFloat}). That a text is a pandas
 * categorical is not asked: SQL has no such type.
 */
final class DtypeRule {

  private DtypeRule() {}

  /**
   * Whether a column of that type holds values of that dtype.
   *
   * @param textual whether lists and dictionaries are stored as text
   */
  static boolean holds(Dtype dtype, SqlType type, boolean textual) {
    if (dtype instanceof Dtype.Simple simple) {
      return simple(simple, type);
    } else if (dtype instanceof Dtype.ListOf list) {
      return list(list, type, textual);
    }
    return dtype instanceof Dtype.Unknown || type.kind() == Kind.VARCHAR;
  }

  private static boolean simple(Dtype.Simple dtype, SqlType type) {
    return switch (dtype) {
      case INT -> isInteger(type);
      case FLOAT -> isFloat(type);
      case NUM -> isInteger(type) || isFloat(type) || type.kind() == Kind.BOOLEAN;
      case STR, PATH, URL, DICT -> type.kind() == Kind.VARCHAR;
      case BOOL -> type.kind() == Kind.BOOLEAN;
      case DATE -> type.kind() == Kind.DATE;
      case DATETIME, DATETIME_UTC -> type.kind() == Kind.TIMESTAMP;
      case OBJECT -> true;
    };
  }

  private static boolean list(Dtype.ListOf list, SqlType type, boolean textual) {
    @Nullable SqlType element = type.element();
    if (element == null) {
      return textual && type.kind() == Kind.VARCHAR;
    }
    return textual || holds(list.element(), element, false);
  }

  private static boolean isInteger(SqlType type) {
    return switch (type.kind()) {
      case SMALLINT, INTEGER, BIGINT -> true;
      case DECIMAL -> type.scale() == 0;
      default -> false;
    };
  }

  private static boolean isFloat(SqlType type) {
    return type.kind() == Kind.REAL || type.kind() == Kind.DOUBLE;
  }
}
