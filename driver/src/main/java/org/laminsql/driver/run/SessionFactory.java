package org.laminsql.driver.run;

/** Opens sessions. Safe to share. */
public interface SessionFactory {

  /**
   * Opens what the settings name; the caller closes it.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException if it is not there or may not be read
   */
  Session open(ConnectionSettings settings);
}
