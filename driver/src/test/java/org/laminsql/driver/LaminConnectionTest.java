package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.laminsql.catalog.model.SqlType;

class LaminConnectionTest {

  private final FakeSession session =
      new FakeSession().knowing("q", FakeQuery.of("x", SqlType.INTEGER, 1, 2));

  @Test
  void transactionsReadAndHaveNothingToCommit() throws SQLException {
    try (Connection connection = session.connect()) {
      assertThat(connection.getAutoCommit()).isTrue();
      connection.setAutoCommit(false);
      ResultSet rows = connection.createStatement().executeQuery("q");
      connection.commit();
      connection.rollback();
      assertThat(rows.next()).isTrue();
      assertThat(connection.isReadOnly()).isTrue();
      connection.setReadOnly(true);
      assertThatThrownBy(() -> connection.setReadOnly(false))
          .hasFieldOrPropertyWithValue("SQLState", "25006");
    }
  }

  @Test
  void resultsNotHeldOverCommitAreClosedByIt() throws SQLException {
    try (Connection connection = session.connect()) {
      connection.setHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT);
      ResultSet rows = connection.createStatement().executeQuery("q");
      connection.commit();
      assertThat(rows.isClosed()).isTrue();
    }
  }

  @Test
  void theCatalogIsTheInstanceAndNoOther() throws SQLException {
    try (Connection connection = session.connect()) {
      assertThat(connection.getCatalog()).isEqualTo("testuser/atlas");
      connection.setCatalog("testuser/atlas");
      assertThatThrownBy(() -> connection.setCatalog("other"))
          .hasFieldOrPropertyWithValue("SQLState", "22023");
    }
  }

  @Test
  void theSchemaMustExistAndReachesTheEngine() throws SQLException {
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement()) {
      assertThat(connection.getSchema()).isNull();
      statement.executeQuery("q");
      connection.setSchema("CORE");
      assertThat(connection.getSchema()).isEqualTo("core");
      statement.executeQuery("q");
      assertThat(session.schemas).containsExactly("", "core");
      assertThatThrownBy(() -> connection.setSchema("nope"))
          .hasMessageContaining("core, data, system")
          .hasFieldOrPropertyWithValue("SQLState", "3F000");
    }
  }

  @Test
  void isValidAsksTheInstance() throws SQLException {
    Connection connection = session.connect();
    assertThat(connection.isValid(5)).isTrue();
    session.metadata.broken = true;
    assertThat(connection.isValid(0)).isFalse();
    session.metadata.broken = false;
    connection.close();
    assertThat(connection.isValid(0)).isFalse();
  }

  @Test
  void clientInfoIsKeptAndUnknownNamesMakeAWarning() throws SQLException {
    try (Connection connection = session.connect()) {
      assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("LaminSQL");
      connection.setClientInfo("ClientUser", "joe");
      assertThat(connection.getClientInfo()).containsEntry("ClientUser", "joe");
      connection.setClientInfo(new Properties());
      assertThat(connection.getClientInfo()).isEmpty();
      assertThat((Throwable) connection.getWarnings()).isNull();
      connection.setClientInfo("Colour", "blue");
      assertThat((Throwable) connection.getWarnings()).hasMessageContaining("Colour");
      connection.clearWarnings();
      assertThat((Throwable) connection.getWarnings()).isNull();
    }
  }

  @Test
  void isolationIsReadCommitted() throws SQLException {
    try (Connection connection = session.connect()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      assertThat((Throwable) connection.getWarnings()).isNotNull();
      assertThatThrownBy(
              () -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE))
          .isInstanceOf(SQLFeatureNotSupportedException.class);
    }
  }

  @Test
  void abortCancelsWhatRunsAndCloses() throws SQLException {
    FakeQuery slow = FakeQuery.of("x", SqlType.INTEGER, 1);
    session.knowing("slow", slow);
    Connection connection = session.connect();
    connection.createStatement().executeQuery("slow");
    connection.abort(Runnable::run);
    assertThat(slow.runs.get(0).cancelled.getCount()).isZero();
    assertThat(session.closed).isTrue();
    assertThat(connection.isClosed()).isTrue();
  }

  @Test
  void unwrapGivesWhatItIs() throws SQLException {
    try (Connection connection = session.connect()) {
      assertThat(connection.isWrapperFor(Connection.class)).isTrue();
      assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
      assertThat(connection.isWrapperFor(Statement.class)).isFalse();
      assertThatThrownBy(() -> connection.unwrap(Statement.class))
          .isInstanceOf(SQLException.class)
          .hasFieldOrPropertyWithValue("SQLState", "22018");
    }
  }

  @Test
  void tracedCallsShowTextsButNoValues() throws SQLException {
    List<String> log = new ArrayList<>();
    FakeQuery query = FakeQuery.of("x", SqlType.VARCHAR, "secret").parameter(SqlType.VARCHAR);
    session.knowing("SELECT x WHERE y = ?", query);
    try (Connection connection = CallTracer.tracing(session.connect(), log::add);
        var statement = connection.prepareStatement("SELECT x WHERE y = ?")) {
      statement.setString(1, "secret");
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        assertThat(rows.getString("x")).isEqualTo("secret");
      }
      assertThatThrownBy(() -> connection.setReadOnly(false)).isInstanceOf(SQLException.class);
    }
    assertThat(log).noneMatch(line -> line.contains("secret"));
    assertThat(log)
        .anyMatch(line -> line.startsWith("Connection.prepareStatement(SELECT x WHERE y = ?) -> "))
        .anyMatch(line -> line.startsWith("PreparedStatement.setString(1) -> "))
        .anyMatch(line -> line.startsWith("ResultSet.getString(x) -> String in "))
        .anyMatch(line -> line.contains("setReadOnly(false) -> java.sql.SQLException"));
  }
}
