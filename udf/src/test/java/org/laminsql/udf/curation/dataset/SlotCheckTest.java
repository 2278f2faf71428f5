package org.laminsql.udf.curation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laminsql.catalog.curation.AllowedValues;
import org.laminsql.catalog.curation.CurationSchema;
import org.laminsql.catalog.curation.CurationSchemas;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.ValueCount;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.OpenedContext;

/** Slots of the formats that have no reader yet: they are checked as soon as there is one. */
class SlotCheckTest {

  private static final List<DatasetColumn> VAR =
      List.of(new DatasetColumn("var_id", SqlType.VARCHAR, false, true));

  private static final List<DatasetColumn> OBS =
      List.of(
          new DatasetColumn("obs_id", SqlType.VARCHAR, false, true),
          new DatasetColumn("n_reads", SqlType.BIGINT, true, false),
          new DatasetColumn("is_control", SqlType.VARCHAR, true, false),
          new DatasetColumn("unnamed", SqlType.VARCHAR, true, false));

  @Test
  void aModalityAndATableAreReadWhereTheyLie() {
    assertThat(problems(DatasetKind.MU_DATA, "rna:obs", "mod/rna/obs")).containsExactly("dtype");
    assertThat(problems(DatasetKind.SPATIAL_DATA, "tables:t:obs", "tables/t/obs"))
        .containsExactly("dtype");
    assertThat(problems(DatasetKind.MU_DATA, "obs", "obs")).containsExactly("dtype");
  }

  private static List<String> problems(DatasetKind kind, String slot, String part) {
    FakeDataset dataset =
        new FakeDataset(
            Map.of(part, OBS), Map.of("is_control", List.of(new ValueCount(List.of("x"), 1))));
    try (OpenedContext context = OpenedContext.of("seed-sqlite")) {
      CurationSchema strict = loose(find(context, "strict"));
      List<String> problems =
          check(context, dataset, kind).slot(slot, strict).stream().map(Problem::kind).toList();
      assertThat(dataset.asked()).containsExactly(part + ":is_control");
      return problems;
    }
  }

  @Test
  void theKeysOfADictionaryAreColumns() {
    FakeDataset dataset =
        new FakeDataset(
            Map.of(),
            Map.of("path+type", List.of(new ValueCount(List.of("bio/temperature", "float"), 1))));
    try (OpenedContext context = OpenedContext.of("seed-sqlite")) {
      SlotCheck check = check(context, dataset, DatasetKind.SPATIAL_DATA);
      CurationSchema uns = find(context, "immuno uns");
      assertThat(check.slot("attrs:bio", uns)).isEmpty();
      assertThat(check.slot("bio", uns)).isEmpty();
      assertThat(check.slot("attrs:other", uns)).containsExactly(new Problem.MissingSlot());
    }
  }

  @Test
  void aModalityThatIsNotThereIsAnError() {
    try (OpenedContext context = OpenedContext.of("seed-sqlite")) {
      SlotCheck check =
          check(context, new FakeDataset(Map.of("var", VAR), Map.of()), DatasetKind.MU_DATA);
      assertThatExceptionOfType(LaminSqlException.class)
          .isThrownBy(() -> check.slot("rna:var", find(context, "immuno var")))
          .withMessageContaining("mod/rna/var")
          .extracting(LaminSqlException::error)
          .isEqualTo(LaminSqlError.PART_NOT_FOUND);
    }
  }

  /** Without conversion of values, and other columns allowed. */
  private static CurationSchema loose(CurationSchema schema) {
    return new CurationSchema(
        schema.uid(),
        schema.name(),
        schema.itype(),
        schema.otype(),
        schema.suffix(),
        new CurationSchema.Rules(true, false, false, false, false),
        schema.members(),
        schema.optionals(),
        schema.index(),
        schema.slots());
  }

  private static SlotCheck check(OpenedContext context, FakeDataset dataset, DatasetKind kind) {
    List<RegistryTable> tables = context.tables().tables();
    AllowedValues allowed = new AllowedValues(context.database(), tables);
    CategoryCheck categories = new CategoryCheck(allowed);
    return new SlotCheck(
        dataset,
        kind,
        new FrameCheck(new CurationSchemas(context.database(), tables), categories),
        new VariableCheck(allowed, categories));
  }

  private static CurationSchema find(OpenedContext context, String name) {
    return new CurationSchemas(context.database(), context.tables().tables()).find(name);
  }
}
