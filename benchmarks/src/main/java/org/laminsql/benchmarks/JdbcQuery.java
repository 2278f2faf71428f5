package org.laminsql.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Connects, runs statements, prints the rows of the last one separated by tabs, and leaves: what a
 * program does that somebody wrote by hand. Arguments: the JDBC URL, the statements.
 */
public final class JdbcQuery {

  private JdbcQuery() {}

  /** Runs it; which driver answers is a matter of the class path. */
  public static void main(String[] arguments) throws SQLException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    try (Connection connection = DriverManager.getConnection(arguments[0]);
        Statement statement = connection.createStatement()) {
      int last = arguments.length - 1;
      for (int index = 1; index < last; index++) {
        statement.execute(arguments[index]);
      }
      try (ResultSet results = statement.executeQuery(arguments[last])) {
        print(results, out);
      }
    }
    out.flush();
  }

  private static void print(ResultSet results, PrintStream out) throws SQLException {
    int columns = results.getMetaData().getColumnCount();
    while (results.next()) {
      for (int column = 1; column <= columns; column++) {
        out.print(column > 1 ? "\t" : "");
        out.print(results.getString(column));
      }
      out.print('\n');
    }
  }
}
