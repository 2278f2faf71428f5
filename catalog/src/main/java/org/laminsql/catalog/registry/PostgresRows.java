package org.laminsql.catalog.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows of one statement; its transaction ends when they are closed. */
final class PostgresRows implements Rows {

  private static final Logger LOGGER = LoggerFactory.getLogger(PostgresRows.class);

  /** Enough to fill a few network packets, few enough to keep the heap small. */
  private static final int ROWS_PER_FETCH = 2_000;

  private final Connection connection;
  private final MetadataStatement statement;
  private final Cancellation cancellation;
  private final PostgresFailures failures;
  private final IdlePool<Connection> pool;
  private @Nullable PreparedStatement prepared;
  private @Nullable ResultSet rows;
  private boolean closed;

  private PostgresRows(
      Connection connection,
      MetadataStatement statement,
      Cancellation cancellation,
      PostgresFailures failures,
      IdlePool<Connection> pool) {
    this.connection = connection;
    this.statement = statement;
    this.cancellation = cancellation;
    this.failures = failures;
    this.pool = pool;
  }

  static PostgresRows of(
      Connection connection,
      MetadataStatement statement,
      Cancellation cancellation,
      PostgresFailures failures,
      IdlePool<Connection> pool) {
    PostgresRows rows = new PostgresRows(connection, statement, cancellation, failures, pool);
    try {
      rows.execute();
      return rows;
    } catch (LaminSqlException e) {
      rows.close();
      throw e;
    }
  }

  private void execute() {
    if (cancellation.isCancelled()) {
      throw LaminSqlError.CANCELLED.with();
    }
    try {
      PreparedStatement query = connection.prepareStatement(statement.sql());
      prepared = query;
      query.setFetchSize(ROWS_PER_FETCH);
      query.setQueryTimeout(statement.timeoutInSeconds());
      PostgresValues.bind(query, statement.parameters());
      cancellation.stopWith(() -> stop(query));
      rows = query.executeQuery();
    } catch (SQLException e) {
      throw failures.translate(e);
    }
  }

  private void stop(PreparedStatement query) {
    try {
      query.cancel();
    } catch (SQLException e) {
      throw failures.translate(e);
    }
  }

  @Override
  public boolean next() {
    if (cancellation.isCancelled()) {
      throw LaminSqlError.CANCELLED.with();
    }
    try {
      return rows != null && rows.next();
    } catch (SQLException e) {
      throw failures.translate(e);
    }
  }

  @Override
  public @Nullable Object value(int column) {
    if (rows == null) {
      return null;
    }
    try {
      return PostgresValues.read(rows, column + 1, statement.types().get(column));
    } catch (SQLException e) {
      throw failures.translate(e);
    }
  }

  @Override
  public void cancel() {
    cancellation.cancel();
  }

  /** Gives the connection back if the transaction could be ended, else drops it. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    cancellation.stopWith(null);
    rows = null;
    try {
      if (prepared != null) {
        prepared.close();
      }
    } catch (SQLException e) {
      LOGGER.warn("Closing rows failed; the connection is dropped", e);
      PostgresDatabase.discard(connection);
      return;
    }
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOGGER.warn("Ending a read-only transaction failed; the connection is dropped", e);
      PostgresDatabase.discard(connection);
      return;
    }
    pool.give(connection);
  }
}
