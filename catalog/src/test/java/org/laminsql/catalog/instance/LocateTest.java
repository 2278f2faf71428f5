package org.laminsql.catalog.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.laminsql.catalog.instance.OpenedInstances.database;
import static org.laminsql.catalog.instance.OpenedInstances.open;
import static org.laminsql.catalog.instance.OpenedInstances.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.LocatedDataset;

class LocateTest {

  static List<String> instances() {
    return OpenedInstances.all();
  }

  static Stream<String> seeds() {
    return instances().stream().filter(name -> name.startsWith("seed"));
  }

  static Stream<String> oldOnes() {
    return instances().stream().filter(name -> name.startsWith("old/"));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("instances")
  void everyListedDatasetIsLocatedInOneStatement(String name) {
    try (Instance instance = open(name)) {
      List<DatasetName> names = instance.datasetNames().stream().map(LocateTest::latest).toList();
      long before = database(instance).statementCount();

      List<LocatedDataset> located = instance.locate(names);

      assertThat(located).hasSameSizeAs(names).allMatch(d -> Files.exists(d.location().path()));
      assertThat(located).extracting(d -> d.location().name()).isEqualTo(instance.datasetNames());
      assertThat(database(instance).statementCount() - before).isEqualTo(names.isEmpty() ? 0 : 1);
      assertThat(instance.locate(names)).isEqualTo(located);
      assertThat(database(instance).statementCount() - before).isEqualTo(names.isEmpty() ? 0 : 1);
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("seeds")
  void keyIsItsLatestVersion(String name) {
    try (Instance instance = open(name)) {
      String latest = uid(instance, "my_datasets/rnaseq1.parquet");
      assertThat(latest).endsWith("0001");
      assertThat(uid(instance, latest.substring(0, 16))).isEqualTo(latest);
      assertThat(uid(instance, latest.substring(0, 16) + "0000")).endsWith("0000");
      assertThat(uid(instance, "sample.fasta")).endsWith("0001");
      assertThat(uid(instance, "odd/With Space.csv"))
          .isNotEqualTo(uid(instance, "odd/with space.csv"));
    }
    try (Instance instance = open(name, OpenedInstances.withBranch("my_branch", false))) {
      assertThat(uid(instance, "sample.fasta")).endsWith("0002");
    }
    try (Instance instance = open(name, OpenedInstances.withBranch("*", false))) {
      assertThat(uid(instance, "sample.fasta")).endsWith("0001");
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("seeds")
  void keyOfARenamedFamilyIsItsNewestVersion(String name) {
    try (Instance instance = open(name)) {
      assertThat(uid(instance, "versions/many.csv")).endsWith("0003");
      assertThat(uid(instance, "versions/many renamed.csv")).endsWith("0004");
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("seeds")
  void wholeKeyWinsOverAPartOfAnotherDataset(String name) {
    try (Instance instance = open(name)) {
      LocatedDataset whole = locate(instance, "odd/obs/X.csv");
      assertThat(whole.location().name()).isEqualTo("odd/obs/X.csv");
      assertThat(whole.part()).isEmpty();

      LocatedDataset part = locate(instance, "scrna/batch_0.h5ad/obsm/X_umap");
      assertThat(part.location().name()).isEqualTo("scrna/batch_0.h5ad");
      assertThat(part.part()).isEqualTo("obsm/X_umap");
      assertThat(locate(instance, part.location().uid() + "/obs").part()).isEqualTo("obs");
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("seeds")
  void timeChoosesTheVersionCreatedLastBeforeIt(String name) {
    try (Instance instance = open(name)) {
      List<LocalDateTime> times =
          rows(instance, "artifact", "created_at", "key").stream()
              .filter(row -> "versions/many.csv".equals(row.get(1)))
              .map(row -> (LocalDateTime) row.get(0))
              .toList();
      assertThat(times).hasSize(4).doesNotContainNull();
      assertThat(at(instance, times.get(1))).endsWith("0001");
      assertThat(at(instance, times.get(1).minusNanos(1000))).endsWith("0000");
      assertThat(at(instance, times.get(3).plusYears(1))).endsWith("0003");
      assertFails(
          instance,
          new DatasetName("versions/many.csv", Optional.of(times.get(0).minusNanos(1000))),
          LaminSqlError.DATASET_NOT_FOUND,
          "as of");
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("seeds")
  void overwrittenVersionIsNeverReadAsItsSuccessor(String name) {
    try (Instance instance = open(name)) {
      String latest = uid(instance, "iris_studies/study0_raw_images");
      assertThat(latest).endsWith("0001");
      String old = latest.substring(0, 16) + "0000";
      assertFails(instance, latest(old), LaminSqlError.VERSION_OVERWRITTEN, old);
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("seeds")
  void hiddenDatasetIsFoundByItsWholeUidAlone(String name) {
    List<List<@Nullable Object>> trashed;
    try (Instance instance = open(name, OpenedInstances.withBranch("main", true))) {
      trashed =
          rows(instance, "artifact", "key", "uid").stream()
              .filter(row -> "trash/trashed.csv".equals(row.get(0)))
              .toList();
    }
    try (Instance instance = open(name)) {
      String uid = String.valueOf(trashed.get(0).get(1));
      assertThat(uid(instance, uid)).isEqualTo(uid);
      assertFails(
          instance,
          latest("trash/trashed.csv"),
          LaminSqlError.DATASET_NOT_FOUND,
          "\"trash/restored.csv\"");
      assertFails(
          instance,
          latest(uid.substring(0, 12)),
          LaminSqlError.DATASET_NOT_FOUND,
          uid.substring(0, 12));
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("seeds")
  void realKeysAndUpperCaseSuffixesAreFollowed(String name) {
    try (Instance instance = open(name)) {
      assertThat(locate(instance, "renamed/nice name.csv").location().path())
          .endsWithRaw(Path.of("raw", "other_name.csv"));
      assertThat(locate(instance, "real/real key.csv").location().path())
          .endsWithRaw(Path.of("real", "real key.csv"));
      assertThat(locate(instance, "UPPER/Case.CSV").location().suffix()).isEqualTo(".csv");
      assertThat(locate(instance, "formats/parts").location().suffix()).isEmpty();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("oldOnes")
  void datasetsOfEveryReleaseAreLocated(String name) {
    try (Instance instance = open(name)) {
      assertThat(instance.datasetNames())
          .contains("scrna/pbmc.h5ad", "tables/measurements.parquet", "tables/samples.csv");
      String latest = uid(instance, "tables/measurements.parquet");
      assertThat(latest).endsWith("0001");
      assertThat(locate(instance, "scrna/pbmc.h5ad/X").part()).isEqualTo("X");
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("instances")
  void columnPathIsWhereTheDatasetIsLocated(String name) {
    try (Instance instance = open(name)) {
      List<List<@Nullable Object>> latest =
          rows(instance, "artifact", "uid", "path", "is_latest").stream()
              .filter(row -> Boolean.TRUE.equals(row.get(2)))
              .toList();
      List<DatasetName> uids =
          latest.stream().map(row -> latest(String.valueOf(row.get(0)))).toList();

      assertThat(instance.locate(uids))
          .extracting(dataset -> dataset.location().path().toString())
          .isEqualTo(latest.stream().map(row -> row.get(1)).toList());
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("seeds")
  void manyThreadsShareOneInstance(String name) {
    try (Instance instance = open(name)) {
      List<String> names = instance.datasetNames();
      List<CompletableFuture<String>> located =
          names.stream()
              .map(key -> CompletableFuture.supplyAsync(() -> uid(instance, key)))
              .toList();

      List<String> uids = located.stream().map(CompletableFuture::join).toList();

      assertThat(uids).doesNotHaveDuplicates().hasSameSizeAs(names);
      assertThat(instance.locate(names.stream().map(LocateTest::latest).toList()))
          .extracting(dataset -> dataset.location().uid())
          .isEqualTo(uids);
    }
  }

  private static String at(Instance instance, LocalDateTime time) {
    DatasetName name = new DatasetName("versions/many.csv", Optional.of(time));
    return instance.locate(List.of(name)).get(0).location().uid();
  }

  private static void assertFails(
      Instance instance, DatasetName name, LaminSqlError error, String message) {
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> instance.locate(List.of(name)))
        .withMessageContaining(message)
        .extracting(LaminSqlException::error)
        .isEqualTo(error);
  }

  private static String uid(Instance instance, String name) {
    return locate(instance, name).location().uid();
  }

  private static LocatedDataset locate(Instance instance, String name) {
    return instance.locate(List.of(latest(name))).get(0);
  }

  private static DatasetName latest(String text) {
    return new DatasetName(text, Optional.empty());
  }
}
