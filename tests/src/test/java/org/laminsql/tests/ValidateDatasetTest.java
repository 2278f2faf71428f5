package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.fixtures.TestData;

/** The rows of {@code validate_dataset}, what it reads, and how it fails. */
class ValidateDatasetTest {

  @TempDir private Path folder;
  private String url = "";

  @BeforeEach
  void unpack() {
    url = CuratedInstance.unpack(folder);
  }

  @Test
  void eachInvalidValueIsARowWithItsCountAndTheNearestTerm() throws SQLException {
    assertThat(problems("synonym.parquet", "categories"))
        .containsExactly(
            "columns,cell,invalid_value,T lymphocyte,1,T cell",
            "columns,cell,invalid_value,T-cell,1,T cell");
    assertThat(problems("case.parquet", "categories"))
        .containsExactly(
            "columns,cell,invalid_value,B CELL,1,B cell",
            "columns,cell,invalid_value,t cell,1,T cell");
    assertThat(problems("typo.parquet", "categories"))
        .containsExactly("columns,cell,invalid_value,T cel,1,T cell");
    assertThat(problems("unknown.parquet", "categories"))
        .containsExactly("columns,cell,invalid_value,neuron,2,null");
    assertThat(problems("list.parquet", "categories"))
        .containsExactly(
            "columns,many,invalid_value,NK cell,1,natural killer cell",
            "columns,many,invalid_value,neuron,1,null");
  }

  @Test
  void aNameWhereAnIdBelongsSuggestsTheId() throws SQLException {
    assertThat(problems("name for id.parquet", "categories"))
        .containsExactly("columns,cell_oid,invalid_value,T cell,1,CL:0000084");
  }

  @Test
  void columnsThatAreMissingOrTooManySuggestOneAnother() throws SQLException {
    assertThat(problems("misspelt.parquet", "maximal"))
        .containsExactly(
            "columns,cell,missing_column,null,null,cells",
            "columns,cells,extra_column,null,null,cell");
  }

  @Test
  void aColumnOutOfOrderNamesTheOneThatBelongsThere() throws SQLException {
    assertThat(problems("order.parquet", "ordered"))
        .containsExactly(
            "columns,score,column_order,null,null,cell",
            "columns,cell,column_order,null,null,n",
            "columns,n,column_order,null,null,score");
  }

  @Test
  void aWrongTypeIsOneRowAndOneThatIsConvertedARowPerValue() throws SQLException {
    assertThat(problems("float as int.parquet", "minimal"))
        .containsExactly("columns,n,dtype,DOUBLE,null,int");
    assertThat(problems("wrong text numbers.parquet", "coerced feature"))
        .containsExactly("columns,coerced,dtype,2.5,1,int", "columns,coerced,dtype,z,1,int");
  }

  @Test
  void missingValuesAreCounted() throws SQLException {
    assertThat(problems("all null.parquet", "nullable"))
        .containsExactly("columns,note,null_value,null,2,null");
  }

  @Test
  void theSlotsOfAnAnnDataAreCheckedOneByOne() throws SQLException {
    assertThat(problems("ann obs.h5ad", "anndata"))
        .containsExactly(
            "obs,n,missing_column,null,null,null", "obs,cell,invalid_value,neuron,1,null");
    assertThat(problems("ann symbols.h5ad", "anndata strict"))
        .containsExactly(
            "var.T,var_id,invalid_value,CD4,1,ENSG00000010610",
            "var.T,var_id,invalid_value,CD8A,1,ENSG00000153563");
    assertThat(problems("ann nested missing.h5ad", "anndata nested"))
        .containsExactly("uns:study:site,null,missing_slot,null,null,null");
  }

  @Test
  void theGenesOfASchemaMustBeAmongTheVariables() throws SQLException {
    change("UPDATE lamindb_schema SET itype = itype || '.symbol' WHERE name = 'genes given'");
    assertThat(problems("ann symbols.h5ad", "anndata given")).isEmpty();
    change(
        "UPDATE lamindb_schema SET itype = 'bionty.Gene.ensembl_gene_id'"
            + " WHERE name = 'genes given'");
    assertThat(problems("ann valid.h5ad", "anndata given")).isEmpty();
    assertThat(problems("ann one gene.h5ad", "anndata given"))
        .containsExactly("var.T,ENSG00000010610,missing_column,null,null,null");
  }

  @Test
  void aSuffixIsComparedAsItIsRegistered() throws SQLException {
    assertThat(problems("valid.csv", "suffix")).isEmpty();
    assertThat(problems("valid.parquet", "suffix"))
        .containsExactly("null,null,suffix,.parquet,null,.csv");
  }

  @Test
  void anotherKindOfObjectIsOneProblem() throws SQLException {
    assertThat(problems("ann valid.h5ad", "minimal"))
        .containsExactly("null,null,otype,AnnData,null,DataFrame");
    assertThat(problems("valid.parquet", "anndata"))
        .containsExactly("null,null,otype,DataFrame,null,AnnData");
    assertThat(problems("annotated.txt", "minimal"))
        .containsExactly("null,null,otype,null,null,DataFrame");
  }

  @Test
  void aMemberInTheTrashIsAProblemAndStillChecked() throws SQLException {
    change("UPDATE lamindb_feature SET branch_id = -1 WHERE name = 'score'");
    assertThat(problems("missing.parquet", "minimal"))
        .hasSize(2)
        .anyMatch(row -> row.startsWith("columns,score,deleted_member,"))
        .contains("columns,score,missing_column,null,null,null");
  }

  @Test
  void aRegistryThatTheInstanceLacksIsAProblemOfItsColumn() throws SQLException {
    change(
        "UPDATE lamindb_feature SET _dtype_str = 'cat[pertdb.Compound]' WHERE name = 'cell'",
        "UPDATE lamindb_schema SET itype = 'lab.Protein' WHERE name = 'genes only'");
    assertThat(problems("valid.parquet", "minimal"))
        .containsExactly("columns,cell,missing_registry,pertdb.Compound,null,null");
    assertThat(problems("ann valid.h5ad", "anndata strict"))
        .contains("var.T,null,missing_registry,lab.Protein,null,null");
  }

  @Test
  void labelsAreFilteredAsTheDtypeSays() throws SQLException {
    change(
        "UPDATE lamindb_feature SET _dtype_str = 'cat[bionty.CellType[ontology_id=CL:0000084]]'"
            + " WHERE name = 'cell'");
    assertThat(problems("valid.parquet", "minimal"))
        .containsExactly("columns,cell,invalid_value,B cell,1,T cell");
  }

  @Test
  void typesMayBeNamedAsBefore20() throws SQLException {
    change(
        "UPDATE lamindb_feature SET _dtype_str = 'cat[ULabel[Quality[Fine quality]]]'"
            + " WHERE name = 'label'");
    assertThat(problems("categories.parquet", "categories"))
        .containsExactly("columns,label,invalid_value,good,1,null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"valid.parquet", "valid.csv", "uid", "stem"})
  void theArtifactIsNamedByKeyOrUid(String name) throws SQLException {
    try (Connection connection = Sql.connect(url)) {
      String uid =
          Sql.value(connection, "SELECT uid FROM core.artifact WHERE key = 'valid.parquet'");
      String artifact =
          name.equals("uid") ? uid : name.equals("stem") ? uid.substring(0, 16) : name;
      String schema = Sql.value(connection, "SELECT uid FROM core.schema WHERE name = 'minimal'");
      assertThat(Sql.rows(connection, call(artifact, schema))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "valid.parquet, minimla, 42704, minimal",
    "valid.parqet, minimal, 42P01, valid.parquet",
    "ann valid.h5ad/obs, minimal, 22023, ann valid.h5ad"
  })
  void whatIsNotThereIsAnErrorWithTheNearest(
      String artifact, String schema, String state, String nearest) throws SQLException {
    try (Connection connection = Sql.connect(url)) {
      Sql.failure(connection, call(artifact, schema)).is(state, nearest);
    }
  }

  @Test
  void aNameOfSeveralSchemasListsTheirUids() throws SQLException {
    change("UPDATE lamindb_schema SET name = 'minimal' WHERE name = 'open'");
    try (Connection connection = Sql.connect(url)) {
      String uids = "SELECT uid FROM core.schema WHERE name = 'minimal'";
      Sql.failure(connection, call("valid.parquet", "minimal"))
          .is("42P09", Sql.rows(connection, uids).toArray(String[]::new));
    }
  }

  @Test
  void aSlotThatTheDatasetCannotHaveIsAnError() throws SQLException {
    change("UPDATE lamindb_schemacomponent SET slot = 'obs:key' WHERE slot = 'obs'");
    try (Connection connection = Sql.connect(url)) {
      Sql.failure(connection, call("ann valid.h5ad", "anndata")).is("22023", "obs:key");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/seed-sqlite", "instances/seed-postgres"})
  void manyDatasetsAreCheckedByALateralJoin(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String sql =
          "SELECT a.key, p.slot, p.column_name, p.problem FROM core.artifact a CROSS JOIN LATERAL"
              + " TABLE(validate_dataset(a.uid, 'strict')) AS p WHERE a.key IN"
              + " ('examples/strict.parquet', 'examples/dataset2.h5ad', 'formats/table.csv')";
      assertThat(Sql.rows(connection, sql))
          .contains("examples/dataset2.h5ad,null,null,otype")
          .contains("formats/table.csv,columns,n_reads,missing_column")
          .noneMatch(row -> row.startsWith("examples/strict.parquet"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/seed-sqlite", "instances/seed-postgres"})
  void itIsAFewStatementsWhateverTheNumberOfColumns(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String call = call("examples/dataset1.parquet", "mini_immuno");
      Sql.rows(connection, call);
      ConnectionActivity activity =
          ConnectionActivity.during(
              connection, () -> assertThat(Sql.rows(connection, call)).isEmpty());
      // schema, artifact, features of a flexible schema, and the terms of five registries
      assertThat(activity.metadataStatements()).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void onlyTheColumnsThatTheSchemaNamesAreRead() throws SQLException {
    try (Connection connection = TestInstance.of("instances/seed-sqlite").connect(Map.of())) {
      String key = "examples/dataset1.h5ad";
      long named = chunks(connection, call(key, "immuno anndata"));
      long twoColumns =
          chunks(
              connection, "SELECT perturbation, cell_type_by_model FROM data.\"" + key + "/obs\"");
      long allColumns = chunks(connection, "SELECT * FROM data.\"" + key + "/obs\"");
      assertThat(twoColumns).isLessThan(allColumns);
      assertThat(named).isEqualTo(twoColumns);
    }
  }

  /** pandas stores them as nanoseconds in UTC. */
  @Test
  void timesWithAZoneAreTimestamps() throws SQLException {
    try (Connection connection = Sql.connect(url)) {
      String sql = "SELECT \"when\" + INTERVAL '1' DAY FROM data.\"utc for datetime.parquet\"";
      assertThat(Sql.rows(connection, sql))
          .hasSize(2)
          .allMatch(time -> time.startsWith("2024-01-0"));
    }
  }

  private static long chunks(Connection connection, String sql) throws SQLException {
    return ConnectionActivity.during(connection, () -> Sql.rows(connection, sql)).chunks();
  }

  @Test
  void aModalityThatIsNotThereIsAnErrorThatNamesIt() throws SQLException, IOException {
    String uid = asMuData(folder.resolve(".lamindb"));
    try (Connection connection = Sql.connect(url)) {
      Sql.failure(connection, call(uid, "anndata var")).is("42P01", "mod/rna/var");
    }
  }

  @Test
  void slotsOfMuDataLieInItsModalities() throws SQLException, IOException {
    Path data = folder.resolve(".lamindb");
    String uid = asMuData(data);
    Files.copy(
        TestData.root().resolve("anndata/new/cite.h5mu"),
        data.resolve(uid + ".h5mu"),
        StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = Sql.connect(url)) {
      assertThat(Sql.rows(connection, call(uid, "anndata var")))
          .isNotEmpty()
          .allMatch(problem -> problem.startsWith("rna:var,"));
    }
  }

  /** Makes an AnnData and its schema pass for MuData. */
  private String asMuData(Path data) throws SQLException, IOException {
    change(
        "UPDATE lamindb_schema SET otype = 'MuData' WHERE name = 'anndata var'",
        "UPDATE lamindb_schemacomponent SET slot = 'rna:var' WHERE composite_id ="
            + " (SELECT id FROM lamindb_schema WHERE name = 'anndata var')",
        "UPDATE lamindb_artifact SET otype = 'MuData', suffix = '.h5mu'"
            + " WHERE key = 'ann valid.h5ad'");
    try (Connection connection = Sql.connect(url)) {
      String uid = Sql.value(connection, "SELECT uid FROM core.artifact WHERE otype = 'MuData'");
      Files.move(data.resolve(uid + ".h5ad"), data.resolve(uid + ".h5mu"));
      return uid;
    }
  }

  private List<String> problems(String artifact, String schema) throws SQLException {
    try (Connection connection = Sql.connect(url)) {
      return Sql.rows(connection, call(artifact, schema));
    }
  }

  private static String call(String artifact, String schema) {
    return "SELECT * FROM TABLE(validate_dataset('" + artifact + "', '" + schema + "'))";
  }

  /** Changes the registry behind LaminDB's back. */
  private void change(String... statements) throws SQLException {
    Path database = folder.resolve(".lamindb").resolve("lamin.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
      }
    }
  }
}
