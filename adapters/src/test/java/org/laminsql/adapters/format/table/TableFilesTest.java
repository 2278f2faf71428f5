package org.laminsql.adapters.format.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.laminsql.catalog.model.SqlType.BIGINT;
import static org.laminsql.catalog.model.SqlType.BOOLEAN;
import static org.laminsql.catalog.model.SqlType.DATE;
import static org.laminsql.catalog.model.SqlType.DOUBLE;
import static org.laminsql.catalog.model.SqlType.INTEGER;
import static org.laminsql.catalog.model.SqlType.REAL;
import static org.laminsql.catalog.model.SqlType.SMALLINT;
import static org.laminsql.catalog.model.SqlType.TIME;
import static org.laminsql.catalog.model.SqlType.TIMESTAMP;
import static org.laminsql.catalog.model.SqlType.VARBINARY;
import static org.laminsql.catalog.model.SqlType.VARCHAR;
import static org.laminsql.catalog.model.SqlType.arrayOf;
import static org.laminsql.catalog.model.SqlType.decimal;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.adapters.duckdb.Engine;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.fixtures.TestData;

class TableFilesTest {

  @TempDir Path folder;
  private Engine engine = Engine.reading();

  @BeforeEach
  void open() {
    engine = Engine.reading(folder, TestData.root());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private DatasetLocation at(Path path, String suffix) {
    return new DatasetLocation("k/" + path.getFileName(), "", path, suffix, "");
  }

  private DatasetLocation text(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return at(file, name.substring(name.lastIndexOf('.')));
  }

  /** Writes a parquet file with a DuckDB of our own, which no fence holds back. */
  private DatasetLocation parquet(String name, String query) throws SQLException, IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (Connection free = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = free.createStatement()) {
      statement.execute(
          "COPY (" + query + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
    }
    return at(file, ".parquet");
  }

  private static DatasetLocation of(String instance, String key) throws SQLException {
    return new InstanceFiles(TestData.root().resolve("instances").resolve(instance))
        .find(key)
        .orElseThrow();
  }

  private FileTable describe(DatasetLocation location) {
    return TableFiles.describe(location, engine.duckDb());
  }

  private static List<String> names(FileTable table) {
    return table.columns().stream().map(ContentColumn::name).toList();
  }

  private static List<SqlType> types(FileTable table) {
    return table.columns().stream().map(ContentColumn::type).toList();
  }

  private List<List<@Nullable Object>> rows(FileTable table) {
    return engine.rows(
        "SELECT " + String.join(", ", table.sourceColumns()) + " FROM " + table.source(),
        types(table).toArray(SqlType[]::new));
  }

  private List<@Nullable Object> column(FileTable table) {
    return rows(table).stream().map(row -> row.get(0)).toList();
  }

  private void assertFails(DatasetLocation location, LaminSqlError error, String... parts) {
    assertThatThrownBy(() -> describe(location))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).as(e.getMessage()).isEqualTo(error))
        .hasMessageContainingAll(parts);
  }

  @ParameterizedTest
  @CsvSource({
    ".parquet, true", ".csv, true", ".CSV, true", ".tsv.gz, true", ".csv.zst, true",
    ".jsonl, true", ".ndjson, true", ".jsonl.gz, true", ".h5ad, false", ".parquet.gz, false",
    ".gz, false", "'', false", ".json, false", ".anndata.zarr, false"
  })
  void theSuffixDecides(String suffix, boolean expected) {
    assertThat(TableFiles.isTableFile(at(folder.resolve("x"), suffix))).isEqualTo(expected);
  }

  @Test
  void aFolderIsATableIfItIsNoStoreOfAnotherKind() {
    assertThat(TableFiles.isTableFile(at(folder, ""))).isTrue();
    assertThat(TableFiles.isTableFile(at(folder, ".parquet"))).isTrue();
    assertThat(TableFiles.isTableFile(at(folder, ".anndata.zarr"))).isFalse();
    assertThat(TableFiles.isTableFile(at(folder, ".csv"))).isFalse();
  }

  @Test
  void parquetTypesBecomeSqlTypes() throws SQLException {
    FileTable table = describe(of("seed-sqlite", "formats/typed.parquet"));
    assertThat(names(table))
        .containsExactly("i8", "u64", "f32", "cat", "tz", "list", "text", "b", "größe in m");
    assertThat(types(table))
        .containsExactly(
            SMALLINT,
            decimal(20, 0),
            REAL,
            VARCHAR,
            TIMESTAMP,
            arrayOf(BIGINT),
            VARCHAR,
            BOOLEAN,
            DOUBLE);
    LocalDateTime five = LocalDateTime.of(2025, 6, 1, 5, 0);
    assertThat(rows(table))
        .containsExactly(
            Arrays.asList(
                (short) 1, BigDecimal.ONE, 1f, "lo", five, List.of(1L, 2L), "a", true, 1d),
            Arrays.asList(
                null,
                new BigDecimal("9223372036854775808"),
                2f,
                null,
                five,
                List.of(),
                null,
                null,
                2d),
            Arrays.asList((short) -3, new BigDecimal(5), 0.1f, "hi", five, null, "", false, 3d));
    assertThat(table.files()).isEqualTo(1);
    assertThat(table.sizeInBytes()).isPositive();
  }

  @Test
  void everyTypeThatParquetHoldsHasOneOfOurs() throws SQLException, IOException {
    FileTable table =
        describe(
            parquet(
                "types.parquet",
                """
                SELECT 'nan'::DOUBLE d, INTERVAL 1 DAY i, {'a': 1, 'b': NULL::INT} s, MAP {'k': 1} m,
                  [{'x': 1}, NULL] ls, 1::UTINYINT ut, TIME '10:00' t,
                  TIMESTAMP_NS '2024-03-10 02:30:00.123456789' ns, TIMESTAMP_NS '1924-03-10 02:30:00.123456789' old, [1::TINYINT] lt, 1::USMALLINT us,
                  1::UINTEGER ui, 12.5::DECIMAL(10, 2) de, '\\x00a'::BLOB bl, '{"q": 1}'::JSON js,
                  [[TIMESTAMPTZ '2024-03-10 04:30:00+02'], NULL] ltz, DATE '2024-02-29' da,
                  'inf'::FLOAT f, '8b5d8ee8-7a5b-4bd4-9a1b-2f3d8a0c7f11'::UUID u
                UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                  NULL, NULL, NULL, NULL, NULL, NULL, NULL
                """));
    assertThat(types(table))
        .containsExactly(
            DOUBLE,
            VARCHAR,
            VARCHAR,
            VARCHAR,
            arrayOf(VARCHAR),
            SMALLINT,
            TIME,
            TIMESTAMP,
            TIMESTAMP,
            arrayOf(SMALLINT),
            INTEGER,
            BIGINT,
            decimal(10, 2),
            VARBINARY,
            VARCHAR,
            arrayOf(arrayOf(TIMESTAMP)),
            DATE,
            REAL,
            VARCHAR);
    List<@Nullable Object> row = rows(table).get(0);
    assertThat(row.get(13)).isEqualTo(new byte[] {0, 'a'});
    row.remove(13);
    assertThat(row)
        .containsExactly(
            null,
            "1 day",
            "{\"a\":1,\"b\":null}",
            "{\"k\":1}",
            Arrays.asList("{\"x\":1}", null),
            (short) 1,
            LocalTime.of(10, 0),
            LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000),
            LocalDateTime.of(1924, 3, 10, 2, 30, 0, 123_456_000),
            List.of((short) 1),
            1,
            1L,
            new BigDecimal("12.50"),
            "{\"q\": 1}",
            Arrays.asList(List.of(LocalDateTime.of(2024, 3, 10, 2, 30)), null),
            LocalDate.of(2024, 2, 29),
            Float.POSITIVE_INFINITY,
            "8b5d8ee8-7a5b-4bd4-9a1b-2f3d8a0c7f11");
    assertThat(rows(table).get(1)).containsOnlyNulls();
  }

  @Test
  void namesThatDifferByCaseAloneAreBothThere() throws SQLException {
    FileTable table = describe(of("atlas-sqlite", "odd/with space.parquet"));
    assertThat(names(table)).containsExactly("a", "A", "select");
    assertThat(rows(table))
        .containsExactly(Arrays.asList(1L, 3L, "x"), Arrays.asList(2L, 4L, null));
  }

  @Test
  void aStoredIndexIsAColumn() throws SQLException, IOException {
    assertThat(names(describe(of("seed-sqlite", "formats/named_index.parquet"))))
        .containsExactly("id", "value", "flag", "when", "select", "name");
    assertThat(names(describe(parquet("i.parquet", "SELECT 1 AS x, 'a' AS __index_level_0__"))))
        .containsExactly("x", "index");
    assertThat(
            names(
                describe(
                    parquet(
                        "j.parquet",
                        "SELECT 1 AS \"index\", 'a' AS __index_level_0__, 2 AS __index_level_1__"))))
        .containsExactly("index", "index_1", "index_2");
    assertThat(names(describe(of("seed-sqlite", "formats/from_dataframe.csv"))))
        .containsExactly("index", "id", "value");
  }

  @Test
  void describingParquetReadsItsFooterAlone() throws SQLException, IOException {
    DatasetLocation location = parquet("x.parquet", "SELECT range AS r FROM range(10000)");
    byte[] bytes = Files.readAllBytes(location.path());
    Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0xAA);
    Files.write(location.path(), bytes);
    FileTable table = describe(location);
    assertThat(types(table)).containsExactly(BIGINT);
    assertThatThrownBy(() -> rows(table))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).as(e.getMessage()).isEqualTo(LaminSqlError.FILE_CORRUPT));
  }

  @Test
  void nestedSchemasKeepTheNamesOfTheirColumns() throws SQLException, IOException {
    FileTable table =
        describe(
            parquet(
                "n.parquet", "SELECT {'x': [1], 'y': {'z': 1}} AS s, 1 AS b, [[2]] AS l, 3 AS c"));
    assertThat(names(table)).containsExactly("s", "b", "l", "c");
  }

  @Test
  void aFolderOfParquetIsOneTableInTheOrderOfItsPaths() throws SQLException, IOException {
    FileTable parts = describe(of("seed-sqlite", "formats/parts"));
    assertThat(parts.files()).isEqualTo(3);
    assertThat(rows(parts))
        .containsExactly(
            List.of(0L, 0L),
            List.of(0L, 1L),
            List.of(1L, 2L),
            List.of(1L, 3L),
            List.of(2L, 4L),
            List.of(2L, 5L));

    parquet("f/b/2.parquet", "SELECT 3 AS a, 'x' AS late");
    parquet("f/a/1.parquet", "SELECT 1 AS a");
    parquet("f/[a]/it's.parquet", "SELECT 0 AS a");
    parquet("f/_temporary/0.parquet", "SELECT 'wrong' AS a");
    text("f/readme.txt", "no data");
    FileTable table = describe(at(folder.resolve("f"), ""));
    assertThat(names(table)).containsExactly("a", "late");
    assertThat(rows(table))
        .containsExactly(Arrays.asList(0, null), Arrays.asList(1, null), List.of(3, "x"));
  }

  @Test
  void typesAreInferredHoweverManyColumnsThereAre() throws IOException {
    int columns = 1_234;
    StringBuilder header = new StringBuilder();
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      header.append(i == 0 ? "" : ",").append('c').append(i);
      row.append(i == 0 ? "" : ",").append(i % 2 == 0 ? "2025-01-02" : "2025-01-02T03:04:05Z");
    }
    FileTable table = describe(text("wide.csv", header + "\n" + row + "\n"));
    assertThat(types(table)).hasSize(columns);
    for (int i = 0; i < columns; i++) {
      assertThat(types(table).get(i)).isEqualTo(i % 2 == 0 ? DATE : TIMESTAMP);
    }
  }

  @Test
  void partitionsAreColumns() throws SQLException, IOException {
    parquet("h/donor=D2/n=1/a.parquet", "SELECT 2 AS a");
    parquet("h/donor=D1/n=10/a.parquet", "SELECT 1 AS a");
    FileTable table = describe(at(folder.resolve("h"), ""));
    assertThat(names(table)).containsExactly("a", "donor", "n");
    assertThat(rows(table)).containsExactly(List.of(1, "D1", 10L), List.of(2, "D2", 1L));
    FileTable inside = describe(at(folder.resolve("h/donor=D2"), ""));
    assertThat(names(inside)).containsExactly("a", "n");
    assertThat(rows(inside)).containsExactly(List.of(2, 1L));
  }

  @Test
  void foldersAboveADatasetAreNoPartitions() throws SQLException, IOException {
    parquet("p=1/x/a.parquet", "SELECT 2 AS p");
    assertThat(rows(describe(at(folder.resolve("p=1/x"), "")))).containsExactly(List.of(2));
    assertThat(rows(describe(at(folder.resolve("p=1/x/a.parquet"), ".parquet"))))
        .containsExactly(List.of(2));
    assertThat(rows(describe(text("p=1/a.csv", "p\n3\n")))).containsExactly(List.of(3L));
    parquet("p=1/h/q=2/a.parquet", "SELECT 2 AS p");
    assertFails(at(folder.resolve("p=1/h"), ""), LaminSqlError.ENCODING_NOT_SUPPORTED, "p=1");
  }

  @Test
  void aFolderWithoutParquetIsNotReadable() throws SQLException {
    assertFails(
        of("seed-sqlite", "iris_studies/study0_raw_images"),
        LaminSqlError.FORMAT_NOT_READABLE,
        "iris_studies/study0_raw_images",
        "parquet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a[b].csv",
        "a*.csv",
        "a?.csv",
        "{a,b}.csv",
        "it's \"a\".csv",
        "a%b;c.csv",
        "ä Ω.csv",
        "a\\b.csv",
        "[[x]].csv",
        "-- a.csv"
      })
  void aNameMeansThatFileAlone(String name) throws IOException {
    text("ab.csv", "x\nwrong\n");
    text("a.csv", "x\nwrong\n");
    text("x.csv", "x\nwrong\n");
    assertThat(column(describe(text(name, "x\nright\n")))).containsExactly("right");
    if (!name.contains("\\")) {
      assertThat(column(describe(text("dir [1]*/" + name, "x\nright\n")))).containsExactly("right");
    }
  }

  @Test
  void aFenceAroundAnOddFolderLetsItsFilesThrough() throws IOException {
    DatasetLocation location = text("odd [1]*?{a,b}'s/a.csv", "x\n1\n");
    try (Engine fenced = Engine.reading(folder.resolve("odd [1]*?{a,b}'s"))) {
      FileTable table = TableFiles.describe(location, fenced.duckDb());
      assertThat(table.columns()).containsExactly(new ContentColumn("x", BIGINT, true));
    }
  }

  @Test
  void aBackslashBesideABracketIsRefusedRatherThanMisread() throws IOException {
    assertFails(text("a\\[b].csv", "x\n1\n"), LaminSqlError.IO, "backslash");
  }

  @Test
  void csvTypesComeFromTheWholeFile() throws IOException {
    StringBuilder lines = new StringBuilder("id,late,date,moment,zoned,time,flag,huge,odd\n");
    for (int i = 0; i < 30_000; i++) {
      lines
          .append(i)
          .append(",1,2025-01-02,2025-01-02 10:00:00.5,2025-01-02T10:00:00Z,10:00:00,True,1,T\n");
    }
    lines.append(
        ",x,2025-01-03,2025-01-03,2025-01-02T10:00:00+02:00,11:00:00,false,99999999999999999999,F\n");
    lines.append(",,,,,,,,\n");
    FileTable table = describe(text("types.csv", lines.toString()));
    assertThat(types(table))
        .containsExactly(
            BIGINT, VARCHAR, DATE, TIMESTAMP, TIMESTAMP, TIME, BOOLEAN, decimal(38, 0), VARCHAR);
    assertThat(rows(table).get(30_001)).containsOnlyNulls();
    assertThat(rows(table).get(30_000))
        .containsExactly(
            null,
            "x",
            LocalDate.of(2025, 1, 3),
            LocalDateTime.of(2025, 1, 3, 0, 0),
            LocalDateTime.of(2025, 1, 2, 8, 0),
            LocalTime.of(11, 0),
            false,
            new BigDecimal("99999999999999999999"),
            "F");
  }

  @ParameterizedTest
  @ValueSource(strings = {"01/02/2025", "2025-02-30", "20250102", "2025-1-2", "10:61:00", "yes"})
  void whatIsNoIsoDateStaysText(String value) throws IOException {
    FileTable table = describe(text("x.csv", "a,b\n" + value + ",x\n"));
    assertThat(types(table).get(0)).isIn(VARCHAR, BIGINT);
    assertThat(String.valueOf(rows(table).get(0).get(0))).isEqualTo(value);
  }

  @Test
  void pandasWordsForMissingValuesAreNull() throws IOException {
    String words =
        "#N/A;#N/A N/A;#NA;-1.#IND;-1.#QNAN;-NaN;-nan;1.#IND;1.#QNAN;<NA>;N/A;NA;NULL;NaN;None;n/a;nan;null;";
    StringBuilder lines = new StringBuilder("number,text,quoted\n");
    for (String word : words.split(";", -1)) {
      lines.append(word).append(',').append(word).append(",\"").append(word).append("\"\n");
    }
    lines.append("1,nil,\" \"\n");
    FileTable table = describe(text("x.csv", lines.toString()));
    assertThat(types(table)).containsExactly(BIGINT, VARCHAR, VARCHAR);
    List<List<@Nullable Object>> rows = rows(table);
    assertThat(rows).hasSize(20);
    assertThat(rows.subList(0, 19)).allMatch(row -> row.stream().allMatch(value -> value == null));
    assertThat(rows.get(19)).containsExactly(1L, "nil", " ");
  }

  @Test
  void quotesLineBreaksAndMarksAreReadAsPandasWritesThem() throws IOException {
    FileTable table =
        describe(
            text(
                "x.csv",
                "\uFEFFa,\"b \"\"q\"\"\",# c\r\n\"x\r\ny\",\"say \"\"hi\"\"\",#1\r\n#z,\"1,2\",\r\n"));
    assertThat(names(table)).containsExactly("a", "b \"q\"", "# c");
    assertThat(rows(table))
        .containsExactly(
            Arrays.asList("x\r\ny", "say \"hi\"", "#1"), Arrays.asList("#z", "1,2", null));
  }

  @Test
  void headersThatRepeatOrDifferByCaseAreAllThere() throws IOException {
    FileTable table = describe(text("x.csv", "a,a,A,,when\n1,2,3,4,5\n"));
    assertThat(names(table)).containsExactly("a", "a_1", "A", "column3", "when");
    assertThat(rows(table)).containsExactly(List.of(1L, 2L, 3L, 4L, 5L));
  }

  @Test
  void aHeaderWithoutRowsIsAnEmptyTable() throws IOException {
    FileTable table = describe(text("x.csv", "a,b\n"));
    assertThat(names(table)).containsExactly("a", "b");
    assertThat(rows(table)).isEmpty();
  }

  @Test
  void missingFloatsOfParquetAreNull() throws SQLException, IOException {
    FileTable table =
        describe(
            parquet("x.parquet", "SELECT * FROM (VALUES ('nan'::DOUBLE), (1.5), (NULL)) t(d)"));
    assertThat(column(table)).isEqualTo(Arrays.asList(null, 1.5, null));
  }

  @Test
  void compressedTextIsRead() throws IOException {
    byte[] csv = "a,b\n1,x\n".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(gzipped)) {
      gzip.write(csv);
    }
    // the suffix counts, not the name of the file
    Path plain = Files.write(folder.resolve("a"), csv);
    Path gz = Files.write(folder.resolve("b"), gzipped.toByteArray());
    Path zst = Files.write(folder.resolve("c"), Zstd.compress(csv));
    assertThat(rows(describe(at(plain, ".CSV")))).containsExactly(List.of(1L, "x"));
    assertThat(rows(describe(at(gz, ".csv.gz")))).containsExactly(List.of(1L, "x"));
    assertThat(rows(describe(at(zst, ".csv.zst")))).containsExactly(List.of(1L, "x"));
    Path json =
        Files.write(
            folder.resolve("d"), Zstd.compress("{\"a\": 1}\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(rows(describe(at(json, ".jsonl.zst")))).containsExactly(List.of(1L));
    assertFails(at(plain, ".csv.gz"), LaminSqlError.FILE_CORRUPT, "\"k/a\"", plain.toString());
  }

  @Test
  void jsonLinesKeepTheirNestedValuesAsTheyAre() throws IOException {
    FileTable table =
        describe(
            text(
                "x.jsonl",
                """
                {"a": 1, "o": {"k": 1.5}, "l": [{"x": 1}], "m": 1, "t": "2025-01-01T10:00:00.123", "d": "2025-01-01", "n": [1, null]}
                {"a": null, "o": {"z": 1}, "l": [], "m": "s", "t": null, "d": "2025-12-31", "late": "12"}
                {"o": null, "m": {"x": [1]}, "t": "2025-01-01T10:00:00Z"}
                """));
    assertThat(names(table)).containsExactly("a", "o", "l", "m", "t", "d", "n", "late");
    assertThat(types(table))
        .containsExactly(
            BIGINT, VARCHAR, arrayOf(VARCHAR), VARCHAR, TIMESTAMP, DATE, arrayOf(BIGINT), VARCHAR);
    LocalDateTime ten = LocalDateTime.of(2025, 1, 1, 10, 0);
    assertThat(rows(table))
        .containsExactly(
            Arrays.asList(
                1L,
                "{\"k\":1.5}",
                List.of("{\"x\":1}"),
                "1",
                ten.plusNanos(123_000_000),
                LocalDate.of(2025, 1, 1),
                Arrays.asList(1L, null),
                null),
            Arrays.asList(
                null, "{\"z\":1}", List.of(), "s", null, LocalDate.of(2025, 12, 31), null, "12"),
            Arrays.asList(null, null, null, "{\"x\":[1]}", ten, null, null, null));
  }

  @Test
  void jsonKeysThatDifferByCaseAreBothThere() throws IOException {
    FileTable table = describe(text("x.jsonl", "{\"a\": 1, \"A\": 2}\n{\"A\": 3}\n"));
    assertThat(rows(table)).containsExactly(List.of(1L, 2L), Arrays.asList(null, 3L));
  }

  @Test
  void damagedFilesAreNamed() throws SQLException, IOException {
    byte[] whole = Files.readAllBytes(parquet("w.parquet", "SELECT range FROM range(1000)").path());
    Path truncated = Files.write(folder.resolve("t.parquet"), Arrays.copyOf(whole, 300));
    Path binary = Files.write(folder.resolve("b.csv"), whole);
    for (DatasetLocation damaged :
        List.of(
            at(truncated, ".parquet"),
            at(binary, ".csv"),
            at(binary, ".jsonl"),
            text("e.parquet", ""),
            text("e.csv", ""),
            text("e.jsonl", ""),
            text("ragged.csv", "a,b\n1,2\n3\n"),
            text("open.csv", "a,b\n\"1,2\n"),
            text("bad.jsonl", "{\"a\": 1}\nno json\n"))) {
      assertFails(
          damaged,
          LaminSqlError.FILE_CORRUPT,
          "\"" + damaged.name() + "\"",
          damaged.path().toString());
    }
    assertFails(at(folder.resolve("gone.csv"), ".csv"), LaminSqlError.FILE_MISSING, "gone.csv");
    assertFails(text("x.h5ad", "x"), LaminSqlError.FORMAT_NOT_READABLE, "x.h5ad", ".h5ad");
  }

  @Test
  void aFileOutsideTheFenceSaysSo() throws IOException {
    DatasetLocation location = text("x.csv", "a\n1\n");
    try (Engine fenced = Engine.reading(TestData.root())) {
      assertThatThrownBy(() -> TableFiles.describe(location, fenced.duckDb()))
          .hasMessageContaining("outside the storages");
    }
  }
}
