package org.laminsql.driver;

import org.laminsql.driver.run.LaminSessions;
import org.laminsql.driver.run.SessionFactory;

/** Where the engine behind the JDBC classes comes from. */
final class Engine {

  private Engine() {}

  static SessionFactory sessions() {
    return new LaminSessions();
  }
}
