package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IllegalFormatException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.SqlType;

class SqlErrorsTest {

  private static final Map<LaminSqlError, Class<?>> EXAMPLES =
      Map.of(
          LaminSqlError.SYNTAX, SQLSyntaxErrorException.class,
          LaminSqlError.TABLE_NOT_FOUND, SQLSyntaxErrorException.class,
          LaminSqlError.DIVISION_BY_ZERO, SQLDataException.class,
          LaminSqlError.NOT_SUPPORTED, SQLFeatureNotSupportedException.class,
          LaminSqlError.TIMED_OUT, SQLTimeoutException.class,
          LaminSqlError.CANNOT_CONNECT, SQLNonTransientConnectionException.class,
          LaminSqlError.WRONG_CREDENTIALS, SQLInvalidAuthorizationSpecException.class,
          LaminSqlError.CANCELLED, SQLException.class,
          LaminSqlError.READ_ONLY, SQLException.class);

  @ParameterizedTest
  @EnumSource
  void everyErrorBecomesAnExceptionWithStateAndRemedy(LaminSqlError error) {
    LaminSqlException failure = example(error);
    SQLException translated = SqlErrors.of(failure);
    assertThat(translated.getSQLState()).isEqualTo(error.sqlState()).matches("[0-9A-Z]{5}");
    assertThat((Throwable) translated).hasMessage(failure.getMessage()).hasCause(failure);
    assertThat(translated.getMessage()).doesNotContain("%").matches("(?s).+\\. .+\\.");
    assertThat((Throwable) translated)
        .isInstanceOf(
            error.sqlState().equals("0A000")
                ? SQLFeatureNotSupportedException.class
                : SQLException.class);
  }

  @Test
  void theClassFollowsTheState() {
    EXAMPLES.forEach(
        (error, expected) ->
            assertThat(SqlErrors.of(example(error)).getClass()).isEqualTo(expected));
  }

  @Test
  void strayFailuresWhileReadingAreSqlExceptions() throws SQLException {
    for (Throwable failure :
        new Throwable[] {
          new ArithmeticException("/ by zero"), new AssertionError("no"),
          new ExceptionInInitializerError("no"), new NullPointerException()
        }) {
      assertThat(stateWhenReadingThrows(failure)).isEqualTo("XX000");
    }
    assertThat(stateWhenReadingThrows(new StackOverflowError())).isEqualTo("54001");
    assertThat(stateWhenReadingThrows(LaminSqlError.DIVISION_BY_ZERO.with())).isEqualTo("22012");
  }

  @Test
  void aDyingJvmIsNotHidden() {
    OutOfMemoryError failure = new OutOfMemoryError("heap");
    assertThatThrownBy(() -> SqlErrors.of(failure)).isSameAs(failure);
  }

  private static String stateWhenReadingThrows(Throwable failure) throws SQLException {
    FakeQuery query = FakeQuery.of("x", SqlType.INTEGER).failingWhileRead(failure);
    try (Connection connection = new FakeSession().knowing("q", query).connect();
        ResultSet rows = connection.createStatement().executeQuery("q")) {
      rows.next();
      return "none";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  /** Tries texts and numbers until the message's pattern takes them. */
  private static LaminSqlException example(LaminSqlError error) {
    for (int numbers = 0; numbers < 64; numbers++) {
      Object[] arguments = Collections.nCopies(6, (Object) "x").toArray();
      for (int i = 0; i < arguments.length; i++) {
        if ((numbers >> i & 1) == 1) {
          arguments[i] = 7;
        }
      }
      try {
        return error.with(arguments);
      } catch (IllegalFormatException e) {
        assertThat(Arrays.asList(arguments)).isNotEmpty();
      }
    }
    throw new AssertionError(error);
  }
}
