package org.laminsql.catalog.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.laminsql.catalog.instance.OpenedInstances.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.LocatedDataset;
import org.laminsql.fixtures.TestData;

class InstancesTest {

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Path instance = Path.of("");
  private Path settings = Path.of("");

  @BeforeEach
  void save() throws IOException {
    instance = TestData.root().resolve("instances").resolve("atlas-sqlite");
    settings = Files.createDirectories(folder.resolve("home").resolve(".lamin"));
    environment.put("LAMIN_SETTINGS_DIR", folder.resolve("home").toString());
    saveInstance("instance--anonymous--atlas.env");
  }

  @Test
  void savedInstanceIsOpenedByItsName() throws IOException {
    assertThat(nameOf("anonymous/atlas")).isEqualTo("anonymous/atlas");
    assertThat(nameOf("atlas")).isEqualTo("anonymous/atlas");
    assertThat(nameOf("https://lamin.ai/anonymous/atlas")).isEqualTo("anonymous/atlas");

    Files.writeString(settings.resolve("current_user.env"), "lamin_user_handle=falexwolf\n");
    assertThat(nameOf("atlas")).isEqualTo("anonymous/atlas");
  }

  @Test
  void emptyTargetIsTheCurrentInstance() throws IOException {
    assertFails("", "is current");

    saveInstance("current_instance.env");
    assertThat(nameOf("")).isEqualTo("anonymous/atlas");

    Path marker = Files.createDirectories(folder.resolve("project").resolve(".lamin"));
    Files.writeString(marker.resolve("current_instance"), "someone/else\n");
    Path below = Files.createDirectories(folder.resolve("project").resolve("src"));
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> Instances.open("", options(), environment, below))
        .withMessageContaining("\"someone/else\"");

    environment.put("LAMIN_CURRENT_INSTANCE", "anonymous/atlas");
    try (Instance opened = Instances.open("", options(), environment, below)) {
      assertThat(opened.name()).hasToString("anonymous/atlas");
    }
  }

  @Test
  void stageOfTheHubIsAPrefixOfTheFiles() throws IOException {
    environment.put("LAMIN_ENV", "staging");
    assertFails("atlas", "No LaminDB instance \"atlas\"");

    saveInstance("staging--instance--anonymous--atlas.env");
    assertThat(nameOf("atlas")).isEqualTo("anonymous/atlas");
  }

  @Test
  void folderOrFileIsOpenedWhateverItsSpelling() {
    assertThat(nameOf(instance.toString())).isEqualTo("atlas-sqlite");
    assertThat(nameOf(instance.toUri().toString())).isEqualTo("atlas-sqlite");
    assertThat(nameOf(instance.resolve(".lamindb").resolve("lamin.db").toString()))
        .isEqualTo("atlas-sqlite");
    Path parent = TestData.root().resolve("instances");
    for (String target : List.of("./atlas-sqlite", "atlas-sqlite", "../instances/atlas-sqlite")) {
      try (Instance opened = Instances.open(target, options(), environment, parent)) {
        assertThat(opened.name()).hasToString("atlas-sqlite");
        assertThat(opened.database()).isPresent();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/no/such/folder | /no/such/folder",
        "nobody/nothing | nobody/nothing",
        "s3://bucket/prefix | Copy or mount",
        "postgresql://u:secret@localhost:1/db | postgresql://localhost:1/db",
        "postgresql://u:secret@localhost:1/db?options=x | options",
        "postgresql://u:secret@host | names no database",
        "postgres://u:secret@localhost:1/db | postgresql://",
        "postgresql://u:secret@host;x/db | host[:port]",
      })
  void whatCannotBeOpenedIsNamedWithoutPassword(String target, String message) {
    assertFails(target, message);
  }

  @Test
  void unregisteredFolderListsItsReadableFiles() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    for (String name :
        List.of(
            "a.csv",
            "b.txt",
            ".hidden.csv",
            "sub/c.h5ad",
            "parts/x=1/1.parquet",
            "z.zarr/zarr.json",
            "z.zarr/obs/zarr.json")) {
      Path file = files.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}");
    }
    Files.createSymbolicLink(
        files.resolve("link.csv"), Files.writeString(folder.resolve("s.csv"), "a"));

    try (Instance opened = Instances.open(files.toString(), options(), environment)) {
      assertThat(opened.database()).isEmpty();
      assertThat(opened.datasetNames())
          .containsExactly(
              "a.csv", "parts", "parts/x=1", "parts/x=1/1.parquet", "sub/c.h5ad", "z.zarr");
      assertThat(located(opened, "z.zarr/obs").part()).isEqualTo("obs");
      assertThat(located(opened, "sub/c.h5ad/obsm/X").part()).isEqualTo("obsm/X");
      assertThat(located(opened, "parts").location().suffix()).isEmpty();
      assertThat(located(opened, "b.txt").location().suffix()).isEqualTo(".txt");
      for (String wrong : List.of("../s.csv", "link.csv", "sub", "", "/etc/passwd", "a.cvs")) {
        assertThatExceptionOfType(LaminSqlException.class).isThrownBy(() -> located(opened, wrong));
      }
    }
    try (Instance opened =
        Instances.open(files.resolve("z.zarr").toString(), options(), environment)) {
      assertThat(opened.datasetNames()).containsExactly("z.zarr");
      assertThat(located(opened, "z.zarr/X").part()).isEqualTo("X");
    }
    try (Instance opened =
        Instances.open(files.resolve("a.csv").toString(), options(), environment)) {
      assertThat(located(opened, "a.csv").location().suffix()).isEqualTo(".csv");
      assertThatExceptionOfType(LaminSqlException.class)
          .isThrownBy(() -> located(opened, "b.csv"))
          .withMessageContaining("there is only \"a.csv\"");
    }
  }

  private static LocatedDataset located(Instance opened, String name) {
    return opened.locate(List.of(new DatasetName(name, Optional.empty()))).get(0);
  }

  private String nameOf(String target) {
    try (Instance opened = Instances.open(target, options(), environment, folder)) {
      return opened.name().toString();
    }
  }

  private void assertFails(String target, String message) {
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> Instances.open(target, options(), environment, folder))
        .withMessageContaining(message)
        .withMessageNotContaining("secret");
  }

  private void saveInstance(String file) throws IOException {
    Files.writeString(
        settings.resolve(file),
        String.join(
            "\n",
            "lamindb_instance_owner=anonymous",
            "lamindb_instance_name=atlas",
            "lamindb_instance_storage_root=" + instance,
            "lamindb_instance_db=null",
            "lamindb_instance_schema_str=bionty",
            ""));
  }
}
