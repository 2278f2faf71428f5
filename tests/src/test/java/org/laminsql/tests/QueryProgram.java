package org.laminsql.tests;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.laminsql.driver.LaminDriver;

/** A program of its own that runs one query; public because Java starts it by name. */
public final class QueryProgram {

  private QueryProgram() {}

  /**
   * Runs the query, not through {@code DriverManager}, which loads every driver of the class path.
   *
   * @param arguments a JDBC URL and a query
   */
  public static void main(String[] arguments) throws SQLException {
    Driver driver = new LaminDriver();
    try (Connection connection =
        Objects.requireNonNull(driver.connect(arguments[0], new Properties()))) {
      List<String> rows = Sql.rows(connection, arguments[1]);
      if (rows.isEmpty()) {
        throw new IllegalStateException("No rows: " + arguments[1]);
      }
    }
  }
}
