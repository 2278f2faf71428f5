package org.laminsql.adapters.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.laminsql.catalog.model.SqlType.BIGINT;
import static org.laminsql.catalog.model.SqlType.BOOLEAN;
import static org.laminsql.catalog.model.SqlType.DATE;
import static org.laminsql.catalog.model.SqlType.INTEGER;
import static org.laminsql.catalog.model.SqlType.TIMESTAMP;
import static org.laminsql.catalog.model.SqlType.VARCHAR;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;

class DuckDbEngineTest {

  @TempDir Path folder;
  private final Engine engine = Engine.reading();

  @AfterEach
  void close() {
    engine.close();
  }

  private static void assertFails(Runnable action, LaminSqlError error) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).as(e.getMessage()).isEqualTo(error));
  }

  @Test
  void nothingStartsBeforeTheFirstStatement() {
    assertThat(engine.duckDb().started()).isFalse();
    assertThat(engine.value("SELECT 1", INTEGER)).isEqualTo(1);
    assertThat(engine.duckDb().started()).isTrue();
  }

  @Test
  void noClassOfDuckDbIsLoadedBeforeTheFirstStatement() throws Exception {
    try (WatchedLoader loader = new WatchedLoader()) {
      Class<?> options = loader.loadClass(DuckDbOptions.class.getName());
      Object reading =
          options.getMethod("reading", List.class, int.class).invoke(null, List.of(), 1);
      Object opened =
          loader
              .loadClass(DuckDbEngines.class.getName())
              .getMethod("open", options)
              .invoke(null, reading);
      loader.loadClass(DuckDbEngine.class.getName()).getMethod("close").invoke(opened);
      assertThat(loader.loaded("org.duckdb.DuckDBDriver")).isFalse();
      assertThat(loader.loaded("org.duckdb.DuckDBConnection")).isFalse();
    }
  }

  private static final class WatchedLoader extends URLClassLoader {
    WatchedLoader() throws MalformedURLException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() throws MalformedURLException {
      String[] entries =
          System.getProperty("java.class.path").split(System.getProperty("path.separator"));
      URL[] urls = new URL[entries.length];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = Path.of(entries[i]).toUri().toURL();
      }
      return urls;
    }

    boolean loaded(String name) {
      return findLoadedClass(name) != null;
    }
  }

  @Test
  void aClosedEngineRefusesAndItsRowsEnd() {
    Rows rows = engine.start("SELECT 1", List.of(), INTEGER);
    engine.close();
    assertFails(rows::next, LaminSqlError.CLOSED);
    assertFails(() -> engine.value("SELECT 1", INTEGER), LaminSqlError.CLOSED);
  }

  @Test
  void onlyTheFoldersAreReadable() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("it's inside"));
    Path outside = Files.createDirectory(folder.resolve("it's inside, not"));
    Files.writeString(inside.resolve("a.csv"), "x\n1\n");
    Files.writeString(outside.resolve("b.csv"), "x\n2\n");
    Files.createSymbolicLink(inside.resolve("link.csv"), outside.resolve("b.csv"));
    try (Engine fenced = Engine.reading(inside)) {
      assertThat(fenced.value(readCsv(inside.resolve("a.csv")), BIGINT)).isEqualTo(1L);
      for (Path forbidden :
          List.of(
              outside.resolve("b.csv"),
              inside.resolve("../it's inside, not/b.csv"),
              inside.resolve("link.csv"))) {
        assertThatThrownBy(() -> fenced.value(readCsv(forbidden), BIGINT))
            .isInstanceOfSatisfying(
                LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(LaminSqlError.IO))
            .hasMessageContaining("outside the storages")
            .hasMessageContaining(forbidden.getFileName().toString());
      }
    }
  }

  @Test
  void aFolderIsReadableThroughALinkToIt() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.writeString(real.resolve("a.csv"), "x\n1\n");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    try (Engine fenced = Engine.reading(link)) {
      assertThat(fenced.value(readCsv(link.resolve("a.csv")), BIGINT)).isEqualTo(1L);
      assertThat(fenced.value(readCsv(real.resolve("a.csv")), BIGINT)).isEqualTo(1L);
    }
  }

  private static String readCsv(Path file) {
    return "SELECT x FROM read_csv(" + SqlText.literal(file.toString()) + ")";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATTACH '%s/x.db'",
        "COPY (SELECT 1) TO '%s/x.csv'",
        "EXPORT DATABASE '%s/x'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET threads = 7",
        "PRAGMA threads = 7",
        "RESET lock_configuration",
        "CREATE TABLE t AS SELECT 1",
        "SELECT 1; COPY (SELECT 1) TO '%s/x.csv'",
        "COPY (SELECT 1) TO '%s/x.csv'; SELECT 1",
        "/* SELECT */ COPY (SELECT 1) TO '%s/x.csv'",
        "SELECT ';' -- ;\n;COPY (SELECT 1) TO '%s/x.csv'",
      })
  void whatIsNoSingleQueryIsRefusedAndWritesNothing(String sql) throws IOException {
    try (Engine fenced = Engine.reading(folder)) {
      assertFails(
          () -> fenced.value(sql.replace("%s", folder.toString()), INTEGER),
          LaminSqlError.INTERNAL);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void semicolonsInTextsNamesAndCommentsAreNoSecondStatement() {
    assertThat(
            engine.value(
                "(SELECT ';''' || $$;$$ || $a$;$$;$a$ AS \"x;\"\"\" /* ; */) -- ;", VARCHAR))
        .isEqualTo(";';;$$;");
  }

  @Test
  void theFenceItselfIsLocked() {
    assertThat(
            engine.rows(
                "SELECT current_setting('enable_external_access'),"
                    + " current_setting('lock_configuration'),"
                    + " current_setting('autoload_known_extensions'),"
                    + " current_setting('autoinstall_known_extensions'),"
                    + " current_setting('preserve_insertion_order'), current_setting('threads'),"
                    + " current_setting('TimeZone'), current_setting('temp_directory')",
                BOOLEAN,
                BOOLEAN,
                BOOLEAN,
                BOOLEAN,
                BOOLEAN,
                BIGINT,
                VARCHAR,
                VARCHAR))
        .containsExactly(List.of(false, true, false, false, true, 2L, "UTC", ""));
  }

  @Test
  void theExtensionsWeNeedAreBuiltIn() {
    assertThat(
            engine.value(
                "SELECT list(DISTINCT function_name ORDER BY function_name)"
                    + " FROM duckdb_functions() WHERE function_name IN ('list_transform',"
                    + " 'read_json', 'read_parquet', 'icu_sort_key', 'read_csv')",
                SqlType.arrayOf(VARCHAR)))
        .isEqualTo(
            List.of("icu_sort_key", "list_transform", "read_csv", "read_json", "read_parquet"));
  }

  @Test
  void limitsAreHandedOn() {
    DuckDbOptions options =
        new DuckDbOptions(
            List.of(), 1, Optional.of("100MiB"), Optional.of(folder.resolve("spill")));
    try (DuckDbEngine limited = DuckDbEngines.open(options)) {
      assertThat(
              Engine.all(
                  limited.execute(
                      Engine.statement(
                          "SELECT current_setting('memory_limit'), current_setting('temp_directory')",
                          List.of(),
                          VARCHAR,
                          VARCHAR)),
                  2))
          .containsExactly(List.of("100.0 MiB", folder.resolve("spill").toString()));
    }
    DuckDbOptions wrong = new DuckDbOptions(List.of(), 1, Optional.of("much'"), Optional.empty());
    try (DuckDbEngine never = DuckDbEngines.open(wrong)) {
      assertFails(
          () -> never.execute(Engine.statement("SELECT 1", List.of(), INTEGER)),
          LaminSqlError.INVALID_PROPERTY);
    }
  }

  @Test
  void moreThanMemoryHoldsIsAnErrorThatSaysSo() {
    DuckDbOptions options = new DuckDbOptions(List.of(), 1, Optional.of("20MiB"), Optional.empty());
    try (DuckDbEngine limited = DuckDbEngines.open(options)) {
      Rows rows =
          limited.execute(
              Engine.statement(
                  "SELECT r FROM range(20000000) t(r) ORDER BY hash(r)", List.of(), BIGINT));
      assertFails(rows::next, LaminSqlError.OUT_OF_MEMORY);
      rows.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          r // (r - r)                                   ~ DIVISION_BY_ZERO
          error('22012:Division by zero')                ~ DIVISION_BY_ZERO
          error('22003:The sum is too large')            ~ OUT_OF_RANGE
          error('21000:Two values')                      ~ CARDINALITY
          error('22P02:No number')                       ~ INVALID_TEXT
          error('22007:No date')                         ~ INVALID_DATETIME
          error('99999:What')                            ~ INVALID_PARAMETER
          CAST('x' || r AS INTEGER)                      ~ INVALID_TEXT
          CAST('2025-02-3' || (r + 1) AS DATE)           ~ INVALID_DATETIME
          CAST(r + 300 AS TINYINT)                       ~ OUT_OF_RANGE
          CAST(r AS INTEGER) + 2147483647::INTEGER + 1::INTEGER ~ OUT_OF_RANGE
          (SELECT x FROM (VALUES (r), (r)) t(x))         ~ CARDINALITY
          """)
  void failuresHaveTheirKindWhereverTheyHappen(String expression, LaminSqlError error) {
    String value = "CAST(" + expression + " AS VARCHAR)";
    // while the first row is made, after a million rows, and below an aggregate
    assertFails(() -> engine.rows("SELECT " + value + " FROM range(10) t(r)", VARCHAR), error);
    assertFails(
        () ->
            engine.rows(
                "SELECT CASE WHEN r < 1000000 THEN 'x' ELSE "
                    + value
                    + " END FROM range(1000010) t(r)",
                VARCHAR),
        error);
    assertFails(() -> engine.rows("SELECT max(" + value + ") FROM range(10) t(r)", VARCHAR), error);
  }

  @Test
  void anOwnErrorKeepsItsMessage() {
    assertThatThrownBy(
            () -> engine.value("SELECT error('21000:Cell \"a\" holds 2 values')::INTEGER", INTEGER))
        .hasMessageStartingWith("Cell \"a\" holds 2 values.");
  }

  @Test
  void aFailureLongAfterTheFirstRowKeepsItsText() throws InterruptedException {
    String sql =
        "SELECT CASE WHEN r < 1500000 THEN r ELSE error('22003:late')::BIGINT END FROM range(3000000) t(r)";
    try (Rows rows = engine.start(sql, List.of(), BIGINT)) {
      assertThat(rows.next()).isTrue();
      // DuckDB goes on in the background meanwhile
      Thread.sleep(200);
      assertThatThrownBy(
              () -> {
                while (rows.next()) {
                  rows.value(0);
                }
              })
          .hasMessageStartingWith("late.");
    }
  }

  @Test
  void textThatDuckDbRefusesIsAnInternalErrorWithItsReason() {
    assertThatThrownBy(() -> engine.value("SELECT nosuch FROM range(3)", BIGINT))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(LaminSqlError.INTERNAL))
        .hasMessageContaining("nosuch");
    assertFails(() -> engine.value("SELECT 1, 2", BIGINT), LaminSqlError.INTERNAL);
  }

  @Test
  void valuesHaveTheJavaTypesThatTheirSqlTypesName() {
    LocalDateTime gap = LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000);
    assertValue("TIMESTAMP '2024-03-10 02:30:00.123456'", TIMESTAMP, gap);
    assertValue("TIMESTAMP_NS '2024-03-10 02:30:00.123456789'", TIMESTAMP, gap);
    assertValue("TIMESTAMPTZ '2024-03-10 04:30:00.123456+02'", TIMESTAMP, gap);
    assertValue("TIMESTAMP '0001-01-01 00:00:00'", TIMESTAMP, LocalDateTime.of(1, 1, 1, 0, 0));
    assertValue("DATE '1582-10-10'", DATE, LocalDate.of(1582, 10, 10));
    assertValue("DATE '2024-03-10'", TIMESTAMP, LocalDateTime.of(2024, 3, 10, 0, 0));
    assertValue("TIME '23:59:59.999999'", SqlType.TIME, LocalTime.of(23, 59, 59, 999_999_000));
    assertValue("5::HUGEINT", BIGINT, 5L);
    assertValue("5::UTINYINT", SqlType.SMALLINT, (short) 5);
    assertValue(
        "18446744073709551615::UBIGINT",
        SqlType.decimal(20, 0),
        new BigDecimal("18446744073709551615"));
    assertValue(
        "-170141183460469231731687303715884105727::HUGEINT // 10",
        SqlType.decimal(38, 0),
        new BigDecimal("-17014118346046923173168730371588410572"));
    assertValue("-0.05::DECIMAL(38, 2)", SqlType.decimal(38, 2), new BigDecimal("-0.05"));
    assertValue("1.5::FLOAT", SqlType.DOUBLE, 1.5d);
    assertValue("'x'::ENUM('x')", VARCHAR, "x");
    assertValue("'{\"a\": [1]}'::JSON", VARCHAR, "{\"a\": [1]}");
    assertValue(
        "'8b5d8ee8-7a5b-4bd4-9a1b-2f3d8a0c7f11'::UUID",
        VARCHAR,
        "8b5d8ee8-7a5b-4bd4-9a1b-2f3d8a0c7f11");
    assertValue(
        "{'a': 1, 'b': [{'c': NULL}], 'd': DATE '2020-01-01'}",
        VARCHAR,
        "{\"a\":1,\"b\":[{\"c\":null}],\"d\":\"2020-01-01\"}");
    assertValue("MAP {'k': 1.50, 'l': 'nan'::DOUBLE}", VARCHAR, "{\"k\":1.5,\"l\":\"NaN\"}");
    assertValue(
        "[TIMESTAMPTZ '2024-03-10 02:30:00.123456+00', NULL]",
        SqlType.arrayOf(TIMESTAMP),
        Arrays.asList(gap, null));
    assertValue(
        "[[1, NULL], NULL]",
        SqlType.arrayOf(SqlType.arrayOf(BIGINT)),
        Arrays.asList(Arrays.asList(1L, null), null));
    assertValue("'\\x00\\xFF'::BLOB", SqlType.VARBINARY, new byte[] {0, -1});
    assertValue("NULL", BIGINT, null);
  }

  private void assertValue(String expression, SqlType type, @Nullable Object expected) {
    assertThat(engine.value("SELECT " + expression, type)).as(expression).isEqualTo(expected);
  }

  @Test
  void aValueThatDoesNotFitIsAnErrorNotAGuess() {
    assertFails(() -> engine.value("SELECT 3000000000", INTEGER), LaminSqlError.OUT_OF_RANGE);
    assertFails(() -> engine.value("SELECT 1e20::HUGEINT", BIGINT), LaminSqlError.OUT_OF_RANGE);
    assertFails(() -> engine.value("SELECT 1.5::DOUBLE", BIGINT), LaminSqlError.INTERNAL);
    assertFails(
        () -> engine.value("SELECT 12345", SqlType.decimal(4, 0)), LaminSqlError.OUT_OF_RANGE);
    assertFails(
        () -> engine.value("SELECT TIMESTAMP 'infinity'", TIMESTAMP), LaminSqlError.OUT_OF_RANGE);
    assertFails(
        () ->
            engine.value("SELECT [TIMESTAMP_S '2024-03-10 02:30:00']", SqlType.arrayOf(TIMESTAMP)),
        LaminSqlError.NOT_SUPPORTED);
  }

  @Test
  void parametersArriveWithTheirTypes() {
    List<@Nullable Object> values =
        Arrays.asList(
            LocalDate.of(1582, 10, 10),
            LocalDate.of(2024, 3, 10),
            LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000),
            LocalTime.of(2, 30),
            new BigDecimal("-12345678901234567890.123"),
            new BigDecimal("1E+3"),
            true,
            (short) 1,
            2,
            3L,
            1.5f,
            2.5d,
            "ü'",
            new byte[] {0, 1},
            null);
    SqlType[] types = {
      DATE,
      DATE,
      TIMESTAMP,
      SqlType.TIME,
      SqlType.decimal(38, 3),
      SqlType.decimal(38, 0),
      BOOLEAN,
      SqlType.SMALLINT,
      INTEGER,
      BIGINT,
      SqlType.REAL,
      SqlType.DOUBLE,
      VARCHAR,
      SqlType.VARBINARY,
      BIGINT
    };
    List<@Nullable Object> row =
        parameterized(
            "SELECT ?::DATE, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::BIGINT", values, types);
    assertThat(row.get(4)).isEqualTo(values.get(4));
    assertThat(row.get(5)).isEqualTo(new BigDecimal("1000"));
    row.set(5, values.get(5));
    assertThat(row.get(13)).isEqualTo(values.get(13));
    row.set(13, values.get(13));
    assertThat(row).isEqualTo(values);
    assertFails(
        () -> parameterized("SELECT ?", List.of(new BigDecimal("1e38")), BIGINT),
        LaminSqlError.OUT_OF_RANGE);
  }

  @Test
  void listsAreParameters() {
    assertThat(
            parameterized(
                "SELECT ?, ?, ?, ?, 2 = ANY(?), len(?), 'x' = ANY(?)",
                List.of(
                    Arrays.asList("a", null),
                    List.of(LocalDateTime.of(2024, 3, 10, 2, 30)),
                    List.of(new BigDecimal("1.5"), new BigDecimal("2.25")),
                    List.of(List.of(1, 2), List.of()),
                    List.of(1L, 2L),
                    List.of(),
                    List.of()),
                SqlType.arrayOf(VARCHAR),
                SqlType.arrayOf(TIMESTAMP),
                SqlType.arrayOf(SqlType.decimal(38, 2)),
                SqlType.arrayOf(SqlType.arrayOf(INTEGER)),
                BOOLEAN,
                BIGINT,
                BOOLEAN))
        .containsExactly(
            Arrays.asList("a", null),
            List.of(LocalDateTime.of(2024, 3, 10, 2, 30)),
            List.of(new BigDecimal("1.50"), new BigDecimal("2.25")),
            List.of(List.of(1, 2), List.of()),
            true,
            0L,
            false);
    assertFails(
        () -> parameterized("SELECT ?", List.of(List.of(1, "a")), VARCHAR),
        LaminSqlError.CANNOT_CONVERT);
  }

  private List<@Nullable Object> parameterized(
      String sql, List<@Nullable Object> values, SqlType... types) {
    DuckDbStatement statement =
        new DuckDbStatement(List.of(), tables -> sql, values, List.of(types), 0);
    return Engine.all(engine.duckDb().execute(statement), types.length).get(0);
  }

  @Test
  void cancelInterruptsDuckDbsOwnWork() throws InterruptedException {
    String endless =
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range, b.range) = 1";
    try (Rows rows = engine.start(endless, List.of(), BIGINT)) {
      Thread canceller = new Thread(rows::cancel);
      Thread waiting =
          new Thread(
              () -> {
                try {
                  Thread.sleep(300);
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
                canceller.start();
              });
      waiting.start();
      assertFails(rows::next, LaminSqlError.CANCELLED);
      waiting.join();
      canceller.join();
      assertFails(rows::next, LaminSqlError.CANCELLED);
    }
    assertThat(engine.value("SELECT 1", INTEGER)).isEqualTo(1);
  }

  @Test
  void aCancelBeforeTheFirstRowIsKept() {
    try (Rows rows = engine.start("SELECT 1", List.of(), INTEGER)) {
      rows.cancel();
      assertFails(rows::next, LaminSqlError.CANCELLED);
    }
  }

  @Test
  void aStatementThatTakesTooLongEnds() {
    String endless =
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range, b.range) = 1";
    DuckDbStatement statement =
        new DuckDbStatement(List.of(), tables -> endless, List.of(), List.of(BIGINT), 1);
    try (Rows rows = engine.duckDb().execute(statement)) {
      assertFails(rows::next, LaminSqlError.TIMED_OUT);
    }
  }

  @Test
  void rowsKnowWhereTheyAre() {
    Rows rows = engine.start("SELECT 1", List.of(), INTEGER);
    assertFails(() -> rows.value(0), LaminSqlError.NO_ROW);
    assertThat(rows.next()).isTrue();
    assertThat(rows.next()).isFalse();
    rows.close();
    rows.close();
    assertFails(rows::next, LaminSqlError.CLOSED);
    assertFails(() -> rows.value(0), LaminSqlError.CLOSED);
  }

  @Test
  void finishedStatementsLeaveNoScanBehind() {
    ScanTables tables = new ScanTables();
    List<Long> ids =
        tables.add(
            List.of(FakeScan.counting(1, 1, 1).source()), new Execution(0, new FunctionFailures()));
    assertThat(tables.size()).isEqualTo(1);
    tables.remove(ids);
    assertThat(tables.size()).isZero();
    try (Database database = Database.start(DuckDbOptions.reading(List.of(), 1), List.of())) {
      List<ScanSource> sources = List.of(FakeScan.counting(1, 1, 1).source());
      Engine.all(database.prepare(Engine.statement("SELECT c0 FROM %s", sources, BIGINT)), 1);
      assertFails(
          () -> database.prepare(Engine.statement("SELECT c9 FROM %s", sources, BIGINT)),
          LaminSqlError.INTERNAL);
      Rows failing =
          database.prepare(Engine.statement("SELECT error('x') FROM %s", sources, BIGINT));
      assertThatThrownBy(failing::next).isInstanceOf(LaminSqlException.class);
      assertThat(database.openScans()).isEqualTo(1);
      failing.close();
      assertThat(database.openScans()).isZero();
    }
  }
}
