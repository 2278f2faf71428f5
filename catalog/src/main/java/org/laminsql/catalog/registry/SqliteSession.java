package org.laminsql.catalog.registry;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.registry.function.FunctionFailure;
import org.laminsql.catalog.registry.function.SqliteFunctions;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/** One read-only connection to an SQLite file. Used by one thread at a time. */
final class SqliteSession implements AutoCloseable {

  private static final int LOCK_WAIT_IN_MILLISECONDS = 5_000;
  private static final String SETTINGS =
      "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA case_sensitive_like = ON;";

  private final Connection connection;
  private final FunctionFailure functionFailure = new FunctionFailure();
  private final StatementWatch watch = new StatementWatch();

  private SqliteSession(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the file; it must be there.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException CANNOT_CONNECT
   */
  static SqliteSession open(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    config.setBusyTimeout(LOCK_WAIT_IN_MILLISECONDS);
    // A file URI, since sqlite-jdbc reads settings out of what follows a question mark in a path.
    String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    try {
      SqliteSession session = new SqliteSession(config.createConnection(url));
      session.prepare();
      return session;
    } catch (SQLException e) {
      throw LaminSqlError.CANNOT_CONNECT.causedBy(e, file, SqliteFailures.reason(e));
    }
  }

  Connection connection() {
    return connection;
  }

  FunctionFailure functionFailure() {
    return functionFailure;
  }

  StatementWatch watch() {
    return watch;
  }

  /** The value of a pragma that answers one number. */
  long pragma(String name) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
      return rows.getLong(1);
    } catch (SQLException e) {
      throw SqliteFailures.translate(e, this, 0);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw LaminSqlError.METADATA_DATABASE.causedBy(e, SqliteFailures.reason(e));
    }
  }

  private void prepare() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(SETTINGS);
      // Reads the file, so that one that is no database is refused here.
      statement.executeQuery("PRAGMA schema_version").close();
      SqliteFunctions.register(connection, functionFailure);
      ProgressHandler.setHandler(connection, StatementWatch.INSTRUCTIONS, watch);
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }
}
