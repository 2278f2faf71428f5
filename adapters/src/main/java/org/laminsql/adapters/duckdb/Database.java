package org.laminsql.adapters.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.laminsql.catalog.model.Rows;

/**
 * A running DuckDB behind its fence. Each statement gets a connection of its own to the one
 * database. Safe to share.
 */
final class Database implements AutoCloseable {

  private final DuckDBConnection connection;
  private final ScanTables tables;
  private final FunctionFailures failures;
  private final Set<DuckDbRows> open = ConcurrentHashMap.newKeySet();

  private Database(DuckDBConnection connection, ScanTables tables, FunctionFailures failures) {
    this.connection = connection;
    this.tables = tables;
    this.failures = failures;
  }

  static Database start(DuckDbOptions options, List<JavaFunction> functions) {
    List<String> settings = Fence.settings(options);
    ScanTables tables = new ScanTables();
    FunctionFailures failures = new FunctionFailures();
    try {
      DuckDBConnection connection = connect();
      try (Statement statement = connection.createStatement()) {
        ScanFunction.register(connection, tables, options.threads());
        for (JavaFunction function : functions) {
          JavaFunctionAdapter.register(connection, function, failures);
        }
        for (String setting : settings) {
          statement.execute(setting);
        }
      } catch (SQLException | RuntimeException e) {
        closeAfter(e, connection);
        throw e;
      }
      return new Database(connection, tables, failures);
    } catch (SQLException e) {
      throw DuckDbFailure.of(e);
    }
  }

  private static DuckDBConnection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    return new DuckDBDriver().connect("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
  }

  private static void closeAfter(Exception failure, AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }

  Rows prepare(DuckDbStatement statement) {
    Execution execution = new Execution(statement.timeoutInSeconds(), failures);
    List<Long> ids = tables.add(statement.sources(), execution);
    Runnable afterwards = () -> tables.remove(ids);
    try {
      String sql = SingleQuery.checked(statement.sql().apply(tableExpressions(ids)));
      DuckDbQuery query = DuckDbQuery.prepare(connection.duplicate(), sql, statement, execution);
      DuckDbRows rows = new DuckDbRows(query, execution, this::forget, afterwards);
      open.add(rows);
      return rows;
    } catch (SQLException e) {
      afterwards.run();
      throw DuckDbFailure.of(e, statement.files());
    } catch (RuntimeException e) {
      afterwards.run();
      throw e;
    }
  }

  private List<String> tableExpressions(List<Long> ids) {
    List<String> expressions = new ArrayList<>(ids.size());
    for (long id : ids) {
      expressions.add(ScanFunction.tableExpression(id, tables.get(id).columns()));
    }
    return expressions;
  }

  private void forget(DuckDbRows rows) {
    open.remove(rows);
  }

  /** How many scans are open. */
  int openScans() {
    return tables.size();
  }

  @Override
  public void close() {
    open.forEach(DuckDbRows::cancel);
    open.forEach(DuckDbRows::close);
    try {
      connection.close();
    } catch (SQLException e) {
      throw DuckDbFailure.of(e);
    }
  }
}
