package org.laminsql.udf.curation.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.laminsql.catalog.curation.CurationSchema;
import org.laminsql.catalog.curation.DatasetColumns;
import org.laminsql.catalog.curation.MemberType;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Finds the part of a dataset that a slot means, and checks it.
 *
 * @param kind what the dataset is
 */
record SlotCheck(
    DatasetColumns dataset, DatasetKind kind, FrameCheck frames, VariableCheck variables) {

  /** How LaminDB calls the columns of a data frame (the slot in {@code core.artifactschema}). */
  static final String COLUMNS = "columns";

  private static final Set<LaminSqlError> NO_READER =
      Set.of(LaminSqlError.FORMAT_NOT_READABLE, LaminSqlError.ENCODING_NOT_SUPPORTED);

  /** The whole of a data frame. */
  List<Problem> frame(CurationSchema schema) {
    return frames.problems(schema, content(schema, ""));
  }

  /**
   * One slot.
   *
   * @throws LaminSqlException INVALID_PARAMETER if there is no such slot in that kind of dataset,
   *     NOT_SUPPORTED if the format has no reader yet
   */
  List<Problem> slot(String slot, CurationSchema schema) {
    SlotPlace place =
        SlotPlace.of(kind, slot, schema.itype())
            .orElseThrow(
                () ->
                    LaminSqlError.INVALID_PARAMETER.with(
                        "The slot '" + slot + "' cannot be checked in a " + kind.otype(),
                        kind == DatasetKind.DATA_FRAME
                            ? "The attrs of a data frame are no table; leave the slot out"
                            : "The slots are obs, var, var.T, uns and uns:key"));
    try {
      return problems(place, schema);
    } catch (LaminSqlException e) {
      if (kind == DatasetKind.ANN_DATA || !noReader(e)) {
        throw e;
      }
      throw LaminSqlError.NOT_SUPPORTED.causedBy(
          e,
          "Checking the slot '" + slot + "' of a " + kind.otype(),
          "Its parts cannot be read yet; check the AnnData it was made of");
    }
  }

  private static boolean noReader(LaminSqlException e) {
    return NO_READER.contains(e.error()) || e.error() == LaminSqlError.PART_NOT_FOUND;
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
