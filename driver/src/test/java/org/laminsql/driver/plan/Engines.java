package org.laminsql.driver.plan;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.laminsql.fixtures.TestData;
import org.laminsql.fixtures.TestPostgres;

/** One connection per engine that answers statements, and one to the server itself. */
record Engines(Map<String, Connection> connections, Connection oracle) implements AutoCloseable {

  /**
   * Opens them.
   *
   * @param folder an empty folder; a connection to it has no metadata database, so DuckDB answers
   */
  static Engines open(Path folder) throws SQLException {
    URI postgres = TestPostgres.load("atlas-postgres");
    Path copy = TestData.copy("instances/atlas-sqlite", folder.resolve("atlas"));
    Path plain = folder.resolve("plain");
    plain.toFile().mkdirs();
    Map<String, Connection> connections = new LinkedHashMap<>();
    connections.put("SQLite", DriverManager.getConnection("jdbc:lamin:" + copy));
    connections.put("Postgres", DriverManager.getConnection("jdbc:lamin:" + postgres));
    connections.put("DuckDB", DriverManager.getConnection("jdbc:lamin:" + plain));
    Connection oracle =
        DriverManager.getConnection(
            "jdbc:" + postgres.toString().replace("postgres@", ""), "postgres", "");
    try (Statement statement = oracle.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
    }
    return new Engines(connections, oracle);
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections.values()) {
      connection.close();
    }
    oracle.close();
  }
}
