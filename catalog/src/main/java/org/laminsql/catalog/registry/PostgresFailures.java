package org.laminsql.catalog.registry;

import java.sql.SQLException;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.registry.function.SeveralValues;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What Postgres's failures mean, by SQLSTATE.
 *
 * @param address the database, for messages
 * @param cancellation tells a cancelled statement from one that took too long
 * @param statement the statement that failed
 */
record PostgresFailures(
    PostgresAddress address, Cancellation cancellation, MetadataStatement statement) {

  private static final String NO_SUCH_DATABASE = "3D000";
  private static final String SHUT_DOWN = "57P";
  private static final String TOO_MANY_CONNECTIONS = "53300";

  static LaminSqlException whileConnecting(SQLException e, PostgresAddress address) {
    String state = state(e);
    return state.startsWith("28")
        ? LaminSqlError.WRONG_CREDENTIALS.causedBy(e, address)
        : LaminSqlError.CANNOT_CONNECT.causedBy(e, address, reason(e));
  }

  LaminSqlException translate(SQLException e) {
    String state = state(e);
    return switch (state) {
      case "22012" -> LaminSqlError.DIVISION_BY_ZERO.causedBy(e);
      case "22003" -> LaminSqlError.OUT_OF_RANGE.causedBy(e, reason(e));
      case "22P02" ->
          SeveralValues.in(reason(e))
              .orElseGet(() -> LaminSqlError.INVALID_TEXT.causedBy(e, reason(e)));
      case "22007", "22008" -> LaminSqlError.INVALID_DATETIME.causedBy(e, reason(e));
      case "21000" -> LaminSqlError.CARDINALITY.causedBy(e, reason(e));
      case "57014" -> stopped(e);
      case NO_SUCH_DATABASE, TOO_MANY_CONNECTIONS -> whileConnecting(e, address);
      default ->
          state.startsWith("22")
              ? LaminSqlError.INVALID_PARAMETER.causedBy(e, reason(e), "Correct the argument")
              : state.startsWith("08") || state.startsWith("28") || state.startsWith(SHUT_DOWN)
                  ? whileConnecting(e, address)
                  : LaminSqlError.METADATA_DATABASE.causedBy(e, reason(e));
    };
  }

  private LaminSqlException stopped(SQLException e) {
    boolean tooLong = statement.timeoutInSeconds() > 0 && !cancellation.isCancelled();
    return tooLong
        ? LaminSqlError.TIMED_OUT.causedBy(e, statement.timeoutInSeconds())
        : LaminSqlError.CANCELLED.causedBy(e);
  }

  private static String state(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "" : state;
  }

  /** The server's own words, without its query and position. */
  private static String reason(SQLException e) {
    ServerErrorMessage message =
        e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    String text = message == null ? null : message.getMessage();
    return text == null ? String.valueOf(e.getMessage()) : text;
  }
}
