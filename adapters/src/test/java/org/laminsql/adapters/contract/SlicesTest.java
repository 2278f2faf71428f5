package org.laminsql.adapters.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.Datasets;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.duckdb.DuckDbEngines;
import org.laminsql.adapters.duckdb.DuckDbOptions;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.fixtures.Sample;
import org.laminsql.fixtures.Samples;
import org.laminsql.fixtures.TestData;

/**
 * Every table of every sample that we scan ourselves keeps the scan contract, as {@link
 * SliceContract} says it. A format comes in by its line in {@link Samples}.
 */
class SlicesTest {

  private static final long LARGEST = 400_000;

  /** The matrices hold arrays of 2^80 elements, none of which is stored. */
  private static final long MOST_ROWS = 200_000;

  /** Why a table of a sample cannot be read: some samples hold what no reader should believe. */
  private static final Set<LaminSqlError> REFUSED =
      Set.of(
          LaminSqlError.FILE_CORRUPT,
          LaminSqlError.ENCODING_NOT_SUPPORTED,
          LaminSqlError.OUT_OF_MEMORY);

  private static DuckDbEngine engine;

  @BeforeAll
  static void start() {
    engine = DuckDbEngines.open(DuckDbOptions.reading(List.of(TestData.root()), 1));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void theFormatsAreThereThatMustBeReadable() {
    assertThat(
            Samples.upTo(LARGEST).stream()
                .filter(sample -> opened(sample, new ReadCounter()).isPresent())
                .map(Sample::format))
        .contains(
            "parquet",
            "csv",
            "tsv",
            "jsonl",
            "feather",
            "arrow",
            "fcs",
            "h5ad",
            "h5mu",
            "hdf5",
            "zarr",
            "zarr.zip");
  }

  @TestFactory
  Stream<DynamicNode> everyTableKeepsTheContract() {
    return Samples.upTo(LARGEST).stream()
        .flatMap(
            sample -> tables(sample).map(node -> dynamicContainer(sample.name(), node)).stream());
  }

  /** One test a table; empty if nothing reads the sample. */
  private static Optional<List<DynamicNode>> tables(Sample sample) {
    return opened(sample, new ReadCounter())
        .map(
            dataset -> {
              try (dataset) {
                List<DynamicNode> tests = new ArrayList<>();
                for (String part : dataset.parts()) {
                  tests.add(dynamicTest("\"" + part + "\"", () -> keepsTheContract(sample, part)));
                }
                return tests;
              }
            });
  }

  private static void keepsTheContract(Sample sample, String part) throws Exception {
    ReadCounter counter = new ReadCounter();
    try (Dataset dataset = opened(sample, counter).orElseThrow()) {
      SliceContract contract;
      try {
        if (!(dataset.table(part) instanceof ScannableTable table)
            || ReadRows.plan(table, List.of()).estimate().rows() > MOST_ROWS) {
          return;
        }
        contract = new SliceContract(table, counter, sample.name().hashCode());
      } catch (LaminSqlException e) {
        assertThat(e.error()).isIn(REFUSED);
        assertThat(e).hasMessageContaining(part);
        return;
      }
      contract.holds();
    }
  }

  private static Optional<Dataset> opened(Sample sample, ReadCounter counter) {
    String name = sample.name();
    DatasetLocation location = new DatasetLocation(name, "", sample.path(), sample.suffix(), name);
    try {
      return Optional.of(Datasets.open(location, engine, counter));
    } catch (LaminSqlException e) {
      Set<LaminSqlError> left =
          Set.of(
              LaminSqlError.FORMAT_NOT_READABLE,
              LaminSqlError.FILE_CORRUPT,
              LaminSqlError.ENCODING_NOT_SUPPORTED);
      assertThat(left).contains(e.error());
      return Optional.empty();
    }
  }
}
