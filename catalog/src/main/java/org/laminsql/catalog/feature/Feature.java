package org.laminsql.catalog.feature;

import java.util.Optional;

/**
 * A feature of an instance, or a parameter of the releases that kept parameters apart.
 *
 * @param id its id; parameters count by themselves
 * @param uid its uid; {@code ""} for a parameter
 * @param name its name, which need not be unique
 * @param dtype what its values are
 * @param storedText the dtype as stored
 * @param field the field of a record that holds the value ({@code _aux.sf}, contract section 10)
 * @param throughUid the uid of the feature through which it is read, backwards ({@code _aux.vf})
 * @param isParameter whether it is a row of {@code lamindb_param}
 */
record Feature(
    long id,
    String uid,
    String name,
    Dtype dtype,
    String storedText,
    Optional<String> field,
    Optional<String> throughUid,
    boolean isParameter) {

  /** The name that tells it from others of its name. */
  String fullName() {
    return name + " (" + (isParameter ? "parameter" : uid) + ")";
  }

  /** Whether a release of LaminDB stores rows for its values. */
  boolean isStored() {
    return field.isEmpty() && throughUid.isEmpty();
  }
}
