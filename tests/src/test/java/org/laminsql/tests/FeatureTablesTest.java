package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features as real databases hold them: odd values, dtypes and names. */
class FeatureTablesTest {

  private static final String ALL_DTYPES = " WHERE key = 'annotated/all_dtypes.parquet'";

  private static final List<String> CHANGES =
      List.of(
          "UPDATE lamindb_jsonvalue SET value = '1200.0' WHERE feature_id = 13 AND id = 8",
          "UPDATE lamindb_jsonvalue SET feature_id = 7 WHERE id = 9",
          "UPDATE lamindb_jsonvalue SET value = '\"2025-06-01T05:30:00.25+02:00\"'"
              + " WHERE feature_id = 17",
          "UPDATE lamindb_feature SET _dtype_str = 'list[datetime]' WHERE name = 'read_lengths'",
          "UPDATE lamindb_jsonvalue SET value = '[\"2025-06-01T05:30:00+02:00\","
              + " \"2025-06-01T05:30:00\"]' WHERE feature_id = 19",
          "UPDATE lamindb_jsonvalue SET value = '[1, 0.5]' WHERE feature_id = 20",
          "UPDATE lamindb_jsonvalue SET value = '5' WHERE feature_id = 40",
          "UPDATE lamindb_jsonvalue SET value = '\"many\"' WHERE feature_id = 41",
          "UPDATE lamindb_jsonvalue SET value = 'null' WHERE feature_id = 42",
          "UPDATE lamindb_feature SET branch_id = -1 WHERE name = 'home_page'",
          "DELETE FROM lamindb_feature WHERE name = 'image_path'",
          "UPDATE lamindb_feature SET _dtype_str = 'cat' WHERE name = 'any_label'",
          "UPDATE lamindb_feature SET _dtype_str = 'cat[ULabel[My type[Inner''s]]]'"
              + " WHERE name = 'quality'",
          "UPDATE lamindb_feature SET _dtype_str = 'cat[bionty.Organism][ULabel]'"
              + " WHERE name = 'organism'",
          "UPDATE lamindb_feature SET _dtype_str = 'cat[custom.Thing]' WHERE name = 'gene'",
          "UPDATE lamindb_feature SET _dtype_str = 'what is this' WHERE name = 'settings'",
          "UPDATE lamindb_feature SET name = 'key' WHERE name = 'Donor ID'",
          "UPDATE lamindb_record SET name = 'Compound' WHERE name = 'Experiments'");

  @TempDir private static Path folder;

  private static final Map<String, Connection> CONNECTIONS = new HashMap<>();

  @BeforeAll
  static void change() throws Exception {
    for (String instance : List.of("seed-sqlite", "seed-postgres")) {
      String url = ScratchInstance.of(instance, folder.resolve("odd-" + instance), CHANGES);
      CONNECTIONS.put(instance, Sql.connect(url));
    }
  }

  @AfterAll
  static void close() throws SQLException {
    for (Connection connection : CONNECTIONS.values()) {
      connection.close();
    }
    CONNECTIONS.clear();
  }

  private static Connection connection(String instance) {
    return Objects.requireNonNull(CONNECTIONS.get(instance));
  }

  private static List<String> rows(String instance, String sql) throws SQLException {
    return Sql.rows(connection(instance), sql);
  }

  private static Failure failure(String instance, String sql) {
    return Sql.failure(connection(instance), sql);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void valuesAreCastByTheirDtype(String instance) throws SQLException {
    assertThat(rows(instance, "SELECT n_reads FROM features.artifact" + ALL_DTYPES))
        .containsExactly("1200");
    assertThat(
            rows(instance, "SELECT \"select\", \"group by\" FROM features.artifact" + ALL_DTYPES))
        .containsExactly("5,null");
    assertThat(rows(instance, "SELECT scores FROM features.artifact" + ALL_DTYPES))
        .containsExactly("{1.0,0.5}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void momentsWithAnOffsetAreUtcAndOthersStay(String instance) throws SQLException {
    assertThat(rows(instance, "SELECT run_at_utc FROM features.artifact" + ALL_DTYPES))
        .containsExactly("2025-06-01 03:30:00.25");
    assertThat(
            rows(
                instance,
                "SELECT read_lengths[1] = TIMESTAMP '2025-06-01 03:30:00',"
                    + " read_lengths[2] = TIMESTAMP '2025-06-01 05:30:00'"
                    + " FROM features.artifact"
                    + ALL_DTYPES))
        .containsExactly("true,true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void severalValuesInACellAreAnErrorWhenItIsRead(String instance) throws SQLException {
    Failure failure =
        failure(instance, "SELECT key, gc_content FROM features.artifact" + ALL_DTYPES);
    assertThat(failure.state()).isEqualTo("21000");
    assertThat(failure.message()).contains("\"gc_content\"").contains("features.\"values\"");
    assertThat(rows(instance, "SELECT n_reads FROM features.artifact" + ALL_DTYPES)).hasSize(1);
    assertThat(
            rows(
                instance,
                "SELECT gc_content FROM features.artifact WHERE key = 'sample.fasta'"
                    + " AND experiment_note IS NOT NULL"))
        .containsExactly("0.55");
    assertThat(
            rows(
                instance,
                "SELECT value_number FROM features.\"values\" v JOIN core.artifact a"
                    + " ON a.id = v.record_id AND v.registry = 'artifact'"
                    + " AND v.feature = 'gc_content'"
                    + ALL_DTYPES
                    + " ORDER BY 1"))
        .containsExactly("0.42", "3.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void aValueThatIsNotOfItsDtypeIsAnErrorWhenItIsRead(String instance) throws SQLException {
    assertThat(failure(instance, "SELECT \"order\" FROM features.artifact" + ALL_DTYPES).state())
        .isEqualTo("22P02");
    assertThat(
            rows(
                instance,
                "SELECT value, value_number FROM features.\"values\" WHERE feature = 'order'"))
        .containsExactly("many,null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void aFeatureOfTheTrashIsNoColumnAndItsValuesStay(String instance) throws SQLException {
    Failure failure = failure(instance, "SELECT home_page FROM features.artifact");
    assertThat(failure.state()).isEqualTo("42703");
    assertThat(failure.message()).contains("trash").contains("features.\"values\"");
    assertThat(rows(instance, "SELECT value FROM features.\"values\" WHERE feature = 'home_page'"))
        .containsExactly("https://example.org/run?id=1&x=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void valuesOutliveTheirFeature(String instance) throws SQLException {
    assertThat(failure(instance, "SELECT image_path FROM features.artifact").state())
        .isEqualTo("42703");
    assertThat(
            rows(
                instance,
                "SELECT value, feature_uid, dtype FROM features.\"values\""
                    + " WHERE feature IS NULL AND label_id IS NULL"))
        .containsExactly("images/overview.png,null,null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void dtypesOfOldReleasesAndMalformedOnesWork(String instance) throws SQLException {
    assertThat(rows(instance, "SELECT any_label, quality FROM features.artifact" + ALL_DTYPES))
        .containsExactly("{\"My label\"},{high_quality}");
    assertThat(rows(instance, "SELECT organism FROM features.artifact" + ALL_DTYPES))
        .containsExactly("{human}");
    assertThat(
            rows(
                instance,
                "SELECT JSON_VALUE(settings, '$.mode') FROM features.artifact" + ALL_DTYPES))
        .containsExactly("fast");
    assertThat(failure(instance, "SELECT gene FROM features.artifact").message())
        .contains("custom.Thing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void ofTwoFeaturesOfOneNameEachHasItsUid(String instance) throws SQLException {
    List<String> uids =
        rows(
            instance,
            "SELECT name || ' (' || uid || ')' FROM core.feature"
                + " WHERE name = 'concentration' ORDER BY uid");
    Failure failure = failure(instance, "SELECT concentration FROM features.artifact");
    assertThat(failure.state()).isEqualTo("42702");
    assertThat(failure.message()).contains(uids);
    assertThat(rows(instance, "SELECT \"" + uids.get(0) + "\" FROM features.record LIMIT 1"))
        .hasSize(1);
    assertThat(rows(instance, "SELECT concentration FROM sheets.\"My treatments 2025-05\""))
        .containsExactlyInAnyOrder("2.5", "4.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void aFeatureNamedAsAnOwnColumnHasAPrefix(String instance) throws SQLException {
    assertThat(rows(instance, "SELECT key, \"feature.key\" FROM features.artifact" + ALL_DTYPES))
        .containsExactly("annotated/all_dtypes.parquet,D-1");
    assertThat(
            rows(
                instance,
                "SELECT \"feature.id\", \"feature.uid\", \"feature.name\""
                    + " FROM sheets.\"My samples 2025-06\" ORDER BY id"))
        .containsExactly("1,S1,Sample 1", "2,S2,Sample 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void fieldsOfRecordsAndBackwardLinksAreFeatures(String instance) throws SQLException {
    assertThat(rows(instance, "SELECT name, external_id FROM sheets.\"Books\" ORDER BY id"))
        .containsExactly("Notes,isbn-Notes", "Letters,isbn-Letters", "Diary,isbn-Diary");
    assertThat(rows(instance, "SELECT name, books FROM sheets.\"Authors\" ORDER BY id"))
        .containsExactly("Ada,{Notes,Letters}", "Bob,{Diary}");
    assertThat(rows(instance, "SELECT name FROM features.record WHERE 'Letters' = ANY(books)"))
        .containsExactly("Ada");
    assertThat(
            rows(
                instance,
                "SELECT value FROM features.\"values\" WHERE feature = 'books' ORDER BY 1"))
        .containsExactly("Diary", "Letters", "Notes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void twoSheetsOfOneNameAreToldApart(String instance) throws SQLException {
    Failure failure = failure(instance, "SELECT * FROM sheets.\"Compound\"");
    assertThat(failure.state()).isEqualTo("42P09");
    String full =
        Sql.value(
            connection(instance),
            "SELECT name || ' (' || uid || ')' FROM core.record WHERE id = 10");
    assertThat(failure.message()).contains(full);
    assertThat(rows(instance, "SELECT structure FROM sheets.\"" + full + "\"")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void aSheetThatIsNotThereIsNamedByItsNearest(String instance) {
    Failure failure = failure(instance, "SELECT * FROM sheets.\"Autors\"");
    assertThat(failure.state()).isEqualTo("42P01");
    assertThat(failure.message()).contains("sheets.Authors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void anArrayIsNoText(String instance) {
    Failure failure = failure(instance, "SELECT * FROM features.artifact WHERE organism = 'human'");
    assertThat(failure.state()).isEqualTo("42804");
    assertThat(failure.message()).contains("= ANY(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void elementsAreComparedInEveryPosition(String instance) throws SQLException {
    String human = " 'human' = ANY(organism) ";
    assertThat(rows(instance, "SELECT count(*) FROM features.artifact WHERE" + human))
        .containsExactly("5");
    assertThat(rows(instance, "SELECT count(*) FROM features.artifact WHERE NOT (" + human + ")"))
        .containsExactly("0");
    assertThat(
            rows(
                instance,
                "SELECT count(*) FROM features.artifact WHERE ("
                    + human
                    + ") IS NULL"
                    + " OR 'mouse' = ANY(organism)"))
        .hasSize(1);
    assertThat(
            rows(instance, "SELECT 'mouse' <> ALL(organism) FROM features.artifact" + ALL_DTYPES))
        .containsExactly("true");
    assertThat(
            rows(
                instance,
                "SELECT cardinality(tags), tags[1], tags[4] FROM features.artifact" + ALL_DTYPES))
        .containsExactly("3,b,null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void anElementMayBeAParameter(String instance) throws SQLException {
    try (PreparedStatement statement =
        connection(instance)
            .prepareStatement(
                "SELECT key FROM features.artifact WHERE ? = ANY(organism) AND n_reads > ?")) {
      statement.setString(1, "human");
      statement.setInt(2, 1000);
      try (ResultSet result = statement.executeQuery()) {
        assertThat(Sql.rows(result)).containsExactly("annotated/all_dtypes.parquet");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void joinsThatFillWithNullFillFeatures(String instance) throws SQLException {
    assertThat(
            rows(
                instance,
                "SELECT a.key, f.n_reads, f.organism FROM core.artifact a"
                    + " LEFT JOIN features.artifact f ON f.id = a.id AND f.n_reads > 1000"
                    + " WHERE a.key LIKE 'annotated/%' ORDER BY a.key"))
        .containsExactly(
            "annotated/all_dtypes.parquet,1200,{human}", "annotated/other.parquet,null,null");
    assertThat(
            rows(
                instance,
                "SELECT count(*), count(f.n_reads) FROM (SELECT 1 AS one) x"
                    + " FULL JOIN features.artifact f ON f.id = x.one"))
        .hasSize(1);
  }
}
