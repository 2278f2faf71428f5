package org.laminsql.catalog.model;

/** Texts and names inside SQL, written alike by SQLite, Postgres, DuckDB and ourselves. */
public final class Quoting {

  private Quoting() {}

  /** A text literal: quotes doubled, nothing else is special. */
  public static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A quoted name. */
  public static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
