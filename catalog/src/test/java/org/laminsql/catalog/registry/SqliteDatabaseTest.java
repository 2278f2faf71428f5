package org.laminsql.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;

class SqliteDatabaseTest {

  private static final String ENDLESS =
      "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";

  @TempDir Path folder;
  private Path file = Path.of("");
  private MetadataDatabase database = new ClosedDatabase();

  @BeforeEach
  void open() {
    file =
        SqliteFiles.create(
            folder.resolve("a b?mode=memory#c%20d.db"), "INSERT INTO numbers VALUES (1), (2), (3)");
    database = MetadataDatabases.sqlite(file);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void severalRowsAreReadAtOnce() {
    try (Rows first = numbers();
        Rows second = numbers()) {
      assertThat(first.next() && second.next() && first.next()).isTrue();
      assertThat(first.value(0)).isEqualTo(2L);
      assertThat(second.value(0)).isEqualTo(1L);
    }
    assertThat(database.statementCount()).isEqualTo(2);
  }

  @Test
  void nothingCanBeWritten() {
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> query("INSERT INTO numbers VALUES (4) RETURNING n", SqlType.BIGINT));
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> query("SELECT load_extension('x')", SqlType.BIGINT));
    assertThat(Files.exists(file)).isTrue();
  }

  @Test
  void likeIsCaseSensitive() {
    try (Rows rows = query("SELECT 'a' LIKE 'A'", SqlType.BOOLEAN)) {
      rows.next();
      assertThat(rows.value(0)).isEqualTo(false);
    }
  }

  @Test
  void statementThatTakesTooLongIsTimedOut() {
    MetadataStatement endless = statement(ENDLESS, 1, SqlType.BIGINT);

    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> database.query(endless))
        .extracting(LaminSqlException::error)
        .isEqualTo(LaminSqlError.TIMED_OUT);
    assertThat(numbers().next()).isTrue();
  }

  @Test
  void statementIsCancelledFromAnotherThread() {
    Cancellation cancellation = new Cancellation();
    CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(cancellation::cancel);

    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> database.query(statement(ENDLESS, 60, SqlType.BIGINT), cancellation))
        .extracting(LaminSqlException::error)
        .isEqualTo(LaminSqlError.CANCELLED);
  }

  @Test
  void valuesComeAsTheirJavaTypes() {
    List<SqlType> types =
        List.of(
            SqlType.BOOLEAN,
            SqlType.SMALLINT,
            SqlType.INTEGER,
            SqlType.BIGINT,
            SqlType.decimal(10, 2),
            SqlType.DOUBLE,
            SqlType.VARCHAR,
            SqlType.DATE,
            SqlType.TIMESTAMP,
            SqlType.arrayOf(SqlType.VARCHAR),
            SqlType.BIGINT);
    String sql =
        "SELECT 1, 2, 3, 4, 1.005, 2, 'x', '2024-02-29', '2024-02-29 08:30:00.123456',"
            + " '[\"a\", null]', NULL";
    try (Rows rows = database.query(new MetadataStatement(sql, List.of(), types, 0))) {
      rows.next();
      assertThat(row(rows, types.size()))
          .containsExactly(
              true,
              (short) 2,
              3,
              4L,
              new BigDecimal("1.01"),
              2.0,
              "x",
              LocalDate.of(2024, 2, 29),
              LocalDateTime.of(2024, 2, 29, 8, 30, 0, 123_456_000),
              Arrays.asList("a", null),
              null);
    }
  }

  @Test
  void parametersAreBoundInCanonicalForm() {
    List<@Nullable Object> parameters =
        Arrays.asList(
            true,
            LocalDate.of(2024, 2, 29),
            LocalDateTime.of(2024, 2, 29, 8, 30),
            List.of("a", 1),
            new BigDecimal("2.50"),
            null);
    MetadataStatement statement =
        new MetadataStatement(
            "SELECT ? || '|' || ? || '|' || ? || '|' || ? || '|' || ? || '|' || coalesce(?, '-')",
            parameters,
            List.of(SqlType.VARCHAR),
            0);
    try (Rows rows = database.query(statement)) {
      rows.next();
      assertThat(rows.value(0))
          .isEqualTo("1|2024-02-29|2024-02-29 08:30:00.000000|[\"a\",1]|2.5|-");
    }
  }

  @Test
  void writesOfOthersChangeTheContentVersion() {
    assertThat(database.contentVersion()).isEqualTo(database.contentVersion());
    var before = database.contentVersion();
    var schema = database.schemaVersion();

    SqliteFiles.execute(file, "INSERT INTO numbers VALUES (4)");

    assertThat(database.contentVersion()).isNotEqualTo(before);
    assertThat(database.schemaVersion()).isEqualTo(schema);
  }

  @Test
  void fileThatIsNoDatabaseCannotBeOpened() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.db"), "not a database, and long enough");

    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> MetadataDatabases.sqlite(text))
        .extracting(LaminSqlException::error)
        .isEqualTo(LaminSqlError.CANNOT_CONNECT);
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> MetadataDatabases.sqlite(folder.resolve("missing.db")));
    assertThat(folder.resolve("missing.db")).doesNotExist();
  }

  private Rows numbers() {
    return query("SELECT n FROM numbers ORDER BY n", SqlType.BIGINT);
  }

  private Rows query(String sql, SqlType... types) {
    return database.query(statement(sql, 0, types));
  }

  private static MetadataStatement statement(String sql, int timeout, SqlType... types) {
    return new MetadataStatement(sql, List.of(), List.of(types), timeout);
  }

  private static List<@Nullable Object> row(Rows rows, int columns) {
    @Nullable Object[] values = new Object[columns];
    Arrays.setAll(values, rows::value);
    return Arrays.asList(values);
  }

  private static final class ClosedDatabase implements MetadataDatabase {
    @Override
    public Dialect dialect() {
      return Dialect.SQLITE;
    }

    @Override
    public Rows query(MetadataStatement statement) {
      throw new IllegalStateException("Not open yet");
    }

    @Override
    public long statementCount() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
