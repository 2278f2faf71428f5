package org.laminsql.shell;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLWarning;

/** How failures and warnings read on the standard error. */
final class Messages {

  private Messages() {}

  /** {@code file.sql:3: ERROR 42P01: No table …}. */
  static void error(PrintWriter err, String place, SQLException failure) {
    err.println(place + "ERROR " + described(failure));
    err.flush();
  }

  /** {@code WARNING 01000: …}. */
  static void warning(PrintWriter err, SQLWarning warning) {
    err.println("WARNING " + described(warning));
    err.flush();
  }

  /** {@code lamin-sql: …}, for what is no matter of SQL. */
  static void failure(PrintWriter err, String message) {
    err.println("lamin-sql: " + message);
    err.flush();
  }

  /** {@code lamin-sql: cannot write lineage.svg: …}. */
  static void notWritten(PrintWriter err, FileSystemException failure) {
    String reason = failure.getReason();
    if (failure instanceof NoSuchFileException) {
      reason = "there is no such folder";
    } else if (failure instanceof AccessDeniedException) {
      reason = "permission denied";
    }
    failure(err, "cannot write " + failure.getFile() + ": " + reason);
  }

  private static String described(SQLException exception) {
    String state = exception.getSQLState();
    String message = String.valueOf(exception.getMessage());
    return state == null ? message : state + ": " + message;
  }
}
