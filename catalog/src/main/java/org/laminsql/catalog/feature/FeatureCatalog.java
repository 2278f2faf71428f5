package org.laminsql.catalog.feature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The features and sheets of an instance, as one statement found them. Immutable.
 *
 * @param features the visible features and the parameters, by id
 * @param hidden the names of features in the trash, the archive or on other branches
 * @param used the ids of the features that the rows of a host have
 * @param usedParameters as {@code used}, of parameters
 * @param sheets the visible record types that have a schema or records
 */
record FeatureCatalog(
    List<Feature> features,
    Set<String> hidden,
    Map<Host, Set<Long>> used,
    Map<Host, Set<Long>> usedParameters,
    List<SheetType> sheets) {

  Optional<Feature> withUid(String uid) {
    return features.stream()
        .filter(feature -> !feature.isParameter() && feature.uid().equals(uid))
        .findFirst();
  }

  /** Whether rows of that host have the feature. */
  boolean isUsed(Host host, Feature feature) {
    return (feature.isParameter() ? usedParameters : used)
        .getOrDefault(host, Set.of())
        .contains(feature.id());
  }
}
