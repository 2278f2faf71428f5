package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.SqlType;

class ConversionsTest {

  private static final List<Class<?>> CLASSES =
      List.of(
          Object.class,
          String.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class,
          LocalDate.class,
          LocalTime.class,
          LocalDateTime.class,
          OffsetTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          Instant.class,
          Date.class,
          Time.class,
          Timestamp.class,
          java.util.Date.class,
          byte[].class,
          UUID.class,
          Array.class,
          Object[].class,
          List.class,
          Thread.class);

  @Test
  void eachPairOfTypeAndClassConvertsOrSaysWhyNot() throws SQLException {
    assertThat(grid())
        .isEqualTo(
            """
            bool  small int   big   dec   real  dbl   text  bytes date  time  stamp array
            yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   Object
            yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   String
            yes   yes   yes   yes   yes   yes   yes   yes   22018 22018 22018 22018 22018 Boolean
            yes   yes   yes   yes   yes   yes   yes   yes   22018 22018 22018 22018 22018 Byte
            yes   yes   yes   yes   yes   yes   yes   yes   22018 22018 22018 22018 22018 Short
            yes   yes   yes   yes   yes   yes   yes   yes   22018 22018 22018 22018 22018 Integer
            yes   yes   yes   yes   yes   yes   yes   yes   22018 22018 22018 22018 22018 Long
            yes   yes   yes   yes   yes   yes   yes   yes   22018 22018 22018 22018 22018 Float
            yes   yes   yes   yes   yes   yes   yes   yes   22018 22018 22018 22018 22018 Double
            yes   yes   yes   yes   yes   yes   yes   yes   22018 22018 22018 22018 22018 BigDecimal
            yes   yes   yes   yes   yes   yes   yes   yes   22018 22018 22018 22018 22018 BigInteger
            22018 22018 22018 22018 22018 22018 22018 22007 22018 yes   22018 yes   22018 LocalDate
            22018 22018 22018 22018 22018 22018 22018 22007 22018 22018 yes   yes   22018 LocalTime
            22018 22018 22018 22018 22018 22018 22018 22007 22018 yes   22018 yes   22018 LocalDateTime
            22018 22018 22018 22018 22018 22018 22018 22007 22018 22018 yes   yes   22018 OffsetTime
            22018 22018 22018 22018 22018 22018 22018 22007 22018 yes   22018 yes   22018 OffsetDateTime
            22018 22018 22018 22018 22018 22018 22018 22007 22018 yes   22018 yes   22018 ZonedDateTime
            22018 22018 22018 22018 22018 22018 22018 22007 22018 yes   22018 yes   22018 Instant
            22018 22018 22018 22018 22018 22018 22018 22007 22018 yes   22018 yes   22018 Date
            22018 22018 22018 22018 22018 22018 22018 22007 22018 22018 yes   yes   22018 Time
            22018 22018 22018 22018 22018 22018 22018 22007 22018 yes   yes   yes   22018 Timestamp
            22018 22018 22018 22018 22018 22018 22018 22007 22018 yes   yes   yes   22018 Date
            22018 22018 22018 22018 22018 22018 22018 yes   yes   22018 22018 22018 22018 byte[]
            22018 22018 22018 22018 22018 22018 22018 22P02 22018 22018 22018 22018 22018 UUID
            22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 yes   Array
            22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 yes   Object[]
            22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 yes   List
            22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 22018 Thread
            """);
  }

  private static String grid() throws SQLException {
    StringBuilder grid =
        new StringBuilder(
            "bool  small int   big   dec   real  dbl   text  bytes date  time  stamp array\n");
    try (Connection connection = session().connect();
        ResultSet rows = connection.createStatement().executeQuery("every type")) {
      rows.next();
      for (Class<?> each : CLASSES) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= EveryType.VALUES.size(); column++) {
          cells.add(outcome(rows, column, each));
        }
        grid.append(String.join(" ", cells)).append(' ').append(each.getSimpleName()).append('\n');
      }
    }
    return grid.toString();
  }

  private static String outcome(ResultSet rows, int column, Class<?> target) {
    try {
      return target.isInstance(rows.getObject(column, target)) ? "yes  " : "wrong";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  @Test
  void getObjectReturnsTheClassThatTheMetadataNames() throws Exception {
    try (Connection connection = session().connect();
        ResultSet rows = connection.createStatement().executeQuery("every type")) {
      rows.next();
      for (int column = 1; column <= EveryType.VALUES.size(); column++) {
        Class<?> promised = Class.forName(rows.getMetaData().getColumnClassName(column));
        assertThat(rows.getObject(column)).isInstanceOf(promised);
        assertThat(rows.getObject(rows.getMetaData().getColumnLabel(column)))
            .isInstanceOf(promised);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BOOLEAN            | true
          SMALLINT           | 1
          DECIMAL(10, 2)     | 1.00
          REAL               | 1.0
          DOUBLE             | 1.0
          VARBINARY          | \\x00ff
          DATE               | 2024-03-10
          TIME               | 02:30:00.12
          TIMESTAMP          | 2024-03-10 02:30:00.123456
          VARCHAR ARRAY      | {a,"b c",NULL}
          """)
  void textIsAsPostgresWritesIt(String type, String expected) throws SQLException {
    try (Connection connection = session().connect();
        ResultSet rows = connection.createStatement().executeQuery("every type")) {
      rows.next();
      assertThat(rows.getString(type)).isEqualTo(expected);
    }
  }

  @Test
  void timestampWithoutFractionHasNoPoint() {
    assertThat(Texts.of(LocalDateTime.of(2024, 1, 2, 3, 4))).isEqualTo("2024-01-02 03:04:00");
    assertThat(Texts.of(List.of(List.of("null", ""), List.of("a\"\\", true))))
        .isEqualTo("{{\"null\",\"\"},{\"a\\\"\\\\\",true}}");
  }

  @ParameterizedTest
  @CsvSource({
    "300, Byte",
    "-129, Byte",
    "40000, Short",
    "5000000000, Integer",
    "1e19, Long",
    "1e39, Float"
  })
  void aNumberThatDoesNotFitIsAnErrorNotAnotherNumber(String number, String target) {
    assertThat(
            stateOf(
                () ->
                    Conversions.convert(
                        new BigDecimal(number),
                        SqlType.decimal(38, 0),
                        Class.forName("java.lang." + target))))
        .isEqualTo("22003");
  }

  @Test
  void textThatIsNoNumberIsAnErrorAndHugeExponentsDoNotExhaustMemory() {
    assertThat(stateOf(() -> as("abc", Integer.class))).isEqualTo("22P02");
    assertThat(stateOf(() -> as("1d", Double.class))).isEqualTo("22P02");
    assertThat(stateOf(() -> as("1e999999999", BigInteger.class))).isEqualTo("22003");
    assertThat(stateOf(() -> as("1e999", Double.class))).isEqualTo("22003");
    assertThat(stateOf(() -> as("2024-02-30", LocalDate.class))).isEqualTo("22007");
    assertThat(stateOf(() -> as("maybe", Boolean.class))).isEqualTo("22018");
  }

  @Test
  void textIsReadAsNumberDateOrBoolean() {
    assertThat(as(" 42 ", Integer.class)).isEqualTo(42);
    assertThat(as("1.9", Long.class)).isEqualTo(1L);
    assertThat(as("NaN", Double.class)).isNaN();
    assertThat(as("-Infinity", Double.class)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(as("Yes", Boolean.class)).isTrue();
    assertThat(as("2024-01-02", LocalDate.class)).isEqualTo("2024-01-02");
    assertThat(as("2024-01-02 03:04:05.5", LocalDateTime.class)).isEqualTo("2024-01-02T03:04:05.5");
    assertThat(as("2024-01-02T03:04:05+02:00", Instant.class)).isEqualTo("2024-01-02T01:04:05Z");
    assertThat(as("2024-01-02 03:04:05+02", LocalDateTime.class)).isEqualTo("2024-01-02T01:04:05");
    assertThat(as("03:04:05", LocalTime.class)).isEqualTo("03:04:05");
    assertThat(as("2024-01-02", LocalDateTime.class)).isEqualTo("2024-01-02T00:00");
    assertThat(as("6f5b2b5e-0000-4000-8000-000000000001", UUID.class))
        .hasToString("6f5b2b5e-0000-4000-8000-000000000001");
  }

  @Test
  void nullIsNullOrZeroAndWasNullTells() throws SQLException {
    FakeSession session =
        new FakeSession().knowing("q", FakeQuery.of("x", SqlType.INTEGER, null, 7));
    try (Connection connection = session.connect();
        ResultSet rows = connection.createStatement().executeQuery("q")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
      assertThat(rows.wasNull()).isTrue();
      assertThat(rows.getBoolean("x")).isFalse();
      assertThat(rows.getObject(1)).isNull();
      assertThat(rows.getString(1)).isNull();
      assertThat(rows.getBinaryStream(1)).isNull();
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(7);
      assertThat(rows.wasNull()).isFalse();
    }
  }

  @Test
  void streamsHoldTextAndBytes() throws Exception {
    try (Connection connection = session().connect();
        ResultSet rows = connection.createStatement().executeQuery("every type")) {
      rows.next();
      assertThat(rows.getCharacterStream("VARCHAR").read()).isEqualTo('1');
      assertThat(rows.getAsciiStream("VARCHAR").readAllBytes()).containsExactly('1');
      assertThat(rows.getBinaryStream("VARBINARY").readAllBytes()).containsExactly(0, 0xff);
      assertThat(rows.getClob("VARCHAR").getSubString(1, 1)).isEqualTo("1");
      assertThat(rows.getBlob("VARBINARY").length()).isEqualTo(2);
    }
  }

  @Test
  void arraysHaveTypedElementsAndRows() throws SQLException {
    try (Connection connection = session().connect();
        ResultSet rows = connection.createStatement().executeQuery("every type")) {
      rows.next();
      Array array = rows.getArray("VARCHAR ARRAY");
      assertThat(array.getBaseTypeName()).isEqualTo("VARCHAR");
      assertThat(array.getArray()).isInstanceOf(String[].class);
      assertThat((Object[]) array.getArray(2, 2)).containsExactly("b c", null);
      List<String> seen = new ArrayList<>();
      ResultSet elements = array.getResultSet();
      while (elements.next()) {
        seen.add(elements.getInt("INDEX") + "=" + elements.getString("VALUE"));
      }
      assertThat(seen).containsExactly("1=a", "2=b c", "3=null");
      assertThat((Object) rows.getObject("VARCHAR ARRAY", List.class))
          .isEqualTo(Arrays.asList("a", "b c", null));
      array.free();
      assertThatThrownBy(array::getArray).hasFieldOrPropertyWithValue("SQLState", "55000");
    }
  }

  private static String stateOf(ThrowingCallable call) {
    return catchThrowableOfType(LaminSqlException.class, call).sqlState();
  }

  private static <T> @Nullable T as(String text, Class<T> target) {
    return Conversions.convert(text, SqlType.VARCHAR, target);
  }

  private static FakeSession session() {
    return new FakeSession().knowing("every type", EveryType.query());
  }
}
