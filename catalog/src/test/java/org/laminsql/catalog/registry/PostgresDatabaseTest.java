package org.laminsql.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.fixtures.TestPostgres;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresDatabaseTest {

  private final PostgresAddress address =
      PostgresAddress.parse(TestPostgres.empty("postgres_database_test").toString())
          .withProperty("ApplicationName", "LaminSQL tests");
  private final MetadataDatabase database = MetadataDatabases.postgres(address);

  @BeforeAll
  void start() {
    assertThat(database.statementCount()).isZero();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void nothingCanBeWrittenAndNothingStaysInTheSession() {
    assertFails(LaminSqlError.METADATA_DATABASE, "CREATE TABLE t (n int)", 0);
    assertThat(value("SELECT current_setting('transaction_read_only')", SqlType.VARCHAR))
        .isEqualTo("on");
    assertThat(value("SELECT count(*) FROM pg_prepared_statements", SqlType.BIGINT)).isEqualTo(0L);
    assertThat(value("SELECT current_setting('application_name')", SqlType.VARCHAR))
        .isEqualTo("LaminSQL tests");
  }

  @Test
  void manyRowsStreamWhileOthersAreRead() {
    MetadataStatement many = statement("SELECT n FROM generate_series(1, 10000) n", SqlType.BIGINT);
    try (Rows first = database.query(many);
        Rows second = database.query(many)) {
      long sum = 0;
      while (first.next() && second.next()) {
        sum += (Long) Objects.requireNonNull(second.value(0));
      }
      assertThat(sum).isEqualTo(50_005_000L);
    }
  }

  @Test
  void valuesComeAsTheirJavaTypes() {
    List<SqlType> types =
        List.of(
            SqlType.BOOLEAN,
            SqlType.SMALLINT,
            SqlType.decimal(10, 2),
            SqlType.DATE,
            SqlType.TIMESTAMP,
            SqlType.arrayOf(SqlType.VARCHAR),
            SqlType.arrayOf(SqlType.TIMESTAMP),
            SqlType.VARCHAR);
    String sql =
        "SELECT true, 2::smallint, 1.005, DATE '2024-03-10', TIMESTAMP '2024-03-10 02:30:00.123456',"
            + " ARRAY['a', NULL], ARRAY[TIMESTAMP '2024-03-10 02:30:00'], NULL::text";
    try (Rows rows = database.query(new MetadataStatement(sql, List.of(), types, 0))) {
      rows.next();
      @Nullable Object[] values = new Object[types.size()];
      Arrays.setAll(values, rows::value);
      assertThat(values)
          .containsExactly(
              true,
              (short) 2,
              new BigDecimal("1.01"),
              LocalDate.of(2024, 3, 10),
              LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000),
              Arrays.asList("a", null),
              List.of(LocalDateTime.of(2024, 3, 10, 2, 30)),
              null);
    }
  }

  @Test
  void parametersKeepTheirTypes() {
    List<@Nullable Object> parameters =
        Arrays.asList(7L, LocalDateTime.of(2024, 3, 10, 2, 30), List.of("a", "b"), true, null);
    MetadataStatement statement =
        new MetadataStatement(
            "SELECT concat_ws('|', ? / 2, ?::timestamp, array_to_string(?, ','), ?, ?::text)",
            parameters,
            List.of(SqlType.VARCHAR),
            0);
    try (Rows rows = database.query(statement)) {
      rows.next();
      assertThat(rows.value(0)).isEqualTo("3|2024-03-10 02:30:00|a,b|t");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 / 0 | DIVISION_BY_ZERO",
        "SELECT 2147483647 + 1 | OUT_OF_RANGE",
        "SELECT CAST('x' AS integer) | INVALID_TEXT",
        "SELECT CAST('x' AS date) | INVALID_DATETIME",
        "SELECT CAST('2024-02-30' AS date) | INVALID_DATETIME",
        "SELECT (SELECT n FROM generate_series(1, 2) n) | CARDINALITY",
        "SELECT nothing | METADATA_DATABASE",
      })
  void failuresAreTranslatedByTheirState(String sql, LaminSqlError error) {
    assertFails(error, sql, 0);
  }

  @Test
  void timeoutAndCancellationAreToldApart() {
    assertFails(LaminSqlError.TIMED_OUT, "SELECT pg_sleep(30)", 1);
    Cancellation cancellation = new Cancellation();
    CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(cancellation::cancel);

    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(
            () -> database.query(statement("SELECT pg_sleep(30)", SqlType.VARCHAR), cancellation))
        .extracting(LaminSqlException::error)
        .isEqualTo(LaminSqlError.CANCELLED);
  }

  @Test
  void connectionThatTheServerEndedIsReplaced() {
    String others =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE application_name = 'LaminSQL tests' AND pid <> pg_backend_pid()";
    MetadataStatement one = statement("SELECT 1", SqlType.BIGINT);
    database.query(one).close();
    try (MetadataDatabase killer = MetadataDatabases.postgres(address);
        Rows rows = killer.query(statement(others, SqlType.BIGINT))) {
      assertThat(rows.next()).isTrue();
    }

    assertThat(value("SELECT 1", SqlType.BIGINT)).isEqualTo(1L);
  }

  @Test
  void unknownDatabaseCannotBeOpened() {
    PostgresAddress missing =
        PostgresAddress.parse(address.toString().replace("postgres_database_test", "missing"))
            .withLogin(address.user(), address.password());

    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> MetadataDatabases.postgres(missing))
        .withMessageContaining("missing")
        .extracting(LaminSqlException::error)
        .isEqualTo(LaminSqlError.CANNOT_CONNECT);
  }

  private void assertFails(LaminSqlError error, String sql, int timeout) {
    MetadataStatement failing =
        new MetadataStatement(sql, List.of(), List.of(SqlType.VARCHAR), timeout);
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> database.query(failing))
        .extracting(LaminSqlException::error)
        .isEqualTo(error);
  }

  private @Nullable Object value(String sql, SqlType type) {
    try (Rows rows = database.query(statement(sql, type))) {
      assertThat(rows.next()).isTrue();
      return rows.value(0);
    }
  }

  private static MetadataStatement statement(String sql, SqlType type) {
    return new MetadataStatement(sql, List.of(), List.of(type), 0);
  }
}
