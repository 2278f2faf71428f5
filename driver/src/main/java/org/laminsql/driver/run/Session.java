package org.laminsql.driver.run;

import org.laminsql.catalog.model.InstanceName;

/** What a connection asks: statements to prepare, and what there is. Safe to share. */
public interface Session extends AutoCloseable {

  /** The instance's name: the JDBC catalog. */
  InstanceName catalog();

  /** What {@code DatabaseMetaData} and {@code information_schema} list. */
  SessionMetadata metadata();

  /**
   * Parses, validates and plans a statement.
   *
   * @param schema the schema that unqualified names are looked up in first; {@code ""} for none
   * @throws org.laminsql.catalog.error.LaminSqlException if it is wrong in any way
   */
  PreparedQuery prepare(String sql, String schema);

  @Override
  void close();
}
