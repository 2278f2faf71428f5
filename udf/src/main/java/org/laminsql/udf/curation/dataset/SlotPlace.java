package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.curation.MemberType;

/**
 * Where a slot lies in a dataset (LaminDB 2.12.1, the curators' slots: {@code obs}, {@code var},
 * {@code var.T}, {@code uns:key:…} of an AnnData; {@code rna:var}, {@code uns} of a MuData; {@code
 * tables:table:obs}, {@code attrs:bio} of a SpatialData).
 *
 * @param part the part of the dataset
 * @param keys the keys in a dictionary; empty for all of it
 * @param form how the part is read
 */
record SlotPlace(String part, List<String> keys, Form form) {

  /** How a part is read. */
  enum Form {
    /** Its columns are features. */
    FRAME,
    /** Its rows are. */
    TRANSPOSED,
    /** The keys of a dictionary are. */
    DICTIONARY
  }

  private static final String VAR = "var";
  private static final String TRANSPOSED_VAR = "var.T";
  private static final String UNS = "uns";
  private static final String ATTRS = "attrs";

  /**
   * The place of a slot; empty if that kind of dataset has no such slot.
   *
   * @param itype of the slot's schema: rows of {@code var} are members of any registry but features
   */
  static Optional<SlotPlace> of(DatasetKind kind, String slot, Optional<MemberType> itype) {
    List<String> path = Arrays.asList(slot.split(":", -1));
    return switch (kind) {
      case DATA_FRAME -> Optional.empty();
      case ANN_DATA -> inAnnData("", path, itype);
      case MU_DATA -> inMuData(path, itype);
      case SPATIAL_DATA -> inSpatialData(path, itype);
    };
  }

  private static Optional<SlotPlace> inAnnData(
      String folder, List<String> path, Optional<MemberType> itype) {
    String first = path.get(0);
    if (first.equals(UNS)) {
      return dictionary(folder + UNS, path.subList(1, path.size()));
    }
    if (path.size() > 1) {
      return Optional.empty();
    }
    boolean rows =
        first.equals(TRANSPOSED_VAR)
            || (first.equals(VAR) && itype.filter(type -> !type.isFeature()).isPresent());
    return switch (first) {
      case "obs", VAR, TRANSPOSED_VAR ->
          Optional.of(
              new SlotPlace(
                  folder + (first.equals(TRANSPOSED_VAR) ? VAR : first),
                  List.of(),
                  rows ? Form.TRANSPOSED : Form.FRAME));
      default -> Optional.empty();
    };
  }

  private static Optional<SlotPlace> inMuData(List<String> path, Optional<MemberType> itype) {
    boolean joint = path.size() == 1 || path.get(0).equals(UNS);
    return joint
        ? inAnnData("", path, itype)
        : inAnnData("mod/" + path.get(0) + "/", path.subList(1, path.size()), itype);
  }

  private static Optional<SlotPlace> inSpatialData(List<String> path, Optional<MemberType> itype) {
    if (path.get(0).equals("tables") && path.size() > 2) {
      return inAnnData("tables/" + path.get(1) + "/", path.subList(2, path.size()), itype);
    }
    if (path.get(0).equals(ATTRS)) {
      return dictionary(ATTRS, path.subList(1, path.size()));
    }
    // before attrs had to be named, a slot was a key of them
    return path.size() == 1 ? dictionary(ATTRS, path) : Optional.empty();
  }

  private static Optional<SlotPlace> dictionary(String part, List<String> keys) {
    return Optional.of(new SlotPlace(part, new ArrayList<>(keys), Form.DICTIONARY));
  }
}
