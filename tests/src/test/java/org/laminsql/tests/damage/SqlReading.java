package org.laminsql.tests.damage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a user does: SQL through JDBC, on one connection for all datasets. */
final class SqlReading implements Reading {

  /** Tables that a dataset may have. */
  private static final List<String> PARTS = List.of("obs", "X", "obsm/X_umap", "uns");

  private final Connection connection;

  /** Of datasets in a folder. */
  SqlReading(Path folder) throws SQLException {
    connection = DriverManager.getConnection("jdbc:lamin:" + folder);
  }

  @Override
  public void read(Path dataset, String suffix, Outcome outcome) throws Exception {
    String name = String.valueOf(dataset.getFileName());
    read(name, outcome);
    for (String part : PARTS) {
      read(name + "/" + part, outcome);
    }
  }

  private void read(String table, Outcome outcome) throws Exception {
    outcome.attempt(() -> query("SELECT * FROM data.\"" + table + "\" LIMIT 100"));
    outcome.attempt(() -> query("SELECT count(*) FROM data.\"" + table + "\""));
  }

  private int query(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int count = 0;
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          rows.getObject(i);
        }
        count++;
      }
      return count;
    }
  }

  @Override
  public void check() throws SQLException {
    if (query("SELECT 1") != 1) {
      throw new AssertionError("The connection does not answer any more");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
