package org.laminsql.catalog.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.laminsql.catalog.instance.OpenedInstances.database;
import static org.laminsql.catalog.instance.OpenedInstances.open;
import static org.laminsql.catalog.instance.OpenedInstances.rows;
import static org.laminsql.catalog.instance.OpenedInstances.table;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.ForeignKey;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

class RegistryTablesTest {

  static List<String> instances() {
    return OpenedInstances.all();
  }

  static Stream<String> atlases() {
    return instances().stream().filter(name -> name.startsWith("atlas"));
  }

  static Stream<String> seeds() {
    return instances().stream().filter(name -> name.startsWith("seed"));
  }

  static Stream<String> oldOnes() {
    return instances().stream().filter(name -> name.startsWith("old/"));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("instances")
  void openingTakesFewStatements(String name) {
    try (Instance instance = open(name)) {
      boolean sqlite = database(instance).dialect() == Dialect.SQLITE;
      assertThat(database(instance).statementCount()).isEqualTo(sqlite ? 4 : 3);
      assertThat(instance.tables()).hasSizeGreaterThan(80);
      assertThat(database(instance).statementCount()).isEqualTo(sqlite ? 4 : 3);
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("instances")
  void everyColumnOfEveryTableHasValuesOfItsType(String name) {
    try (Instance instance = open(name, OpenedInstances.withBranch("*", true))) {
      for (RegistryTable table : instance.tables()) {
        long before = database(instance).statementCount();
        for (List<?> row : OpenedInstances.select(instance, table, table.columns())) {
          for (int i = 0; i < row.size(); i++) {
            RegistryColumn column = table.columns().get(i);
            assertThat(row.get(i) != null || column.nullable())
                .as("%s.%s is %s", table.name(), column.name(), row.get(i))
                .isTrue();
            assertThat("null").isNotEqualTo(row.get(i));
          }
        }
        assertThat(database(instance).statementCount()).isEqualTo(before + 1);
      }
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("instances")
  void everyForeignKeyRefersToTheKeyOfAVisibleTable(String name) {
    try (Instance instance = open(name)) {
      for (RegistryTable table : instance.tables()) {
        boolean computed = table.schema().equals("lineage");
        assertThat(table.primaryKey())
            .as(table.name())
            .isEqualTo(List.of("id").subList(computed ? 1 : 0, 1));
        for (ForeignKey key : table.foreignKeys()) {
          RegistryTable target = table(instance, key.targetSchema(), key.targetTable());
          assertThat(target.primaryKey()).containsExactly(key.targetColumn());
          assertThat(table.columns()).extracting(RegistryColumn::name).contains(key.column());
        }
      }
      RegistryTable artifact = table(instance, "core", "artifact");
      assertThat(artifact.uniqueKeys()).contains(List.of("uid"));
      assertThat(artifact.foreignKeys())
          .extracting(ForeignKey::column)
          .contains("storage_id", "run_id", "created_by_id");
      assertThat(instance.tables())
          .noneMatch(table -> table.source().matches("\"(django|sqlite|auth)_.*"));
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("atlases")
  void typesAreTheSameOnBothDatabases(String name) {
    try (Instance instance = open(name)) {
      assertThat(type(instance, "artifact", "is_latest")).isEqualTo(SqlType.BOOLEAN);
      assertThat(type(instance, "artifact", "size")).isEqualTo(SqlType.BIGINT);
      assertThat(type(instance, "artifact", "created_at")).isEqualTo(SqlType.TIMESTAMP);
      assertThat(type(instance, "artifact", "_aux")).isEqualTo(SqlType.VARCHAR);
      assertThat(type(instance, "artifact", "space_id")).isEqualTo(SqlType.SMALLINT);
      assertThat(type(instance, "project", "start_date")).isEqualTo(SqlType.DATE);
      assertThat(type(instance, "artifact", "id")).isEqualTo(SqlType.INTEGER);
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("seeds")
  void rowsAreThoseThatLaminDbShows(String name) {
    try (Instance instance = open(name)) {
      assertThat(rows(instance, "artifact", "id")).hasSize(100);
      assertThat(rows(instance, "ulabel", "id")).hasSize(15);
      assertThat(rows(instance, "record", "id")).hasSize(45);
      assertThat(rows(instance, "feature", "id")).hasSize(91);
      assertThat(rows(instance, "branch", "id")).hasSize(5);
      assertThat(table(instance, "core", "artifact").condition().orElseThrow())
          .endsWith("t.\"branch_id\" = 1");
      assertThat(table(instance, "core", "branchblock").condition()).isEmpty();
      assertThat(table(instance, "core", "user").condition()).isEmpty();
    }
    try (Instance instance = open(name, OpenedInstances.withBranch("my_branch", false))) {
      assertThat(rows(instance, "artifact", "key"))
          .contains(List.of("branches/mine.csv"))
          .contains(List.of("branches/merged.csv"))
          .doesNotContain(List.of("trash/trashed.csv"));
    }
    try (Instance instance = open(name, OpenedInstances.withBranch("*", true))) {
      assertThat(table(instance, "core", "artifact").condition()).isEmpty();
      assertThat(rows(instance, "artifact", "key")).contains(List.of("trash/archived.csv"));
    }
    try (Instance instance = open(name, OpenedInstances.withSpace("restricted"))) {
      assertThat(rows(instance, "ulabel", "name")).containsExactly(List.of("label in space"));
    }
  }

  @Test
  void unknownBranchNamesTheOnesThereAre() {
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> open("old/1.0.5", OpenedInstances.withBranch("mian", false)))
        .withMessageContaining("[archive, main, trash]")
        .extracting(LaminSqlException::sqlState)
        .isEqualTo("22023");
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("oldOnes")
  void resolvedColumnsAreThereInEveryRelease(String name) {
    try (Instance instance = open(name)) {
      String root = instance.storages().get(0).localPath().orElseThrow().toString();
      assertThat(rows(instance, "artifact", "key", "created_by", "transform_key", "storage_root"))
          .contains(List.of("tables/samples.csv", "anonymous", "ingest.py", root));
      assertThat(rows(instance, "artifact", "path"))
          .allSatisfy(row -> assertThat((String) row.get(0)).startsWith(root + "/.lamindb/"));
      assertThat(rows(instance, "run", "id", "params"))
          .extracting(row -> String.valueOf(row.get(1)).replace(" ", ""))
          .containsExactly(
              "{\"threshold\":0.5,\"method\":\"pca\"}", "{\"threshold\":0.25,\"method\":\"umap\"}");
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("oldOnes")
  void timesHaveMicrosecondsInEveryRelease(String name) {
    try (Instance instance = open(name)) {
      assertThat(rows(instance, "artifact", "created_at"))
          .allSatisfy(
              row ->
                  assertThat((LocalDateTime) row.get(0))
                      .isAfter(LocalDateTime.of(2026, 11, 20, 0, 0)));
    }
  }

  private static SqlType type(Instance instance, String table, String column) {
    return table(instance, "core", table).columns().stream()
        .filter(found -> found.name().equals(column))
        .findFirst()
        .orElseThrow()
        .type();
  }
}
