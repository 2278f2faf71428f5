package org.laminsql.tests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Statements on one line: what they answer, or how they fail. */
final class Sql {

  private Sql() {}

  /** The rows, each as text with commas between its values. */
  static List<String> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return rows(result);
    }
  }

  /** The rows that are left, each as text with commas between its values. */
  static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        row.add(String.valueOf(result.getString(i)));
      }
      rows.add(String.join(",", row));
    }
    return rows;
  }

  /** The only value of the only row. */
  static String value(Connection connection, String sql) throws SQLException {
    List<String> rows = rows(connection, sql);
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " rows: " + sql);
    }
    return rows.get(0);
  }

  /** How the statement fails; it may do so while its rows are read. */
  static Failure failure(Connection connection, String sql) {
    try {
      List<String> rows = rows(connection, sql);
      throw new AssertionError("No failure but " + rows + ": " + sql);
    } catch (SQLException e) {
      return Failure.of(e);
    }
  }

  /** How connecting fails. */
  static Failure connectFailure(String url, String... properties) {
    try (Connection connection = connect(url, properties)) {
      throw new AssertionError("No failure but " + connection + ": " + url);
    } catch (SQLException e) {
      return Failure.of(e);
    }
  }

  /** A connection with these properties: name, value, name, value, …. */
  static Connection connect(String url, @Nullable String... properties) throws SQLException {
    Properties info = new Properties();
    for (int i = 0; i < properties.length; i += 2) {
      info.setProperty(String.valueOf(properties[i]), String.valueOf(properties[i + 1]));
    }
    return DriverManager.getConnection(url, info);
  }
}
