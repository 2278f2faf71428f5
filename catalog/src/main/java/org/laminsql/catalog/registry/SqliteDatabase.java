package org.laminsql.catalog.registry;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.Rows;

/** Registries in an SQLite file. Safe to share: each statement has a connection of its own. */
final class SqliteDatabase implements MetadataDatabase {

  private final Path file;
  private final IdlePool<SqliteSession> pool = new IdlePool<>(SqliteSession::close);
  private final AtomicLong statements = new AtomicLong();
  private final SqliteSession watcher;

  private SqliteDatabase(Path file, SqliteSession watcher) {
    this.file = file;
    this.watcher = watcher;
  }

  static SqliteDatabase open(Path file) {
    return new SqliteDatabase(file, SqliteSession.open(file));
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
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
    SqliteSession session = pool.take().orElseGet(() -> SqliteSession.open(file));
    statements.incrementAndGet();
    return SqliteRows.of(session, statement, cancellation, pool::give);
  }

  @Override
  public long statementCount() {
    return statements.get();
  }

  /** SQLite's {@code data_version}, which one connection compares with what it saw before. */
  @Override
  public OptionalLong contentVersion() {
    synchronized (watcher) {
      return OptionalLong.of(watcher.pragma("data_version"));
    }
  }

  @Override
  public OptionalLong schemaVersion() {
    synchronized (watcher) {
      return OptionalLong.of(watcher.pragma("schema_version"));
    }
  }

  @Override
  public void close() {
    if (pool.isClosed()) {
      return;
    }
    pool.close();
    synchronized (watcher) {
      watcher.close();
    }
  }
}
