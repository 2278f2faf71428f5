package org.laminsql.udf;

import org.laminsql.catalog.model.SqlType;

/**
 * A parameter of a function.
 *
 * @param name its name, as the manual shows it
 * @param type what it takes; a text may also be given where an array of texts is taken
 * @param optional whether it may be left out; only the last ones may
 */
public record Parameter(String name, SqlType type, boolean optional) {

  /** A text that must be given. */
  public static Parameter text(String name) {
    return new Parameter(name, SqlType.VARCHAR, false);
  }

  /** A text that may be left out. */
  public static Parameter optionalText(String name) {
    return new Parameter(name, SqlType.VARCHAR, true);
  }

  /** A whole number that may be left out. */
  public static Parameter optionalCount(String name) {
    return new Parameter(name, SqlType.BIGINT, true);
  }

  /** Texts, or one. */
  public static Parameter texts(String name) {
    return new Parameter(name, SqlType.arrayOf(SqlType.VARCHAR), false);
  }
}
