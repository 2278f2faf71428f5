package org.laminsql.adapters.format.ontology;

import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Files that need others. LaminDB fetches those from the net; without them terms and parents would
 * be missing without a word, so such a file is refused.
 */
final class Imports {

  private Imports() {}

  static LaminSqlException refused(String name, String imported) {
    return LaminSqlError.ONTOLOGY_IMPORTS.with(name, imported);
  }
}
