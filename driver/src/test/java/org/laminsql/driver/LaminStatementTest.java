package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.laminsql.catalog.model.SqlType;

class LaminStatementTest {

  private final FakeQuery three = FakeQuery.of("x", SqlType.INTEGER, 1, 2, 3);
  private final FakeSession session =
      new FakeSession()
          .knowing("three", three)
          .knowing("empty", FakeQuery.of("x", SqlType.INTEGER))
          .knowing("/* a; */ three -- b;", three);

  @Test
  void maxRowsEndsStatementsAndPreparedStatements() throws SQLException {
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement("three")) {
      statement.setMaxRows(2);
      prepared.setLargeMaxRows(1);
      assertThat(count(statement.executeQuery("three"))).isEqualTo(2);
      assertThat(count(prepared.executeQuery())).isEqualTo(1);
      assertThat(three.runs).extracting(run -> run.fetched).containsExactly(2, 1);
      assertThat(three.runs).allMatch(run -> run.closed);
    }
  }

  @Test
  void aFinalSemicolonAndCommentsAreAccepted() throws SQLException {
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("three;")).isTrue();
      assertThat(statement.execute(" three ; \n")).isTrue();
      assertThat(session.prepared).containsExactly("three ", " three   \n");
      statement.executeQuery("/* a; */ three;-- b;");
      assertThat(session.prepared.get(2)).isEqualTo("/* a; */ three -- b;");
    }
  }

  @Test
  void updatesAreRefusedBeforeAnythingRuns() throws SQLException {
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement("three")) {
      session.prepared.clear();
      assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM x"))
          .hasFieldOrPropertyWithValue("SQLState", "25006");
      assertThatThrownBy(prepared::executeUpdate).hasFieldOrPropertyWithValue("SQLState", "25006");
      assertThatThrownBy(() -> statement.addBatch("x"))
          .isInstanceOf(SQLFeatureNotSupportedException.class);
      assertThat(session.prepared).isEmpty();
      assertThat(three.runs).isEmpty();
    }
  }

  @Test
  void theTimeoutReachesTheEngineAndTheNetworkTimeoutBoundsIt() throws SQLException {
    try (Connection connection = session.connect("jdbc:lamin:atlas?queryTimeout=30");
        Statement statement = connection.createStatement()) {
      statement.executeQuery("three");
      statement.setQueryTimeout(5);
      statement.executeQuery("three");
      connection.setNetworkTimeout(Runnable::run, 1500);
      statement.executeQuery("three");
      statement.setQueryTimeout(0);
      statement.executeQuery("three");
      assertThat(three.timeouts).containsExactly(30, 5, 2, 2);
      assertThatThrownBy(() -> statement.setQueryTimeout(-1))
          .hasFieldOrPropertyWithValue("SQLState", "22023");
    }
  }

  @Test
  void cancelFromAnotherThreadEndsTheReaderAndTheStatementIsUsableAgain() throws Exception {
    FakeQuery slow = FakeQuery.of("x", SqlType.INTEGER).blockingInNext();
    session.knowing("slow", slow);
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("slow");
      FutureTask<Boolean> reader = inThread(rows::next);
      slow.runs.get(0).reading.await();
      statement.cancel();
      assertThat(stateOf(reader)).isEqualTo("57014");
      assertThat(count(statement.executeQuery("three"))).isEqualTo(3);
    }
  }

  @Test
  void cancelWhileExecutingEndsTheExecution() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    FakeQuery slow = FakeQuery.of("x", SqlType.INTEGER, 1).executingUntil(latch);
    session.knowing("slow", slow);
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement()) {
      FutureTask<Boolean> reader = inThread(() -> statement.execute("slow"));
      while (slow.timeouts.isEmpty()) {
        Thread.onSpinWait();
      }
      statement.cancel();
      latch.countDown();
      assertThat(stateOf(reader)).isEqualTo("57014");
      assertThat(slow.runs.get(0).closed).isTrue();
      assertThat(slow.runs.get(0).cancelled.getCount()).isZero();
    }
  }

  @Test
  void cancelledRowsNeverLookComplete() throws SQLException {
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("three");
      assertThat(rows.next()).isTrue();
      statement.cancel();
      assertThatThrownBy(rows::next).hasFieldOrPropertyWithValue("SQLState", "57014");
    }
  }

  @Test
  void closingGoesFromConnectionToStatementsToResults() throws SQLException {
    Connection connection = session.connect();
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery("three");
    connection.close();
    assertThat(statement.isClosed()).isTrue();
    assertThat(rows.isClosed()).isTrue();
    assertThat(three.runs.get(0).closed).isTrue();
    assertThat(session.closed).isTrue();
    assertThatThrownBy(rows::next).hasFieldOrPropertyWithValue("SQLState", "55000");
    assertThatThrownBy(() -> statement.executeQuery("three"))
        .hasFieldOrPropertyWithValue("SQLState", "55000");
    assertThatThrownBy(connection::createStatement)
        .hasFieldOrPropertyWithValue("SQLState", "08003");
    connection.close();
  }

  @Test
  void aNewExecutionClosesTheResultBeforeIt() throws SQLException {
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement()) {
      ResultSet first = statement.executeQuery("three");
      statement.executeQuery("three");
      assertThat(first.isClosed()).isTrue();
      assertThat(statement.getUpdateCount()).isEqualTo(-1);
      assertThat(statement.getMoreResults()).isFalse();
      assertThat(statement.getResultSet()).isNull();
    }
  }

  @Test
  void closeOnCompletionClosesTheStatementWithItsResult() throws SQLException {
    try (Connection connection = session.connect()) {
      Statement statement = connection.createStatement();
      statement.closeOnCompletion();
      statement.executeQuery("three").close();
      assertThat(statement.isClosed()).isTrue();
    }
  }

  @Test
  void onlyForwardReadOnlyResultsAreOffered() throws SQLException {
    try (Connection connection = session.connect()) {
      connection
          .createStatement(
              ResultSet.TYPE_FORWARD_ONLY,
              ResultSet.CONCUR_READ_ONLY,
              ResultSet.CLOSE_CURSORS_AT_COMMIT)
          .close();
      assertThatThrownBy(
              () ->
                  connection.createStatement(
                      ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY))
          .isInstanceOf(SQLFeatureNotSupportedException.class);
      assertThatThrownBy(
              () ->
                  connection.prepareStatement(
                      "three", ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE))
          .isInstanceOf(SQLFeatureNotSupportedException.class);
    }
  }

  @Test
  void positionsAreToldWithoutLosingARow() throws SQLException {
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("three");
      assertThat(rows.isBeforeFirst()).isTrue();
      assertThat(rows.getRow()).isZero();
      assertThatThrownBy(() -> rows.getInt(1)).hasFieldOrPropertyWithValue("SQLState", "24000");
      rows.next();
      assertThat(rows.isFirst()).isTrue();
      assertThat(rows.getInt("X")).isEqualTo(1);
      assertThat(count(rows)).isEqualTo(2);
      assertThat(rows.isAfterLast()).isTrue();
      assertThatThrownBy(() -> rows.getInt(1)).hasFieldOrPropertyWithValue("SQLState", "24000");
      assertThat(statement.executeQuery("empty").isBeforeFirst()).isFalse();
    }
  }

  @Test
  void columnsAreFoundExactlyThenInAnyCase() throws SQLException {
    FakeQuery genes =
        new FakeQuery()
            .column("Cd8a", SqlType.INTEGER)
            .column("CD8A", SqlType.INTEGER)
            .column("n", SqlType.INTEGER)
            .column("n", SqlType.INTEGER);
    session.knowing("genes", genes);
    try (Connection connection = session.connect();
        ResultSet rows = connection.createStatement().executeQuery("genes")) {
      assertThat(rows.findColumn("CD8A")).isEqualTo(2);
      assertThat(rows.findColumn("N")).isEqualTo(3);
      assertThatThrownBy(() -> rows.findColumn("cd8a"))
          .hasMessageContaining("CD8A, Cd8a")
          .hasFieldOrPropertyWithValue("SQLState", "42702");
      assertThatThrownBy(() -> rows.findColumn("z"))
          .hasFieldOrPropertyWithValue("SQLState", "42703");
    }
  }

  private static int count(ResultSet rows) throws SQLException {
    int count = 0;
    while (rows.next()) {
      count++;
    }
    return count;
  }

  /** Something that may fail. */
  private interface Work {
    boolean run() throws SQLException;
  }

  private static FutureTask<Boolean> inThread(Work work) {
    FutureTask<Boolean> task = new FutureTask<>(work::run);
    new Thread(task).start();
    return task;
  }

  private static String stateOf(FutureTask<Boolean> task) throws Exception {
    try {
      return "answered " + task.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return e.getCause() instanceof SQLException failure
          ? failure.getSQLState()
          : String.valueOf(e.getCause());
    }
  }
}
