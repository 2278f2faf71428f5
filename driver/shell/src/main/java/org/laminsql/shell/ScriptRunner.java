package org.laminsql.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.laminsql.shell.format.OutputFormat;
import org.laminsql.shell.format.RowWriter;

/** Runs scripts on one connection and writes what they answer, row by row. One thread. */
final class ScriptRunner {

  private final Connection connection;
  private final Writer out;
  private final PrintWriter err;
  private final RowWriter writer;

  ScriptRunner(Connection connection, OutputFormat format, Writer out, PrintWriter err) {
    this.connection = connection;
    this.out = out;
    this.err = err;
    this.writer = format.on(out);
  }

  /**
   * Runs them until the first failure.
   *
   * @return whether all statements succeeded
   * @throws IOException if a script cannot be read or the output not be written
   */
  boolean run(List<Script> scripts) throws IOException {
    for (Script script : scripts) {
      for (ScriptStatement statement : ScriptSplitter.split(script.text())) {
        if (!run(script, statement)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean run(Script script, ScriptStatement one) throws IOException {
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(one.sql())) {
        try (ResultSet results = statement.getResultSet()) {
          write(results);
        }
      } else {
        writer.changed(statement.getLargeUpdateCount());
      }
      warn(statement);
      return true;
    } catch (SQLException e) {
      Messages.error(err, script.place(one.line()), e);
      return false;
    } finally {
      out.flush();
    }
  }

  private void write(ResultSet results) throws SQLException, IOException {
    JdbcRow row = JdbcRow.of(results);
    writer.begin(row.columns());
    while (results.next()) {
      writer.row(row);
    }
    writer.end();
  }

  private void warn(Statement statement) throws SQLException {
    SQLWarning warning = statement.getWarnings();
    while (warning != null) {
      Messages.warning(err, warning);
      warning = warning.getNextWarning();
    }
  }
}
