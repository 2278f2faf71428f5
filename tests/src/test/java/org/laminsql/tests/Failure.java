package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

/**
 * How a call failed.
 *
 * @param state SQLSTATE
 * @param message what a user reads
 * @param trace the messages of all causes too
 */
record Failure(String state, String message, String trace) {

  static Failure of(SQLException e) {
    StringBuilder trace = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      trace.append(cause).append('\n');
    }
    assertThat(e.getSQLState()).as(trace.toString()).hasSize(5).isNotEqualTo("XX000");
    return new Failure(e.getSQLState(), String.valueOf(e.getMessage()), trace.toString());
  }

  /** Checks the state, and that the message names all of these. */
  void is(String expectedState, String... named) {
    assertThat(state).as(message).isEqualTo(expectedState);
    for (String name : named) {
      assertThat(message).contains(name);
    }
  }
}
