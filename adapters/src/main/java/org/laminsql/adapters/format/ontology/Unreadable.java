package org.laminsql.adapters.format.ontology;

import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** Says that a file cannot be read. */
final class Unreadable {

  private Unreadable() {}

  static LaminSqlException because(String name, String reason) {
    return LaminSqlError.ONTOLOGY_UNREADABLE.with(name, reason);
  }

  static LaminSqlException because(String name, String reason, Throwable cause) {
    return LaminSqlError.ONTOLOGY_UNREADABLE.causedBy(cause, name, reason);
  }
}
