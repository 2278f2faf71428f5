package org.laminsql.catalog.feature;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which features of a table are called by their names alone. */
final class Homonyms {

  private final Set<Feature> plain = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  private Homonyms() {}

  /** Those whose name no other visible feature has. */
  static Homonyms ofHost(List<Feature> all, List<Feature> listed) {
    Homonyms homonyms = new Homonyms();
    Stream<Feature> present =
        all.stream().filter(feature -> !feature.isParameter() || listed.contains(feature));
    homonyms.take(present.toList());
    return homonyms;
  }

  /** A sheet means the feature of its schema, else one that its records have. */
  static Homonyms ofSheet(List<Feature> listed, List<Long> members) {
    Homonyms homonyms = new Homonyms();
    homonyms.take(listed.stream().filter(f -> members.contains(f.id())).toList());
    homonyms.take(listed.stream().filter(f -> !members.contains(f.id())).toList());
    return homonyms;
  }

  /** Those that are alone of their name, which was not taken before. */
  private void take(List<Feature> features) {
    Map<String, Long> counts =
        features.stream()
            .map(Feature::name)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    features.stream()
        .filter(
            feature ->
                counts.getOrDefault(feature.name(), 0L) == 1 && !taken.contains(feature.name()))
        .forEach(plain::add);
    taken.addAll(counts.keySet());
  }

  boolean isPlain(Feature feature) {
    return plain.contains(feature);
  }
}
