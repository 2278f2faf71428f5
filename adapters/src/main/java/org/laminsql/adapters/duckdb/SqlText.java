package org.laminsql.adapters.duckdb;

import java.util.Locale;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.SqlType;

/** Names, literals and types as DuckDB's SQL writes them. */
public final class SqlText {

  private SqlText() {}

  /** A text literal. */
  public static String literal(String text) {
    return Quoting.text(text);
  }

  /** A quoted name. */
  public static String name(String name) {
    return Quoting.name(name);
  }

  /** The DuckDB type that holds values of {@code type}. */
  public static String type(SqlType type) {
    return switch (type.kind()) {
      case REAL -> "FLOAT";
      case VARBINARY -> "BLOB";
      case DECIMAL -> String.format(Locale.ROOT, "DECIMAL(%d, %d)", type.precision(), type.scale());
      case ARRAY -> type(elementOf(type)) + "[]";
      default -> type.kind().name();
    };
  }

  /** The element type of an array. */
  static SqlType elementOf(SqlType array) {
    SqlType element = array.element();
    if (element == null) {
      throw new IllegalArgumentException(array + " is no array");
    }
    return element;
  }
}
