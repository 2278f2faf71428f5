package org.laminsql.catalog.ontology.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.instance.InstanceOptions;
import org.laminsql.catalog.instance.Instances;

class OntologyLocationsTest {

  @TempDir private Path folder;
  private Path storage;
  private Path ontologies;
  private Instance instance;

  @BeforeEach
  void open() throws IOException {
    folder = folder.toRealPath();
    storage = Files.createDirectories(folder.resolve("storage"));
    ontologies = Files.createDirectories(folder.resolve("ontologies/deeper")).resolve("..");
    write("storage/cl.obo", "storage/own.obo", "ontologies/cl.obo", "ontologies/deeper/a.owl");
    write("elsewhere.obo");
    InstanceOptions options = InstanceOptions.plain("LaminSQL tests");
    instance = Instances.open(storage.toString(), options, Map.of());
  }

  @AfterEach
  void close() {
    instance.close();
  }

  @Test
  void theFolderGivenComesFirstThenTheStorages() {
    assertThat(locate("cl.obo")).isEqualTo(folder.resolve("ontologies/cl.obo"));
    assertThat(locate("own.obo")).isEqualTo(folder.resolve("storage/own.obo"));
    assertThat(locate("deeper/a.owl")).isEqualTo(folder.resolve("ontologies/deeper/a.owl"));
    assertThat(without("cl.obo")).isEqualTo(folder.resolve("storage/cl.obo"));
  }

  @Test
  void absolutePathsMustLieInOneOfThem() {
    for (String file :
        List.of("storage/cl.obo", "ontologies/cl.obo", "storage/../storage/cl.obo")) {
      assertThat(locate(folder + "/" + file)).isEqualTo(folder.resolve(file).normalize());
    }
    refused(folder.resolve("elsewhere.obo").toString());
    refused(folder.resolve("storage/../elsewhere.obo").toString());
    assertThatThrownBy(() -> without(folder.resolve("ontologies/cl.obo").toString()))
        .hasMessageContaining("ontologyDir");
  }

  @Test
  void nothingLeadsOut() throws IOException {
    Files.createSymbolicLink(storage.resolve("out.obo"), folder.resolve("elsewhere.obo"));
    Files.createSymbolicLink(ontologies.resolve("up"), folder);
    Files.createSymbolicLink(ontologies.resolve("over.obo"), folder.resolve("storage/cl.obo"));
    refused("../elsewhere.obo");
    refused("out.obo");
    refused("up/elsewhere.obo");
    assertThat(locate("over.obo")).isEqualTo(folder.resolve("storage/cl.obo"));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String file : List.of("none.obo", "deeper", "", storage + "/none.obo", "a\u0000b")) {
      assertThatThrownBy(() -> locate(file))
          .isInstanceOfSatisfying(
              LaminSqlException.class,
              e -> assertThat(e.error()).isEqualTo(LaminSqlError.ONTOLOGY_NOT_FOUND))
          .hasMessageContaining("ontologyDir");
    }
  }

  private Path locate(String file) {
    return new OntologyLocations(instance, Optional.of(ontologies)).locate(file).path();
  }

  private Path without(String file) {
    return new OntologyLocations(instance, Optional.empty()).locate(file).path();
  }

  private void refused(String file) {
    assertThatThrownBy(() -> locate(file))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.ONTOLOGY_OUTSIDE))
        .hasMessageContaining(file)
        .hasMessageContaining("ontologyDir");
  }

  private void write(String... files) throws IOException {
    for (String file : files) {
      Files.writeString(folder.resolve(file), "format-version: 1.4\n");
    }
  }
}
