package org.laminsql.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.fixtures.TestData;

/** MuData that mudata wrote, as tables. */
class MuDataTest {

  private final ReadCounter counter = new ReadCounter();

  private Dataset open(String file) {
    String suffix = file.substring(file.indexOf('.'));
    return OpenedDataset.open(
        TestData.root().resolve("anndata/new").resolve(file), suffix, counter);
  }

  private static List<String> names(ContentTable table) {
    return table.columns().stream().map(ContentColumn::name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cite.h5mu", "cite.zarr.zip"})
  void jointTablesComeBeforeTheModalitiesInTheirOrder(String file) {
    try (Dataset dataset = open(file)) {
      assertThat(dataset.parts())
          .startsWith("", "obs", "var")
          .contains("obsm/prot", "obsm/rna", "varm/rna", "uns")
          .containsSubsequence(
              "uns",
              "mod/rna",
              "mod/rna/obs",
              "mod/rna/var",
              "mod/rna/X",
              "mod/rna/layers/counts",
              "mod/rna/obsm/X_umap",
              "mod/prot",
              "mod/prot/obs",
              "mod/prot/X")
          .doesNotContain("X", "mod");
      assertThat(counter.chunks()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cite.h5mu", "cite.zarr.zip"})
  void everyListedPartIsATable(String file) {
    try (Dataset dataset = open(file)) {
      assertThat(dataset.parts()).allSatisfy(part -> assertThat(dataset.table(part)).isNotNull());
    }
  }

  @Test
  void theDatasetItselfIsTheJointObservations() {
    try (Dataset dataset = open("cite.h5mu")) {
      assertThat(names(dataset.table(""))).containsExactly("obs_id", "donor");
      assertThat(names(dataset.table("obs"))).containsExactly("obs_id", "donor");
      assertThat(names(dataset.table("obsm/rna"))).containsExactly("obs_id", "dim_0");
    }
  }

  @Test
  void variablesAreColumnsOfTheirModalityAlone() {
    try (Dataset dataset = open("cite.h5mu")) {
      assertThat(((ScannableTable) dataset.table("")).namedColumn("ENSG00000000010", false))
          .isEmpty();
      assertThat(((ScannableTable) dataset.table("mod/rna")).namedColumn("ENSG00000000010", false))
          .isPresent();
      assertThat(((ScannableTable) dataset.table("mod/prot")).namedColumn("ENSG00000000010", false))
          .isEmpty();
      assertThat(((ScannableTable) dataset.table("mod/prot")).namedColumn("AB_3", false))
          .isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X, mod/rna/X",
    "mod, mod/prot",
    "mod/, mod/prot",
    "mod/atac, mod/rna/layers/counts",
    "mod/atac/X, mod/prot",
    "obsm/nope, obsm/rna",
    "mod/rna/nope, obsm/X_umap"
  })
  void partThatIsNotThereListsThoseThatAre(String part, String listed) {
    try (Dataset dataset = open("cite.h5mu")) {
      assertThatThrownBy(() -> dataset.table(part))
          .isInstanceOfSatisfying(
              LaminSqlException.class,
              e -> assertThat(e.error()).isEqualTo(LaminSqlError.PART_NOT_FOUND))
          .hasMessageContaining(listed);
    }
  }
}
