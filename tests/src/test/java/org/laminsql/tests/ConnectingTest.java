package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.driver.run.ConnectionSettings;
import org.laminsql.driver.run.LaminSessions;
import org.laminsql.driver.run.Session;
import org.laminsql.driver.run.TableInfo;
import org.laminsql.fixtures.TestData;

/** What may stand behind {@code jdbc:lamin:}. */
class ConnectingTest {

  private static final Path ATLAS = TestData.root().resolve("instances/atlas-sqlite");
  private static final String ARTIFACTS = "SELECT count(*) FROM core.artifact";

  @TempDir private Path folder;

  @Test
  void nothingMeansTheCurrentInstance() throws IOException {
    Map<String, String> environment = settingsWithAtlas();
    Files.copy(
        folder.resolve(".lamin/instance--lab--atlas.env"),
        folder.resolve(".lamin/current_instance.env"));
    assertThat(registries(environment, "")).isNotEmpty();
  }

  @Test
  void aNameMeansASavedInstance() throws IOException {
    Map<String, String> environment = settingsWithAtlas();
    assertThat(registries(environment, "atlas")).isNotEmpty();
    assertThat(registries(environment, "lab/atlas")).isNotEmpty();
  }

  @Test
  void aSavedInstanceIsTheCatalog() throws IOException {
    try (Session session =
        new LaminSessions(settingsWithAtlas()).open(ConnectionSettings.defaults("atlas"))) {
      assertThat(session.catalog()).hasToString("lab/atlas");
    }
  }

  @Test
  void aFolderMeansTheInstanceInIt() throws SQLException {
    try (Connection connection = Sql.connect("jdbc:lamin:" + ATLAS)) {
      assertThat(connection.getCatalog()).isEqualTo("atlas-sqlite");
      assertThat(Long.parseLong(Sql.value(connection, ARTIFACTS))).isPositive();
    }
  }

  @Test
  void aFileUriMeansTheSameFolder() throws SQLException {
    try (Connection connection = Sql.connect("jdbc:lamin:" + ATLAS.toUri())) {
      assertThat(Long.parseLong(Sql.value(connection, ARTIFACTS))).isPositive();
    }
  }

  @Test
  void pathsAndContentsFollowAMovedFolder() throws SQLException {
    Path moved = TestData.copy("instances/atlas-sqlite", folder.resolve("moved here"));
    try (Connection connection = Sql.connect("jdbc:lamin:" + moved)) {
      assertThat(
              Sql.value(
                  connection, "SELECT path FROM core.artifact WHERE key = 'tables/colon.parquet'"))
          .startsWith(moved.toString());
      assertThat(Sql.value(connection, "SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad\""))
          .isNotEqualTo("0");
      assertThat(Sql.rows(connection, "SELECT * FROM data.\"tables/colon.parquet\"")).isNotEmpty();
    }
  }

  @Test
  void aFolderWithoutLaminDbIsListedByPath() throws SQLException {
    Path data = TestData.root().resolve("anndata/new");
    try (Connection connection = Sql.connect("jdbc:lamin:" + data)) {
      assertThat(Sql.rows(connection, tablesIn("data"))).contains("csr_gzip.h5ad", "v3_csr.zarr");
      assertThat(Sql.rows(connection, tablesIn("core"))).isEmpty();
      assertThat(Sql.rows(connection, tablesIn("system"))).contains("io", "instances");
      assertThat(Sql.value(connection, "SELECT count(*) FROM data.\"csr_gzip.h5ad\""))
          .isNotEqualTo("0");
    }
  }

  @Test
  void aSingleFileIsListedByItsName() throws SQLException {
    Path file = TestData.root().resolve("anndata/new/csr_gzip.h5ad");
    try (Connection connection = Sql.connect("jdbc:lamin:" + file)) {
      assertThat(Sql.rows(connection, tablesIn("data"))).containsExactly("csr_gzip.h5ad");
      assertThat(Sql.value(connection, "SELECT count(*) FROM data.\"csr_gzip.h5ad/obs\""))
          .isNotEqualTo("0");
    }
  }

  @Test
  void aSingleZarrStoreIsListedByItsName() throws SQLException {
    Path store = TestData.root().resolve("anndata/new/v3_csr.zarr");
    try (Connection connection = Sql.connect("jdbc:lamin:" + store)) {
      assertThat(Sql.rows(connection, tablesIn("data"))).containsExactly("v3_csr.zarr");
      assertThat(Sql.value(connection, "SELECT count(*) FROM data.\"v3_csr.zarr\""))
          .isNotEqualTo("0");
    }
  }

  @Test
  void aPostgresInstanceFindsItsStorageByUid() throws SQLException {
    TestInstance atlas = TestInstance.of("instances/atlas-postgres");
    try (Connection connection = atlas.connect(Map.of())) {
      assertThat(connection.getCatalog()).isEqualTo("atlas-postgres");
      assertThat(Sql.rows(connection, "SELECT * FROM data.\"tables/colon.parquet\"")).isNotEmpty();
    }
  }

  @Test
  void aPostgresInstanceWithoutItsStorageStillAnswersForItsRegistries() throws SQLException {
    TestInstance atlas = TestInstance.of("instances/atlas-postgres");
    try (Connection connection = Sql.connect(atlas.url())) {
      assertThat(Long.parseLong(Sql.value(connection, ARTIFACTS))).isPositive();
      Failure failure = Sql.failure(connection, "SELECT * FROM data.\"tables/colon.parquet\"");
      failure.is("58030", "storage.");

      assertThat(Long.parseLong(Sql.value(connection, ARTIFACTS))).isPositive();
    }
  }

  @Test
  void theDemoNeedsNothing() throws SQLException {
    try (Connection connection =
        Sql.connect("jdbc:lamin:demo", "cacheDir", folder.resolve("cache").toString())) {
      assertThat(Sql.value(connection, "SELECT count(*) FROM data.\"scrna/pbmc.h5ad\""))
          .isEqualTo("412");
    }
    assertThat(folder.resolve("cache")).isNotEmptyDirectory();
  }

  @Test
  void aCloudInstanceIsNotYetThere() {
    Failure failure = Sql.connectFailure("jdbc:lamin:s3://bucket/prefix");
    failure.is("0A000", "not yet", "s3://bucket/prefix");
  }

  @Test
  void writingIsNotYetThere() {
    Failure failure = Sql.connectFailure("jdbc:lamin:" + ATLAS + "?readOnly=false");
    failure.is("0A000", "readOnly");
  }

  @Test
  void attachingIsNotYetThere() {
    Failure failure = Sql.connectFailure("jdbc:lamin:" + ATLAS + "?attach=demo");
    failure.is("0A000", "attach");
  }

  @Test
  void anUnknownPropertyNamesTheNearest() {
    Failure failure = Sql.connectFailure("jdbc:lamin:" + ATLAS, "brnach", "main");
    failure.is("01S00", "brnach", "branch");
  }

  @Test
  void aMissingInstanceSaysWhereItWasLookedFor() {
    Failure failure = Sql.connectFailure("jdbc:lamin:nobody/nothing-here");
    failure.is("08001", "nobody/nothing-here", "lamin connect");
  }

  @Test
  void aMissingFolderIsNamed() {
    Failure failure = Sql.connectFailure("jdbc:lamin:" + folder.resolve("gone"));
    failure.is("08001", "gone");
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutThePassword() {
    Failure failure = Sql.connectFailure("jdbc:lamin:postgresql://me:secret@localhost:1/lamin");
    failure.is("08001", "localhost");

    assertThat(failure.trace()).doesNotContain("secret");
  }

  @Test
  void connectionsAndThreadsWorkSideBySide() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Connection first = Sql.connect("jdbc:lamin:" + ATLAS);
        Connection second = TestInstance.of("instances/atlas-postgres").connect(Map.of())) {
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        Connection connection = i % 2 == 0 ? first : second;
        String sql =
            i % 3 == 0
                ? "SELECT count(*), sum(value) FROM data.\"scrna/aorta/aorta_1.h5ad/X\""
                : "SELECT count(*), min(key) FROM core.artifact WHERE key IS NOT NULL";
        work.add(() -> kind(sql) + Sql.value(connection, sql));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(work)) {
        answers.add(answer.get());
      }
      assertThat(answers.stream().distinct()).hasSize(2);
    } finally {
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  private static String kind(String sql) {
    return sql.contains("data.") ? "contents " : "registry ";
  }

  private static String tablesIn(String schema) {
    return "SELECT table_name FROM information_schema.tables WHERE table_schema = '"
        + schema
        + "' ORDER BY 1";
  }

  /** A settings folder in which an instance of the owner {@code lab} is saved. */
  private Map<String, String> settingsWithAtlas() throws IOException {
    Path settings = Files.createDirectories(folder.resolve(".lamin"));
    Files.writeString(
        settings.resolve("instance--lab--atlas.env"),
        "lamindb_instance_owner=lab\nlamindb_instance_name=atlas\nlamindb_instance_storage_root="
            + ATLAS
            + "\nlamindb_instance_storage_region=null\nlamindb_instance_db=null\n"
            + "lamindb_instance_schema_str=bionty\n");
    return Map.of("LAMIN_SETTINGS_DIR", folder.toString());
  }

  private static List<TableInfo> registries(Map<String, String> environment, String target) {
    try (Session session =
        new LaminSessions(environment).open(ConnectionSettings.defaults(target))) {
      return session.metadata().tables("core");
    }
  }
}
