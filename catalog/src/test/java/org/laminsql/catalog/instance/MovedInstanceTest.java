package org.laminsql.catalog.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.laminsql.catalog.instance.OpenedInstances.database;
import static org.laminsql.catalog.instance.OpenedInstances.options;
import static org.laminsql.catalog.instance.OpenedInstances.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.LocatedDataset;
import org.laminsql.catalog.model.StorageRoot;
import org.laminsql.fixtures.TestData;
import org.sqlite.SQLiteConfig;

/** An instance whose folder was copied, and then changed in ways that LaminDB does not forbid. */
class MovedInstanceTest {

  private static final String KEY = "tables/samples.csv";

  @TempDir Path folder;
  private Path root = Path.of("");

  @BeforeEach
  void copy() {
    root = TestData.copy("instances/old/2.12.1", folder.resolve("moved"));
  }

  @Test
  void openedFolderIsTheStorageOfItsMarker() {
    try (Instance instance = open()) {
      assertThat(instance.name()).hasToString("moved");
      assertThat(instance.storages())
          .extracting(StorageRoot::root)
          .contains("/data/lamin/old-2.12.1");
      assertThat(instance.storages().get(0).localPath()).contains(root);
      assertThat(locate(instance).location().path()).startsWith(root).exists();
    }
  }

  @Test
  void emptyMarkerMeansTheDefaultStorage() throws IOException {
    Files.writeString(root.resolve(".lamindb").resolve("storage_uid.txt"), "");
    try (Instance instance = open()) {
      assertThat(locate(instance).location().path()).startsWith(root).exists();
    }
  }

  @Test
  void writesOfOthersAreSeenAtOnce() {
    try (Instance instance = open()) {
      String before = locate(instance).location().uid();
      long statements = database(instance).statementCount();
      execute("UPDATE lamindb_artifact SET branch_id = -1 WHERE uid = '" + before + "'");

      assertThatExceptionOfType(LaminSqlException.class).isThrownBy(() -> locate(instance));
      assertThat(database(instance).statementCount()).isEqualTo(statements + 2);

      execute("CREATE TABLE lab_sample (id integer NOT NULL PRIMARY KEY, name varchar(9) NULL)");
      assertThat(OpenedInstances.table(instance, "lab", "sample").primaryKey())
          .containsExactly("id");
    }
  }

  @Test
  void rewrittenFileHasAnotherContentKey() throws IOException {
    try (Instance instance = open()) {
      LocatedDataset before = locate(instance);
      assertThat(locate(instance)).isEqualTo(before);

      Files.writeString(before.location().path(), "a,b\n1,2\n");

      assertThat(locate(instance).location().contentKey())
          .isNotEqualTo(before.location().contentKey());
    }
  }

  @Test
  void missingFileSaysWhereItShouldBe() throws IOException {
    try (Instance instance = open()) {
      Path file = locate(instance).location().path();
      Files.delete(file);

      assertFails(instance, LaminSqlError.FILE_MISSING, file.toString());
    }
  }

  @Test
  void keyThatLeavesTheStorageIsRefused() throws IOException {
    Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
    execute("UPDATE lamindb_artifact SET _real_key = '../secret.csv' WHERE key = '" + KEY + "'");
    try (Instance instance = open()) {
      assertFails(instance, LaminSqlError.OUTSIDE_STORAGE, "secret.csv");
    }
    Files.createSymbolicLink(root.resolve("link.csv"), folder.resolve("secret.csv"));
    execute("UPDATE lamindb_artifact SET _real_key = 'link.csv' WHERE key = '" + KEY + "'");
    try (Instance instance = open()) {
      assertFails(instance, LaminSqlError.OUTSIDE_STORAGE, "secret.csv");
    }
  }

  @Test
  void storageInTheCloudNamesTheProperty() {
    addStorage("Cloud0000000", "s3://bucket/lamin?endpoint_url=https://host:9000", "s3");
    execute("UPDATE lamindb_artifact SET storage_id = 99 WHERE key = '" + KEY + "'");
    try (Instance instance = open()) {
      assertFails(instance, LaminSqlError.NOT_SUPPORTED, "storage.Cloud0000000=<folder>");
      assertThat(rows(instance, "artifact", "storage_root")).contains(List.of("s3://bucket/lamin"));
    }
    InstanceOptions mounted =
        OpenedInstances.withStorage(options(), "Cloud0000000", root.toString());
    try (Instance instance = Instances.open(root.toString(), mounted, Map.of())) {
      assertThat(locate(instance).location().path()).startsWith(root).exists();
    }
    InstanceOptions wrong = OpenedInstances.withStorage(options(), "Cloud0000000", "/no/folder");
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> Instances.open(root.toString(), wrong, Map.of()))
        .withMessageContaining("storage.Cloud0000000")
        .extracting(LaminSqlException::error)
        .isEqualTo(LaminSqlError.INVALID_PROPERTY);
  }

  @Test
  void oneKeyInTwoStoragesIsAmbiguous() {
    addStorage("Other0000000", "/no/such/root", "local");
    execute(
        "CREATE TEMP TABLE twin AS SELECT * FROM lamindb_artifact WHERE key = '" + KEY + "'",
        "UPDATE twin SET id = 999, uid = 'twinTWINtwinTWIN0000', storage_id = 99",
        "INSERT INTO lamindb_artifact SELECT * FROM twin");
    try (Instance instance = open()) {
      assertFails(instance, LaminSqlError.DATASET_AMBIGUOUS, "twinTWINtwinTWIN0000");
    }
    execute("UPDATE lamindb_artifact SET storage_id = 1, hash = 'x' WHERE id = 999");
    execute("UPDATE lamindb_artifact SET created_at = '2030-01-01 00:00:00' WHERE id = 999");
    try (Instance instance = open()) {
      assertFails(instance, LaminSqlError.FILE_MISSING, "twinTWINtwinTWIN0000.csv");
    }
  }

  @Test
  void storageWithoutItsDatabaseSaysSo() throws IOException {
    Files.delete(root.resolve(".lamindb").resolve("lamin.db"));

    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(this::open)
        .withMessageContaining("metadata database is elsewhere");
  }

  private Instance open() {
    return Instances.open(root.toString(), options(), Map.of());
  }

  private static void assertFails(Instance instance, LaminSqlError error, String message) {
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> locate(instance))
        .withMessageContaining(message)
        .extracting(LaminSqlException::error)
        .isEqualTo(error);
  }

  private static LocatedDataset locate(Instance instance) {
    return instance.locate(List.of(new DatasetName(KEY, Optional.empty()))).get(0);
  }

  private void addStorage(String uid, String storageRoot, String type) {
    execute(
        "INSERT INTO lamindb_storage (id, uid, root, type, created_by_id) VALUES (99, '"
            + uid
            + "', '"
            + storageRoot
            + "', '"
            + type
            + "', 1)");
  }

  private void execute(String... statements) {
    Path file = root.resolve(".lamindb").resolve("lamin.db");
    try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
