package org.laminsql.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.fixtures.TestData;

/** The choice of a format by suffix and contents. */
class DatasetsTest {

  private static final Path ANNDATA = TestData.root().resolve("anndata");

  @TempDir private Path folder;

  private static DatasetLocation location(Path path, String suffix) {
    return new DatasetLocation("the/key", "", path, suffix, "content");
  }

  private static void fails(LaminSqlError error, String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(error))
        .hasMessageContaining("the/key")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "new/csr_gzip.h5ad, .h5ad",
    "new/v3_csr.zarr, .anndata.zarr",
    "new/v2_csr.zarr, ''",
    "new/v3_csc.zarr.zip, .zip",
    "new/v3_sharded.zarr.zip, .anndata.zarr.zip"
  })
  void annDataIsOpenedFromEveryStore(String file, String suffix) {
    DatasetLocation location = location(ANNDATA.resolve(file), suffix);

    try (Dataset dataset = OpenedDataset.open(location, new ReadCounter())) {
      assertThat(dataset.parts()).contains("", "obs", "var", "X", "raw/X", "obsm/X_umap", "uns");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "types_lz4.arrow, .feather",
    "types_plain.arrow, .arrow",
    "types.arrows, .arrow",
    "types.arrows, .arrows",
    "types.arrows, ''",
    "types.arrows, .ipc"
  })
  void arrowIsToldByItsContents(String file, String suffix) throws URISyntaxException {
    URL resource = Objects.requireNonNull(getClass().getResource("format/arrow/" + file));
    DatasetLocation location = location(Path.of(resource.toURI()), suffix);

    try (Dataset dataset = OpenedDataset.open(location, new ReadCounter())) {
      assertThat(dataset.table("").columns()).hasSize(70);
    }
  }

  @Test
  void folderWithoutReadableFilesSaysWhatIsReadable() {
    fails(
        LaminSqlError.FORMAT_NOT_READABLE,
        "a folder without parquet files",
        () -> OpenedDataset.open(location(folder, ""), new ReadCounter()));
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("gone.h5ad");

    fails(
        LaminSqlError.FILE_MISSING,
        "gone.h5ad",
        () -> OpenedDataset.open(location(missing, ".h5ad"), new ReadCounter()));
  }

  @ParameterizedTest
  @ValueSource(strings = {".fcs", ""})
  void flowCytometryIsOpenedBySuffixOrName(String suffix) throws URISyntaxException {
    Path file =
        Path.of(
            Objects.requireNonNull(DatasetsTest.class.getResource("format/fcs/flowio.fcs"))
                .toURI());

    try (Dataset dataset = OpenedDataset.open(location(file, suffix), new ReadCounter())) {
      assertThat(dataset.parts()).containsExactly("", "channels", "text");
      assertThat(dataset.table("").columns()).hasSize(4);
    }
  }

  @Test
  void fileThatIsNoStoreIsCorrupt() throws IOException {
    Path file = Files.writeString(folder.resolve("text.h5ad"), "no HDF5 at all");

    assertThatThrownBy(() -> OpenedDataset.open(location(file, ".h5ad"), new ReadCounter()))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.FILE_CORRUPT));
  }
}
