package org.laminsql.benchmarks;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Stays, and runs the statement of each line of its input: {@code URL TAB statement}. It answers
 * {@code nanoseconds rows}, then the rows. Timed is what a program does with an open connection: a
 * new {@code Statement}, and every value of every row fetched. Connections stay open.
 */
public final class WarmQueries {

  private WarmQueries() {}

  /** Runs it until its input ends; takes no arguments. */
  public static void main(String[] arguments) throws IOException, SQLException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Map<String, Connection> connections = new HashMap<>();
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      int tab = line.indexOf('\t');
      Connection connection = connections.get(line.substring(0, tab));
      if (connection == null) {
        connection = DriverManager.getConnection(line.substring(0, tab));
        connections.put(line.substring(0, tab), connection);
      }
      answer(connection, line.substring(tab + 1), out);
    }
    for (Connection connection : connections.values()) {
      connection.close();
    }
  }

  private static void answer(Connection connection, String sql, PrintStream out)
      throws SQLException {
    long begun = System.nanoTime();
    List<@Nullable Object[]> rows = rows(connection, sql);
    long took = System.nanoTime() - begun;
    out.print(took + " " + rows.size() + "\n");
    for (@Nullable Object[] row : rows) {
      for (int index = 0; index < row.length; index++) {
        out.print(index > 0 ? "\t" : "");
        out.print(text(row[index]));
      }
      out.print('\n');
    }
    out.flush();
  }

  private static List<@Nullable Object[]> rows(Connection connection, String sql)
      throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        @Nullable Object[] row = new Object[columns];
        for (int column = 1; column <= columns; column++) {
          Object value = results.getObject(column);
          row[column - 1] = value instanceof Array array ? array.getArray() : value;
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Elements of an array sorted, since peers have sets. */
  private static String text(@Nullable Object value) {
    if (value instanceof Object[] elements) {
      TreeSet<String> sorted = new TreeSet<>();
      for (Object element : elements) {
        sorted.add(String.valueOf(element));
      }
      return String.join("|", sorted);
    }
    return value == null ? "" : value.toString();
  }
}
