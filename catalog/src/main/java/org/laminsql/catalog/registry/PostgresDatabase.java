package org.laminsql.catalog.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registries in Postgres, perhaps behind a pooler that gives each transaction another server
 * process. Safe to share: each statement has a connection of its own.
 *
 * <p>So nothing is left in the session: no prepared statements, no settings, and each statement is
 * a read-only transaction that ends with its rows.
 */
final class PostgresDatabase implements MetadataDatabase {

  private static final Logger LOGGER = LoggerFactory.getLogger(PostgresDatabase.class);

  private final PostgresAddress address;
  private final IdlePool<Connection> pool = new IdlePool<>(PostgresDatabase::discard);
  private final AtomicLong statements = new AtomicLong();

  private PostgresDatabase(PostgresAddress address) {
    this.address = address;
  }

  static PostgresDatabase open(PostgresAddress address) {
    PostgresDatabase database = new PostgresDatabase(address);
    database.pool.give(database.connect());
    return database;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRES;
  }

  @Override
  public Rows query(MetadataStatement statement) {
    return query(statement, new Cancellation());
  }

  @Override
  public Rows query(MetadataStatement statement, Cancellation cancellation) {
    if (pool.isClosed()) {
      throw LaminSqlError.CLOSED.with("metadata database");
    }
    statements.incrementAndGet();
    Optional<Connection> idle = pool.take();
    if (idle.isEmpty()) {
      return send(connect(), statement, cancellation);
    }
    try {
      return send(idle.get(), statement, cancellation);
    } catch (LaminSqlException e) {
      if (e.error() != LaminSqlError.CANNOT_CONNECT) {
        throw e;
      }
      LOGGER.warn("An idle connection to {} was gone; trying a new one", address, e);
      return send(connect(), statement, cancellation);
    }
  }

  private Rows send(Connection connection, MetadataStatement statement, Cancellation cancellation) {
    PostgresFailures failures = new PostgresFailures(address, cancellation, statement);
    return PostgresRows.of(connection, statement, cancellation, failures, pool);
  }

  private Connection connect() {
    Properties properties = new Properties();
    properties.setProperty("sslmode", address.isLocal() ? "prefer" : "require");
    properties.setProperty("connectTimeout", "20");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("prepareThreshold", "0");
    properties.setProperty("readOnly", "true");
    properties.setProperty("readOnlyMode", "transaction");
    properties.setProperty("tcpKeepAlive", "true");
    // Lets pgjdbc name the application while connecting, not by a SET that a pooler would keep.
    properties.setProperty("assumeMinServerVersion", "14");
    address.user().ifPresent(user -> properties.setProperty("user", user));
    address.password().ifPresent(password -> properties.setProperty("password", password));
    properties.putAll(address.properties());
    try {
      Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw PostgresFailures.whileConnecting(e, address);
    }
  }

  @Override
  public long statementCount() {
    return statements.get();
  }

  @Override
  public void close() {
    pool.close();
  }

  static void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOGGER.warn("Closing an idle connection failed", e);
    }
  }
}
