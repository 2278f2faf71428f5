package org.laminsql.tests.damage;

import java.nio.file.Path;
import java.sql.SQLException;

/** A way to read all of a dataset. Used by one thread at a time. */
interface Reading extends AutoCloseable {

  /**
   * Reads what can be read, up to a bound.
   *
   * @param dataset the file or folder
   * @param suffix as a registry would record it
   * @param outcome is told of every failure that is one of ours
   * @throws Exception any other failure
   */
  void read(Path dataset, String suffix, Outcome outcome) throws Exception;

  /** Whether it can go on after what it read last. */
  default void check() throws Exception {}

  @Override
  default void close() throws SQLException {}
}
