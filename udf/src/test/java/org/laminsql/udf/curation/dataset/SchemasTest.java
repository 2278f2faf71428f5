package org.laminsql.udf.curation.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.curation.CurationSchema;
import org.laminsql.catalog.curation.CurationSchemas;
import org.laminsql.catalog.curation.MemberType;
import org.laminsql.catalog.curation.SchemaMember;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.fixtures.TestData;
import org.laminsql.udf.OpenedContext;

/** Schemas as LaminDB wrote them, in the tables of every release. */
class SchemasTest {

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void aSchemaOfSlotsIsReadByOneStatement(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      long before = context.database().statementCount();
      CurationSchema schema = find(context, "immuno anndata");
      assertThat(context.database().statementCount() - before).isEqualTo(1);
      assertThat(schema.otype()).contains("AnnData");
      assertThat(schema.itype()).isEmpty();
      assertThat(schema.slots()).containsOnlyKeys("obs", "var.T", "uns");
      assertThat(slot(schema, "obs").members())
          .extracting(SchemaMember::name)
          .containsExactly("perturbation", "cell_type_by_model");
      assertThat(slot(schema, "var.T").itype().map(MemberType::text))
          .contains("bionty.Gene.ensembl_gene_id");
      assertThat(slot(schema, "var.T").rules().flexible()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void rulesOptionalsAndTheIndexAreRead(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      CurationSchema standard = find(context, "RNA-seq standard");
      assertThat(standard.rules())
          .isEqualTo(new CurationSchema.Rules(true, true, false, false, false));
      assertThat(standard.members().stream().filter(member -> !standard.requires(member)))
          .extracting(SchemaMember::name)
          .containsExactly("seq_center");
      CurationSchema strict = find(context, "strict");
      assertThat(strict.rules()).isEqualTo(new CurationSchema.Rules(true, true, true, false, true));
      CurationSchema indexed = find(context, "indexed");
      assertThat(indexed.indexMember().map(SchemaMember::name)).contains("sample_note");
      assertThat(indexed.columnMembers()).extracting(SchemaMember::name).containsExactly("n_reads");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void genesAreNamedByTheFieldOfTheirSchema(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      String uid =
          context
              .query(
                  "SELECT uid FROM lamindb_schema WHERE n_members = 3 AND itype ="
                      + " 'bionty.Gene.ensembl_gene_id' ORDER BY id",
                  List.of(SqlType.VARCHAR))
              .get(0)
              .get(0)
              .toString();
      assertThat(find(context, uid).members())
          .extracting(SchemaMember::name)
          .containsExactly("ENSG00000153563", "ENSG00000010610", "ENSG00000170458");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.5", "1.1.1", "1.3.2", "1.5.3", "1.7.1", "1.9.1", "1.10.2", "1.12.1", "1.15.2",
        "1.17.0", "2.0.1", "2.2.1", "2.5.1", "2.9.1", "2.12.1"
      })
  void everyReleaseKeepsMembersWithTheirDtypes(String release) {
    try (OpenedContext context = OpenedContext.of("old/" + release)) {
      CurationSchema schema = find(context, "measurement columns");
      assertThat(schema.rules())
          .isEqualTo(new CurationSchema.Rules(true, false, false, false, false));
      assertThat(schema.members()).hasSize(3).allMatch(SchemaMember::visible);
      assertThat(schema.members()).allMatch(SchemaMember::nullable);
      assertThat(schema.members()).noneMatch(member -> member.dtypeText().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5.3", "1.17.0"})
  void before20FlagsAreCodesOfAux(String release, @TempDir Path folder) throws SQLException {
    Path copy = TestData.copy("instances/old/" + release, folder.resolve("copy"));
    change(
        copy,
        "UPDATE lamindb_schema SET _aux = '{\"af\": {\"0\": true, \"2\": true}}'",
        "UPDATE lamindb_feature SET _aux = '{\"af\": {\"1\": false, \"2\": true}}'");
    try (OpenedContext context = OpenedContext.at(copy)) {
      CurationSchema schema = find(context, "measurement columns");
      assertThat(schema.rules().coerce()).isTrue();
      assertThat(schema.rules().flexible()).isTrue();
      assertThat(schema.members()).allMatch(SchemaMember::coerce).noneMatch(SchemaMember::nullable);
    }
  }

  @Test
  void before11ASchemaNamesItsComposite(@TempDir Path folder) throws SQLException {
    Path copy = TestData.copy("instances/old/1.0.5", folder.resolve("copy"));
    change(
        copy,
        "INSERT INTO lamindb_schema (id, uid, name, n, otype, itype, minimal_set, ordered_set,"
            + " maximal_set, created_by_id, space_id, _branch_code, created_at)"
            + " SELECT 100, 'composite00000000000', 'composite', -1, 'AnnData', 'Composite', 1, 0, 0,"
            + " created_by_id, space_id, 1, created_at FROM lamindb_schema",
        "UPDATE lamindb_schema SET composite_id = 100, slot = 'obs' WHERE id <> 100");
    try (OpenedContext context = OpenedContext.at(copy)) {
      CurationSchema schema = find(context, "composite");
      assertThat(schema.itype()).isEqualTo(Optional.empty());
      assertThat(schema.rules().flexible()).isTrue();
      assertThat(schema.slots()).containsOnlyKeys("obs");
      assertThat(slot(schema, "obs").members()).hasSize(3);
    }
  }

  private static CurationSchema slot(CurationSchema schema, String name) {
    return Objects.requireNonNull(schema.slots().get(name));
  }

  private static CurationSchema find(OpenedContext context, String name) {
    return new CurationSchemas(context.database(), context.tables().tables()).find(name);
  }

  /** Changes the registry behind LaminDB's back. */
  private static void change(Path instance, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database(instance));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  /** Up to 1.1 the file is named by the instance's id. */
  private static Path database(Path instance) {
    try (Stream<Path> files = Files.walk(instance)) {
      return files
          .filter(file -> file.toString().endsWith(".lndb") || file.endsWith("lamin.db"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
