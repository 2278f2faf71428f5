package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.fixtures.TestData;

/** What is wrong is said clearly, with its SQLSTATE, and the connection lives on. */
class BadInputTest {

  private static final String ATLAS = "instances/atlas-sqlite";

  private static Connection sqlite;
  private static Connection postgres;

  @TempDir private Path folder;

  @BeforeAll
  static void connect() throws SQLException {
    sqlite = TestInstance.of(ATLAS).connect(Map.of());
    postgres = TestInstance.of("instances/atlas-postgres").connect(Map.of());
  }

  @AfterAll
  static void close() throws SQLException {
    sqlite.close();
    postgres.close();
  }

  @TestFactory
  Stream<DynamicTest> wrongStatementsAreErrorsThatSayWhatToDo() {
    return Stream.of(
            wrong("42P01", "SELECT * FROM core.artefact", "core.artefact", "core.artifact"),
            wrong("42P01", "SELECT * FROM nowhere.artifact", "nowhere.artifact"),
            wrong("42P01", "SELECT * FROM data.\"tables/aorta.parket\"", "tables/aorta.parquet"),
            wrong(
                "42P01",
                "SELECT * FROM data.\"it's \"\"quoted\"\" & größer 数据 😀.parquet\"",
                "it's \"quoted\" & größer 数据 😀.parquet"),
            wrong("42P01", "SELECT * FROM data.\"odd/umlaut/Ω.parquet\"", "odd/ümläut/Ω.parquet"),
            wrong("42P01", "SELECT * FROM data.\"scrna/aorta/aorta_0.h5ad/obsm/X_nope\"", "X_nope"),
            wrong("0A000", "SELECT * FROM data.\"results/model.bin\"", "results/model.bin", ".bin"),
            wrong("42703", "SELECT kee FROM core.artifact", "kee", "key"),
            wrong("42703", "SELECT cell_typ FROM data.\"scrna/aorta/aorta_0.h5ad\"", "cell_type"),
            wrong(
                "42702", "SELECT id FROM core.artifact a JOIN core.run r ON r.id = a.run_id", "id"),
            wrong("42883", "SELECT lenght(key) FROM core.artifact", "lenght"),
            wrong("42883", "SELECT * FROM TABLE(version('x'))", "version"),
            wrong("42601", "SELECT FROM WHERE", "line 1"),
            wrong("42601", "SELECT key\nFROM core.artifact\nWHERE (id = 1", "line 3"),
            wrong("42601", "", ""),
            wrong("42803", "SELECT key, count(*) FROM core.artifact", "key"),
            wrong("22012", "SELECT 1 / (id - id) FROM core.artifact"),
            wrong("22012", "SELECT 1 % (id - id) FROM core.artifact"),
            wrong("22012", "SELECT 7 / (count(*) - count(*)) FROM data.\"tables/aorta.parquet\""),
            wrong("22003", "SELECT CAST(2147483648 + id AS INTEGER) FROM core.artifact"),
            wrong("22003", "SELECT 9223372036854775807 + id FROM core.artifact"),
            wrong("22P02", "SELECT CAST(uid AS INTEGER) FROM core.artifact"),
            wrong("22P02", "SELECT CAST(obs_id AS INTEGER) FROM data.\"scrna/aorta/aorta_0.h5ad\""),
            wrong("21000", "SELECT (SELECT key FROM core.artifact)"),
            wrong("25006", "INSERT INTO core.ulabel (name) VALUES ('x')", "INSERT"),
            wrong("25006", "UPDATE core.ulabel SET name = 'x'", "UPDATE"),
            wrong("25006", "DELETE FROM core.ulabel", "DELETE"),
            wrong("25006", "DROP TABLE core.ulabel", "DROP"),
            wrong("25006", "CREATE TABLE core.mine AS SELECT 1 AS a", "CREATE"),
            wrong("25006", "TRUNCATE TABLE core.ulabel", "TRUNCATE"),
            wrong("42883", "SELECT * FROM read_csv('/etc/passwd')", "read_csv"),
            wrong("42P01", "SELECT * FROM \"/etc/passwd\"", "/etc/passwd"))
        .flatMap(
            wrong ->
                Stream.of(
                    test("SQLite", () -> sqlite, wrong), test("Postgres", () -> postgres, wrong)));
  }

  private record Wrong(String state, String sql, List<String> named) {}

  private interface Connections {
    Connection get();
  }

  private static Wrong wrong(String state, String sql, String... named) {
    return new Wrong(state, sql, List.of(named));
  }

  private static DynamicTest test(String database, Connections connection, Wrong wrong) {
    return DynamicTest.dynamicTest(
        database + ": " + wrong.sql(),
        () -> {
          Sql.failure(connection.get(), wrong.sql())
              .is(wrong.state(), wrong.named().toArray(String[]::new));
          lives(connection.get());
        });
  }

  @Test
  void aMissingFileIsNamedAndOthersStayReadable() throws SQLException, IOException {
    Path copy = TestData.copy(ATLAS, folder.resolve("atlas"));
    Files.delete(copy.resolve(".lamindb/Vq92HhWor8fG5YYn0000.parquet"));
    try (Connection connection = Sql.connect("jdbc:lamin:" + copy)) {
      Sql.failure(connection, "SELECT * FROM data.\"tables/colon.parquet\"")
          .is("58030", "tables/colon.parquet", "Vq92HhWor8fG5YYn0000.parquet");
      assertThat(Sql.rows(connection, "SELECT * FROM data.\"tables/aorta.parquet\"")).isNotEmpty();
    }
  }

  @Test
  void aStorageThatIsGoneIsSaidWithTheProperty() throws SQLException, IOException {
    Path copy = TestData.copy(ATLAS, folder.resolve("atlas"));
    Files.delete(copy.resolve(".lamindb/storage_uid.txt"));
    Path database = Files.createDirectories(folder.resolve("other/.lamindb"));
    Files.copy(copy.resolve(".lamindb/lamin.db"), database.resolve("lamin.db"));
    Files.writeString(database.resolve("storage_uid.txt"), "otherstorage");
    try (Connection connection = Sql.connect("jdbc:lamin:" + folder.resolve("other"))) {
      Sql.failure(connection, "SELECT * FROM data.\"tables/colon.parquet\"")
          .is("58030", "tables/colon.parquet", "storage.");
      lives(connection);
    }
  }

  @Test
  void aMissingStorageFolderIsAWrongProperty() {
    Sql.connectFailure(
            TestInstance.of("instances/atlas-postgres").url(),
            "storage.D5Sna4Ea953t",
            folder.resolve("gone").toString())
        .is("22023", "storage.D5Sna4Ea953t", "gone");
  }

  @Test
  void aDatabaseThatIsNoneCannotBeOpened() throws IOException {
    Path hidden = Files.createDirectories(folder.resolve("fake/.lamindb"));
    Files.writeString(hidden.resolve("lamin.db"), "this is no database at all, only some text");
    Sql.connectFailure("jdbc:lamin:" + folder.resolve("fake")).is("08001", "lamin.db");
  }

  @Test
  void aDatabaseWithoutRegistriesCannotBeOpened() throws IOException {
    Path hidden = Files.createDirectories(folder.resolve("empty/.lamindb"));
    Files.createFile(hidden.resolve("lamin.db"));
    Sql.connectFailure("jdbc:lamin:" + folder.resolve("empty")).is("08001", "lamindb_artifact");
  }

  @TestFactory
  Stream<DynamicTest> aRegisteredFileCutAnywhereIsAnError() {
    return Stream.of(
            new Damage("Vq92HhWor8fG5YYn0000.parquet", "tables/colon.parquet"),
            new Damage("2kUKJ9XlXPE2IYDp0000.h5ad", "scrna/colon/colon_0.h5ad/X"))
        .flatMap(damage -> Stream.of(0.0, 0.1, 0.5, 0.9, 0.999).map(part -> cut(damage, part)));
  }

  private record Damage(String file, String dataset) {}

  private DynamicTest cut(Damage damage, double part) {
    return DynamicTest.dynamicTest(
        damage.dataset() + " cut to " + part,
        () -> {
          Path copy = TestData.copy(ATLAS, folder.resolve("cut" + damage.file() + part));
          cut(copy.resolve(".lamindb").resolve(damage.file()), part);
          try (Connection connection = Sql.connect("jdbc:lamin:" + copy)) {
            Sql.failure(connection, "SELECT * FROM data.\"" + damage.dataset() + "\"")
                .is("58030", dataset(damage));
            lives(connection);
            assertThat(Sql.rows(connection, "SELECT * FROM data.\"tables/aorta.parquet\""))
                .isNotEmpty();
          }
        });
  }

  private static String dataset(Damage damage) {
    return damage.dataset().replace("/X", "");
  }

  @Test
  void anUnregisteredFileCutInHalfIsAnError() throws SQLException, IOException {
    for (String name : new String[] {"csr_gzip.h5ad", "dense_none.h5ad", "csc_lzf.h5ad"}) {
      Path copy = TestData.copy("anndata/new/" + name, folder.resolve(name));
      cut(copy, 0.5);
    }
    try (Connection connection = Sql.connect("jdbc:lamin:" + folder)) {
      for (String name : new String[] {"csr_gzip.h5ad", "dense_none.h5ad", "csc_lzf.h5ad"}) {
        Sql.failure(connection, "SELECT * FROM data.\"" + name + "/X\"").is("58030", name);
      }
      assertThat(Sql.value(connection, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aZarrChunkThatIsTooShortIsAnError() throws SQLException, IOException {
    Path store = TestData.copy("anndata/new/v3_csr.zarr", folder.resolve("v3_csr.zarr"));
    Path chunk = largestFile(store.resolve("X/data/c"));
    cut(chunk, 0.5);
    try (Connection connection = Sql.connect("jdbc:lamin:" + folder)) {
      Sql.failure(connection, "SELECT sum(value) FROM data.\"v3_csr.zarr/X\"")
          .is("58030", "v3_csr.zarr", "X/data");
      assertThat(Sql.value(connection, "SELECT count(*) FROM data.\"v3_csr.zarr/obs\""))
          .isNotEqualTo("0");
    }
  }

  /** A missing chunk of zarr holds the fill value; that of sparse indices would be wrong rows. */
  @Test
  void aMissingZarrChunkIsNeverEmptyData() throws SQLException, IOException {
    Path store = TestData.copy("anndata/new/v3_csr.zarr", folder.resolve("v3_csr.zarr"));
    try (Connection connection = Sql.connect("jdbc:lamin:" + folder)) {
      String sql = "SELECT count(*), sum(obs_idx) FROM data.\"v3_csr.zarr/X\"";
      assertThat(Sql.rows(connection, sql)).hasSize(1);
      Files.delete(largestFile(store.resolve("X/indptr/c")));
      Sql.failure(connection, sql).is("58030", "v3_csr.zarr");
    }
  }

  @Test
  void aZarrStoreWithoutMetadataIsAnError() throws SQLException, IOException {
    Path copy = TestData.copy(ATLAS, folder.resolve("atlas"));
    Path store = copy.resolve(".lamindb/2rRhinLPvV7SVeVs.anndata.zarr");
    Files.deleteIfExists(store.resolve("zarr.json"));
    Files.deleteIfExists(store.resolve(".zgroup"));
    Files.deleteIfExists(store.resolve(".zmetadata"));
    try (Connection connection = Sql.connect("jdbc:lamin:" + copy)) {
      Sql.failure(connection, "SELECT * FROM data.\"scrna/colon/colon_3.anndata.zarr\"")
          .is("58030", "scrna/colon/colon_3.anndata.zarr");
      lives(connection);
    }
  }

  @Test
  void anEmptyFileIsAnError() throws SQLException, IOException {
    for (String name : new String[] {"empty.csv", "empty.tsv", "empty.parquet", "empty.h5ad"}) {
      Files.createFile(folder.resolve(name));
    }
    try (Connection connection = Sql.connect("jdbc:lamin:" + folder)) {
      for (String name : new String[] {"empty.csv", "empty.tsv", "empty.parquet", "empty.h5ad"}) {
        Sql.failure(connection, "SELECT * FROM data.\"" + name + "\"").is("58030", name);
      }
    }
  }

  @Test
  void textThatClaimsToBeBinaryIsAnError() throws SQLException, IOException {
    for (String name : new String[] {"text.parquet", "text.h5ad"}) {
      Files.writeString(folder.resolve(name), "donor,age\nD1,34\n".repeat(100));
    }
    try (Connection connection = Sql.connect("jdbc:lamin:" + folder)) {
      for (String name : new String[] {"text.parquet", "text.h5ad"}) {
        Sql.failure(connection, "SELECT * FROM data.\"" + name + "\"").is("58030", name);
      }
    }
  }

  private static void lives(Connection connection) throws SQLException {
    assertThat(connection.isValid(5)).isTrue();
    assertThat(Sql.value(connection, "SELECT count(*) FROM core.artifact")).isNotEqualTo("0");
  }

  private static void cut(Path file, double part) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(
        file,
        Arrays.copyOf(bytes, (int) (bytes.length * part)),
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static Path largestFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .max(java.util.Comparator.comparing(file -> file.toFile().length()))
          .orElseThrow();
    }
  }
}
