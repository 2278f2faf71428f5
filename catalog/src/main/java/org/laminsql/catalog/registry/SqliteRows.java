package org.laminsql.catalog.registry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.Rows;

/** Rows of one statement; its connection goes back to the pool when they are closed. */
final class SqliteRows implements Rows {

  private final SqliteSession session;
  private final MetadataStatement statement;
  private final Cancellation cancellation;
  private final Consumer<SqliteSession> giveBack;
  private @Nullable PreparedStatement prepared;
  private @Nullable ResultSet rows;
  private boolean closed;

  private SqliteRows(
      SqliteSession session,
      MetadataStatement statement,
      Cancellation cancellation,
      Consumer<SqliteSession> giveBack) {
    this.session = session;
    this.statement = statement;
    this.cancellation = cancellation;
    this.giveBack = giveBack;
  }

  static SqliteRows of(
      SqliteSession session,
      MetadataStatement statement,
      Cancellation cancellation,
      Consumer<SqliteSession> giveBack) {
    SqliteRows rows = new SqliteRows(session, statement, cancellation, giveBack);
    try {
      rows.execute();
      return rows;
    } catch (LaminSqlException e) {
      rows.close();
      throw e;
    }
  }

  private void execute() {
    session.functionFailure().take();
    session.watch().watch(cancellation, statement.timeoutInSeconds());
    try {
      PreparedStatement query = session.connection().prepareStatement(statement.sql());
      prepared = query;
      SqliteValues.bind(query, statement.parameters());
      rows = query.executeQuery();
    } catch (SQLException e) {
      throw SqliteFailures.translate(e, session, statement.timeoutInSeconds());
    } finally {
      session.watch().pause();
    }
  }

  @Override
  public boolean next() {
    session.watch().resume();
    try {
      return rows != null && rows.next();
    } catch (SQLException e) {
      throw SqliteFailures.translate(e, session, statement.timeoutInSeconds());
    } finally {
      session.watch().pause();
    }
  }

  @Override
  public @Nullable Object value(int column) {
    if (rows == null) {
      return null;
    }
    try {
      return SqliteValues.read(rows, column + 1, statement.types().get(column));
    } catch (SQLException e) {
      throw SqliteFailures.translate(e, session, statement.timeoutInSeconds());
    }
  }

  @Override
  public void cancel() {
    cancellation.cancel();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    rows = null;
    try {
      if (prepared != null) {
        prepared.close();
      }
    } catch (SQLException e) {
      session.close();
      throw SqliteFailures.translate(e, session, statement.timeoutInSeconds());
    }
    giveBack.accept(session);
  }
}
