package org.laminsql.catalog.registry;

import java.sql.SQLException;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's failures mean. */
final class SqliteFailures {

  private SqliteFailures() {}

  /** The failure of a statement on that connection. */
  static LaminSqlException translate(SQLException e, SqliteSession session, int timeoutInSeconds) {
    Optional<LaminSqlException> ofFunction = session.functionFailure().take();
    if (ofFunction.isPresent()) {
      return ofFunction.get();
    }
    if (code(e) == SQLiteErrorCode.SQLITE_INTERRUPT) {
      return session.watch().cancelled()
          ? LaminSqlError.CANCELLED.causedBy(e)
          : LaminSqlError.TIMED_OUT.causedBy(e, timeoutInSeconds);
    }
    String reason = reason(e);
    return reason.contains("integer overflow")
        ? LaminSqlError.OUT_OF_RANGE.causedBy(e, "bigint out of range")
        : LaminSqlError.METADATA_DATABASE.causedBy(e, reason);
  }

  /** SQLite's own words. */
  static String reason(SQLException e) {
    return String.valueOf(e.getMessage());
  }

  private static SQLiteErrorCode code(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? sqlite.getResultCode()
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
