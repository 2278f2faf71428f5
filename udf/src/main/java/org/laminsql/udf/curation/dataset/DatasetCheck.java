package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.curation.AllowedValues;
import org.laminsql.catalog.curation.CuratedArtifact;
import org.laminsql.catalog.curation.CurationSchema;
import org.laminsql.catalog.curation.CurationSchemas;
import org.laminsql.catalog.curation.DatasetColumns;
import org.laminsql.catalog.curation.ExternalValues;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.udf.FunctionContext;

/** Checks one dataset against one schema, slot by slot. One thread. */
final class DatasetCheck {

  private final FunctionContext context;
  private final List<RegistryTable> tables;
  private final CurationSchema schema;
  private final DatasetColumns dataset;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  private DatasetCheck(FunctionContext context, CurationSchema schema, DatasetColumns dataset) {
    this.context = context;
    this.tables = context.tables().tables();
    this.schema = schema;
    this.dataset = dataset;
  }

  /** The rows of {@code validate_dataset}. */
  static List<List<@Nullable Object>> rows(FunctionContext context, String artifact, String name) {
    CurationSchemas schemas = new CurationSchemas(context.database(), context.tables().tables());
    DatasetColumns dataset = context.datasets().open(artifact);
    return new DatasetCheck(context, schemas.find(name), dataset).run(schemas);
  }

  private List<List<@Nullable Object>> run(CurationSchemas schemas) {
    CuratedArtifact artifact =
        CuratedArtifact.of(context.database(), tables, dataset.location().uid());
    suffix(artifact);
    external();
    if (asksForContents()) {
      contents(artifact, schemas);
    }
    return rows;
  }

  private void suffix(CuratedArtifact artifact) {
    schema
        .suffix()
        .filter(suffix -> !suffix.equals(artifact.suffix()))
        .ifPresent(
            suffix ->
                add(
                    null,
                    List.of(
                        new Problem.WrongSuffix(
                            Optional.of(artifact.suffix()), Optional.of(suffix)))));
  }

  private void external() {
    CurationSchema slot = schema.slots().get(ExternalCheck.SLOT);
    if (slot != null) {
      ExternalValues values =
          ExternalValues.of(context.database(), tables, dataset.location().uid());
      add(ExternalCheck.SLOT, new ExternalCheck(values).problems(slot));
    }
  }

  /** A schema that only asks for annotations, or for a suffix, fits any artifact. */
  private boolean asksForContents() {
    boolean slots = schema.slots().keySet().stream().anyMatch(slot -> !isExternal(slot));
    return slots || schema.itype().isPresent() || schema.otype().isPresent();
  }

  private void contents(CuratedArtifact artifact, CurationSchemas schemas) {
    String wanted = schema.otype().orElse(DatasetKind.DATA_FRAME.otype());
    Optional<DatasetKind> kind = DatasetKind.of(artifact, dataset.location().suffix());
    if (kind.filter(known -> known.otype().equals(wanted)).isEmpty()) {
      Optional<String> found = kind.map(DatasetKind::otype).or(artifact::otype);
      add(null, List.of(new Problem.WrongOtype(found, Optional.of(wanted))));
      return;
    }
    AllowedValues allowed = new AllowedValues(context.database(), tables);
    CategoryCheck categories = new CategoryCheck(allowed);
    SlotCheck check =
        new SlotCheck(
            dataset,
            kind.get(),
            new FrameCheck(schemas, categories),
            new VariableCheck(allowed, categories));
    if (kind.get() == DatasetKind.DATA_FRAME && schema.itype().isPresent()) {
      add(SlotCheck.COLUMNS, check.frame(schema));
    }
    for (Map.Entry<String, CurationSchema> slot : schema.slots().entrySet()) {
      if (!isExternal(slot.getKey())) {
        add(slot.getKey(), check.slot(slot.getKey(), slot.getValue()));
      }
    }
  }

  private static boolean isExternal(String slot) {
    return slot.equals(ExternalCheck.SLOT);
  }

  private void add(@Nullable String slot, List<Problem> problems) {
    problems.forEach(problem -> rows.add(problem.row(slot)));
  }
}
