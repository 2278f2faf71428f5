package org.laminsql.catalog.registry.function;

/**
 * The arguments of one call, none of them NULL. Positions count from 0. Used by the calling thread
 * during the call alone.
 */
interface Arguments {

  /** SQLite's storage classes. */
  enum Kind {
    INTEGER,
    REAL,
    TEXT,
    BLOB
  }

  Kind kind(int position);

  /** As text; numbers as SQLite prints them. */
  String text(int position);

  /** As a 64-bit integer, truncated where it is none. */
  long integer(int position);

  double real(int position);
}
