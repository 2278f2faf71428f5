package org.laminsql.adapters.scan;

import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** What datasets hold open. */
public final class Resources {

  private Resources() {}

  /**
   * Closes it.
   *
   * @param dataset its name, for messages
   * @throws LaminSqlException IO if that fails, or what closing itself says
   */
  public static void close(AutoCloseable resource, String dataset) {
    try {
      resource.close();
    } catch (LaminSqlException e) {
      throw e;
    } catch (Exception e) {
      throw LaminSqlError.IO.causedBy(e, dataset, String.valueOf(e.getMessage()));
    }
  }
}
