package org.laminsql.adapters.format.mudata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.scan.Dataset;

/** Opens MuData. */
public final class MuDataFormat {

  /** The group of the modalities. */
  static final String MODALITIES = "mod";

  private MuDataFormat() {}

  /**
   * Whether a group is a MuData: it says so, or, where it says nothing, it holds modalities beside
   * observations and variables.
   */
  public static boolean matches(ArrayGroup group) {
    Optional<String> encoding = group.text("encoding-type");
    return encoding.isPresent()
        ? encoding.get().toLowerCase(Locale.ROOT).equals("mudata")
        : group.childNames().containsAll(List.of("obs", "var", MODALITIES));
  }

  /**
   * The tables of a MuData; reads nothing yet.
   *
   * @param name the dataset's name, for messages
   * @param root the root of a file or store, or a modality that is a MuData itself
   * @param joint the same group read as an AnnData; closed with the dataset
   * @param modality opens a modality, AnnData or MuData, given its name for messages and its group
   */
  public static Dataset open(
      String name,
      ArrayGroup root,
      Dataset joint,
      BiFunction<String, ArrayGroup, Dataset> modality) {
    return new MuData(name, root, joint, modality);
  }
}
