package org.laminsql.catalog.ontology;

import java.util.Arrays;
import java.util.List;

/** Synonyms as LaminDB stores them: one text, separated by bars (all releases). */
final class Synonyms {

  private Synonyms() {}

  /** In stored order. */
  static List<String> split(String stored) {
    return Arrays.stream(stored.split("\\|")).filter(synonym -> !synonym.isEmpty()).toList();
  }
}
