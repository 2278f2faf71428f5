package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.laminsql.catalog.model.SqlType;

class LaminPreparedStatementTest {

  private static final UUID SOME_UUID = UUID.fromString("6f5b2b5e-0000-4000-8000-000000000001");

  @Test
  void valuesArriveAsTheParametersType() throws SQLException {
    assertThat(bound(SqlType.BIGINT, 5)).isEqualTo(5L);
    assertThat(bound(SqlType.BIGINT, "5")).isEqualTo(5L);
    assertThat(bound(SqlType.SMALLINT, BigInteger.TEN)).isEqualTo((short) 10);
    assertThat(bound(SqlType.INTEGER, new BigDecimal("5.00"))).isEqualTo(5);
    assertThat(bound(SqlType.INTEGER, (byte) 5)).isEqualTo(5);
    assertThat(bound(SqlType.DOUBLE, 1)).isEqualTo(1d);
    assertThat(bound(SqlType.REAL, 0.5d)).isEqualTo(0.5f);
    assertThat(bound(SqlType.decimal(38, 10), 1.5d)).isEqualTo(new BigDecimal("1.5"));
    assertThat(bound(SqlType.BOOLEAN, 1)).isEqualTo(true);
    assertThat(bound(SqlType.VARCHAR, SOME_UUID)).isEqualTo(SOME_UUID.toString());
    assertThat(bound(SqlType.VARCHAR, 'x')).isEqualTo("x");
    assertThat(bound(SqlType.VARCHAR, 5)).isEqualTo("5");
    assertThat(bound(SqlType.VARBINARY, new byte[] {1})).isEqualTo(new byte[] {1});
    assertThat(bound(SqlType.DATE, "2024-01-02")).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(bound(SqlType.DATE, LocalDateTime.of(2024, 1, 2, 0, 0)))
        .isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(bound(SqlType.TIMESTAMP, LocalDate.of(2024, 1, 2)))
        .isEqualTo(LocalDateTime.of(2024, 1, 2, 0, 0));
    assertThat(bound(SqlType.VARCHAR, null)).isNull();
  }

  @Test
  void nanosecondsAreRoundedToMicroseconds() throws SQLException {
    assertThat(bound(SqlType.TIMESTAMP, LocalDateTime.of(2024, 1, 2, 3, 4, 5, 999_999_500)))
        .isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4, 6));
    assertThat(bound(SqlType.TIME, LocalTime.MAX)).isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
  }

  @Test
  void arraysAndCollectionsAreBoundElementByElement() throws SQLException {
    SqlType type = SqlType.arrayOf(SqlType.BIGINT);
    assertThat(bound(type, new int[] {1, 2})).isEqualTo(List.of(1L, 2L));
    assertThat(bound(type, new @Nullable Object[] {"1", null})).isEqualTo(Arrays.asList(1L, null));
    assertThat(bound(type, Arrays.asList(1, null))).isEqualTo(Arrays.asList(1L, null));
    assertThat(bound(type, new LaminArray(SqlType.INTEGER, List.of(7)))).isEqualTo(List.of(7L));
    assertThat(bound(SqlType.arrayOf(type), new int[][] {{1}, {}}))
        .isEqualTo(List.of(List.of(1L), List.of()));
  }

  @Test
  void whatWouldChangeTheAnswerIsRefused() {
    refused(SqlType.INTEGER, 1.5, "22003");
    refused(SqlType.INTEGER, 5_000_000_000L, "22003");
    refused(SqlType.BIGINT, Double.NaN, "22003");
    refused(SqlType.BIGINT, "x", "22P02");
    refused(SqlType.BOOLEAN, 2, "22018");
    refused(SqlType.DATE, LocalDateTime.of(2024, 1, 2, 3, 4), "22018");
    refused(SqlType.TIMESTAMP, 5, "22018");
    refused(SqlType.VARBINARY, "text", "22018");
    refused(SqlType.VARCHAR, new byte[1], "22018");
    refused(SqlType.VARCHAR, new Object(), "22018");
    refused(SqlType.arrayOf(SqlType.BIGINT), "text", "22018");
  }

  @Test
  void aTargetTypeConvertsFirst() throws SQLException {
    FakeQuery query = query(SqlType.VARCHAR);
    try (Connection connection = new FakeSession().knowing("q", query).connect();
        PreparedStatement statement = connection.prepareStatement("q")) {
      statement.setObject(1, "007", Types.INTEGER);
      statement.executeQuery();
      statement.setObject(1, LocalDateTime.of(2024, 1, 2, 3, 4), JDBCType.DATE);
      statement.executeQuery();
      statement.setObject(1, new BigDecimal("1.005"), Types.DECIMAL, 2);
      statement.executeQuery();
      assertThat(query.executedWith)
          .containsExactly(List.of("7"), List.of("2024-01-02"), List.of("1.01"));
      assertThatThrownBy(() -> statement.setObject(1, "x", Types.REF))
          .isInstanceOf(SQLFeatureNotSupportedException.class);
    }
  }

  @Test
  void streamsAreReadToTheirLength() throws SQLException {
    FakeQuery query = query(SqlType.VARCHAR);
    try (Connection connection = new FakeSession().knowing("q", query).connect();
        PreparedStatement statement = connection.prepareStatement("q")) {
      statement.setCharacterStream(1, new StringReader("abcdef"), 3);
      statement.executeQuery();
      statement.setClob(1, new StringReader("é".repeat(20_000)));
      statement.executeQuery();
      statement.setAsciiStream(
          1, new ByteArrayInputStream("xyz".getBytes(StandardCharsets.US_ASCII)));
      statement.executeQuery();
      assertThat(query.executedWith)
          .containsExactly(List.of("abc"), List.of("é".repeat(20_000)), List.of("xyz"));
      assertThatThrownBy(() -> statement.setCharacterStream(1, new StringReader("a"), 2))
          .hasMessageContaining("ends after 1 of 2")
          .hasFieldOrPropertyWithValue("SQLState", "22023");
    }
  }

  @Test
  void aMissingParameterIsNamed() throws SQLException {
    FakeQuery query = query(SqlType.VARCHAR).parameter(SqlType.INTEGER);
    try (Connection connection = new FakeSession().knowing("q", query).connect();
        PreparedStatement statement = connection.prepareStatement("q")) {
      statement.setString(1, "x");
      assertThatThrownBy(statement::executeQuery)
          .hasMessageStartingWith("The parameter 2 has no value")
          .hasFieldOrPropertyWithValue("SQLState", "07002");
      statement.setInt(2, 1);
      statement.executeQuery();
      statement.clearParameters();
      assertThatThrownBy(statement::execute).hasFieldOrPropertyWithValue("SQLState", "07002");
      assertThatThrownBy(() -> statement.setInt(3, 1))
          .hasFieldOrPropertyWithValue("SQLState", "07009");
    }
  }

  @Test
  void parametersAreDescribed() throws SQLException {
    FakeQuery query = query(SqlType.SMALLINT);
    try (Connection connection = new FakeSession().knowing("q", query).connect();
        PreparedStatement statement = connection.prepareStatement("q")) {
      assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(1);
      assertThat(statement.getParameterMetaData().getParameterClassName(1))
          .isEqualTo("java.lang.Integer");
      assertThat(statement.getMetaData().getColumnLabel(1)).isEqualTo("x");
    }
  }

  private static @Nullable Object bound(SqlType type, @Nullable Object value) throws SQLException {
    FakeQuery query = query(type);
    try (Connection connection = new FakeSession().knowing("q", query).connect();
        PreparedStatement statement = connection.prepareStatement("q")) {
      statement.setObject(1, value);
      statement.executeQuery();
      return query.executedWith.get(0).get(0);
    }
  }

  private static void refused(SqlType type, Object value, String state) {
    assertThatThrownBy(() -> bound(type, value))
        .isInstanceOf(SQLException.class)
        .hasFieldOrPropertyWithValue("SQLState", state);
  }

  private static FakeQuery query(SqlType parameter) {
    return FakeQuery.of("x", SqlType.INTEGER, 1).parameter(parameter);
  }
}
