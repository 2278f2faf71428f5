package org.laminsql.udf.curation.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.laminsql.catalog.curation.CurationSchema;
import org.laminsql.catalog.curation.DatasetColumns;
import org.laminsql.catalog.curation.MemberType;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Finds the part of a dataset that a slot means, and checks it.
 *
 * @param kind what the dataset is
 */
record SlotCheck(
    DatasetColumns dataset, DatasetKind kind, FrameCheck frames, VariableCheck variables) {

  /** How LaminDB calls the columns of a data frame (the slot in {@code core.artifactschema}). */
  static final String COLUMNS = "columns";

  /** The whole of a data frame. */
  List<Problem> frame(CurationSchema schema) {
    return frames.problems(schema, content(schema, ""));
  }

  /**
   * One slot.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException INVALID_PARAMETER if there is no such slot
   *     in that kind of dataset, PART_NOT_FOUND if this dataset lacks it
   */
  List<Problem> slot(String slot, CurationSchema schema) {
    SlotPlace place =
        SlotPlace.of(kind, slot, schema.itype())
            .orElseThrow(
                () ->
                    LaminSqlError.INVALID_PARAMETER.with(
                        "The slot '" + slot + "' cannot be checked in a " + kind.otype(), slots()));
    return problems(place, schema);
  }

  private String slots() {
    return switch (kind) {
      case DATA_FRAME -> "The attrs of a data frame are no table; leave the slot out";
      case ANN_DATA -> "The slots are obs, var, var.T, uns and uns:key";
      case MU_DATA ->
          "The slots are obs, var, var.T, uns and uns:key, and those of modalities, as rna:var";
      case SPATIAL_DATA ->
          "The slots are attrs, attrs:key and those of tables, as tables:table:obs";
    };
  }

  private List<Problem> problems(SlotPlace place, CurationSchema schema) {
    if (place.form() == SlotPlace.Form.DICTIONARY) {
      Optional<DictContent> content = DictContent.of(dataset, place.part(), place.keys());
      return content.isEmpty()
          ? List.of(new Problem.MissingSlot())
          : frames.problems(schema, content.get());
    }
    SlotContent content = content(schema, place.part());
    Optional<MemberType> itype = schema.itype();
    return place.form() == SlotPlace.Form.TRANSPOSED && itype.isPresent()
        ? variables.problems(schema, itype.get(), content)
        : frames.problems(schema, content);
  }

  private SlotContent content(CurationSchema schema, String part) {
    String suffix = dataset.location().suffix().toLowerCase(Locale.ROOT);
    boolean textual = suffix.startsWith(".csv") || suffix.startsWith(".tsv");
    return new FrameContent(dataset, part, textual, schema.indexMember());
  }
}
