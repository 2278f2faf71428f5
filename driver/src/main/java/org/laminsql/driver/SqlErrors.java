package org.laminsql.driver;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** The one place where failures become {@link SQLException}; the only kind that leaves JDBC. */
final class SqlErrors {

  private SqlErrors() {}

  /** Something that answers and may fail. */
  interface Question<T extends @Nullable Object> {
    T answer() throws SQLException;
  }

  /** Something that is done and may fail. */
  interface Action {
    void run() throws SQLException;
  }

  /** The answer, or the {@link SQLException} that stands for its failure. */
  static <T extends @Nullable Object> T guarded(Question<T> question) throws SQLException {
    try {
      return question.answer();
    } catch (RuntimeException | Error e) {
      throw of(e);
    }
  }

  /** As {@link #guarded}, for what has no answer. */
  static void guard(Action action) throws SQLException {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      throw of(e);
    }
  }

  /** The exception for a call that does not exist here. */
  static SQLException notSupported(String call) {
    return of(
        LaminSqlError.NOT_SUPPORTED.with(
            call, "LaminSQL reads, forward only; the manual lists what it offers"));
  }

  /**
   * The exception that stands for a failure.
   *
   * @throws VirtualMachineError if it is one; but a statement that exhausts the stack is an error
   *     of the statement
   */
  static SQLException of(Throwable failure) {
    if (failure instanceof SQLException e) {
      return e;
    }
    if (failure instanceof LaminSqlException e) {
      return of(e);
    }
    if (failure instanceof StackOverflowError) {
      return of(LaminSqlError.TOO_COMPLEX.causedBy(failure));
    }
    if (failure instanceof VirtualMachineError e) {
      throw e;
    }
    return of(LaminSqlError.INTERNAL.causedBy(failure, failure));
  }

  private static SQLException of(LaminSqlException e) {
    String text = e.getMessage();
    String state = e.sqlState();
    if (e.error() == LaminSqlError.TIMED_OUT) {
      return new SQLTimeoutException(text, state, e);
    }
    if (e.error() == LaminSqlError.METADATA_DATABASE) {
      return new SQLTransientException(text, state, e);
    }
    return switch (state.substring(0, 2)) {
      case "08" -> new SQLNonTransientConnectionException(text, state, e);
      case "0A" -> new SQLFeatureNotSupportedException(text, state, e);
      case "22" -> new SQLDataException(text, state, e);
      case "28" -> new SQLInvalidAuthorizationSpecException(text, state, e);
      case "42" -> new SQLSyntaxErrorException(text, state, e);
      default -> new SQLException(text, state, e);
    };
  }
}
