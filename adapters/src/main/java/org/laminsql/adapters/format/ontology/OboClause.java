package org.laminsql.adapters.format.ontology;

import org.laminsql.catalog.error.LaminSqlException;

/**
 * A line {@code tag: value}.
 *
 * @param tag what is said
 * @param value as it stands in the file
 * @param line its number, from 1
 */
record OboClause(String tag, String value, int line) {

  /** Reads the value from its beginning. */
  OboValue read() {
    return new OboValue(value);
  }

  /** The id that the value begins with. */
  String id(String file) {
    String id = read().word();
    if (id.isEmpty()) {
      throw malformed(file, line, tag + " names nothing");
    }
    return id;
  }

  /** The text in quotation marks that the value begins with. */
  String quoted(String file) {
    return read()
        .quoted()
        .orElseThrow(
            () -> malformed(file, line, tag + " must begin with a text in quotation marks"));
  }

  static LaminSqlException malformed(String file, int line, String reason) {
    return Unreadable.because(file, "line " + line + ": " + reason);
  }
}
