package org.laminsql.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.adapters.duckdb.Engine;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.fixtures.TestData;

/** SpatialData that spatialdata wrote, as tables. */
class SpatialDataTest {

  private static final Path STORE = TestData.root().resolve("anndata/new/spatial.zarr");

  @TempDir private Path folder;

  private final ReadCounter counter = new ReadCounter();

  private Dataset open(Engine engine, Path path, String suffix) {
    DatasetLocation location = new DatasetLocation("the/key", "", path, suffix, "content");
    return Datasets.open(location, engine.duckDb(), counter);
  }

  private static List<String> names(ContentTable table) {
    return table.columns().stream().map(ContentColumn::name).toList();
  }

  private static void fails(LaminSqlError error, String message, Dataset dataset, String part) {
    assertThatThrownBy(() -> dataset.table(part))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(error))
        .hasMessageContaining("the/key")
        .hasMessageContaining(message);
  }

  @Test
  void elementsAreListedKindByKindWithTheirLevels() {
    try (Engine engine = Engine.reading(STORE);
        Dataset dataset = open(engine, STORE, ".zarr")) {
      assertThat(dataset.parts())
          .startsWith(
              "images/blobs_image/s0",
              "images/blobs_multiscale_image/s0",
              "images/blobs_multiscale_image/s1",
              "images/blobs_multiscale_image/s2",
              "labels/blobs_labels/s0",
              "points/blobs_points",
              "shapes/blobs_circles")
          .containsSubsequence(
              "shapes/blobs_polygons", "tables/table", "tables/table/obs", "tables/table/X");
      assertThat(counter.chunks()).isZero();
      assertThat(engine.duckDb().started()).isFalse();
    }
  }

  @Test
  void everyListedPartIsATable() {
    try (Engine engine = Engine.reading(STORE);
        Dataset dataset = open(engine, STORE, "")) {
      assertThat(dataset.parts()).allSatisfy(part -> assertThat(dataset.table(part)).isNotNull());
    }
  }

  @Test
  void eachKindHasTheColumnsOfItsFormat() {
    try (Engine engine = Engine.reading(STORE);
        Dataset dataset = open(engine, STORE, ".spatialdata.zarr")) {
      assertThat(names(dataset.table("images/blobs_image/s0")))
          .containsExactly("c", "y", "x", "value");
      assertThat(names(dataset.table("labels/blobs_labels/s0"))).containsExactly("y", "x", "value");
      assertThat(names(dataset.table("points/blobs_points")))
          .containsExactly("x", "y", "genes", "instance_id", "index");
      assertThat(names(dataset.table("shapes/blobs_circles")))
          .containsExactly("geometry", "radius");
      assertThat(names(dataset.table("tables/table")))
          .containsExactly("obs_id", "instance_id", "region");
    }
  }

  @Test
  void geometriesAreWellKnownText() {
    try (Engine engine = Engine.reading(STORE);
        Dataset dataset = open(engine, STORE, ".zarr")) {
      FileTable circles = (FileTable) dataset.table("shapes/blobs_circles");
      assertThat(
              engine.value(
                  "SELECT min(" + circles.sourceColumns().get(0) + ") FROM " + circles.source(),
                  circles.columns().get(0).type()))
          .asString()
          .startsWith("POINT (");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', the/key",
    "images, images/blobs_image/s0",
    "images/blobs_image, images/blobs_image/s0",
    "images/blobs_image/, images/blobs_image/s0",
    "images/blobs_image/s9, images/blobs_image/s0",
    "images/nope/s0, images/blobs_image/s0",
    "points/nope, points/blobs_points",
    "points/../points/blobs_points, points/blobs_points",
    "points/blobs_points/x, points/blobs_points",
    "meshes/a, shapes/blobs_polygons",
    "tables/nope, tables/table",
    "tables/table/layers/nope, 'obs, var'"
  })
  void partThatIsNotThereListsThoseThatAre(String part, String listed) {
    try (Engine engine = Engine.reading(STORE);
        Dataset dataset = open(engine, STORE, ".zarr")) {
      fails(LaminSqlError.PART_NOT_FOUND, listed, dataset, part);
    }
  }

  @Test
  void inAnArchiveOnlyParquetCannotBeRead() throws IOException {
    Path archive = zipped(STORE);
    try (Engine engine = Engine.reading(folder);
        Dataset dataset = open(engine, archive, ".zarr.zip")) {
      assertThat(dataset.parts()).contains("points/blobs_points", "shapes/blobs_circles");
      assertThat(names(dataset.table("images/blobs_image/s0"))).contains("c", "value");
      assertThat(names(dataset.table("tables/table/obs"))).contains("obs_id", "region");
      fails(
          LaminSqlError.ENCODING_NOT_SUPPORTED,
          "parquet inside a zip archive",
          dataset,
          "points/blobs_points");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"points/blobs_points", "shapes/blobs_circles"})
  void parquetThatIsGoneIsNamed(String part) throws IOException {
    Path copy = folder.resolve("copy.zarr");
    copy(STORE, copy, file -> !file.toString().endsWith(".parquet"));
    try (Engine engine = Engine.reading(folder);
        Dataset dataset = open(engine, copy, ".zarr")) {
      fails(LaminSqlError.FILE_MISSING, ".parquet", dataset, part);
    }
  }

  @Test
  void parquetBehindALinkOutOfTheStoreIsNotRead() throws IOException {
    Path copy = folder.resolve("copy.zarr");
    copy(STORE, copy, file -> !file.toString().endsWith(".parquet"));
    Files.createSymbolicLink(
        copy.resolve("shapes/blobs_circles/shapes.parquet"),
        STORE.resolve("shapes/blobs_circles/shapes.parquet"));
    try (Engine engine = Engine.reading(folder, STORE);
        Dataset dataset = open(engine, copy, ".zarr")) {
      fails(LaminSqlError.OUTSIDE_STORAGE, "shapes", dataset, "shapes/blobs_circles");
    }
  }

  @Test
  void storeWithoutAMarkIsKnownByItsElements() throws IOException {
    Path copy = folder.resolve("copy.zarr");
    copy(STORE, copy, file -> !STORE.equals(file.getParent()));
    Files.writeString(copy.resolve("zarr.json"), "{\"zarr_format\":3,\"node_type\":\"group\"}");
    try (Engine engine = Engine.reading(copy);
        Dataset dataset = open(engine, copy, ".zarr")) {
      assertThat(dataset.parts())
          .contains("points/blobs_points", "labels/blobs_labels/s0", "tables/table/X");
    }
  }

  @Test
  void damagedElementHarmsNoOther() throws IOException {
    Path copy = folder.resolve("copy.zarr");
    copy(STORE, copy, file -> !STORE.equals(file.getParent()));
    Files.writeString(
        copy.resolve("zarr.json"),
        "{\"zarr_format\":3,\"node_type\":\"group\",\"attributes\":{\"spatialdata_attrs\":{}}}");
    Files.writeString(copy.resolve("tables/table/zarr.json"), "{");
    try (Engine engine = Engine.reading(copy);
        Dataset dataset = open(engine, copy, ".zarr")) {
      assertThat(dataset.parts()).contains("images/blobs_image/s0", "tables/table");
      fails(LaminSqlError.FILE_CORRUPT, "tables/table", dataset, "tables/table");
    }
  }

  private static void copy(Path from, Path to, Predicate<Path> kept) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).filter(kept).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private Path zipped(Path store) throws IOException {
    Path archive = folder.resolve("spatial.zarr.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(store)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(store.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return archive;
  }
}
