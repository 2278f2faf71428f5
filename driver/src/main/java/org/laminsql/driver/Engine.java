package org.laminsql.driver;

import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.driver.run.SessionFactory;

/** Where the engine behind the JDBC classes comes from. */
final class Engine {

  private Engine() {}

  @SuppressWarnings("DoNotCallSuggester") // until there is an engine
  static SessionFactory sessions() {
    throw LaminSqlError.NOT_SUPPORTED.with("Connecting", "This build has no engine");
  }
}
