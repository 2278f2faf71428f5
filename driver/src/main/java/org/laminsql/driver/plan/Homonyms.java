package org.laminsql.driver.plan;

import java.util.List;
import java.util.stream.Stream;

/** Things of one name, which are told apart as {@code name (uid)}. */
final class Homonyms {

  private Homonyms() {}

  /** Whether {@code full} is {@code plain} with a uid behind it. */
  static boolean isOne(String full, String plain) {
    return full.endsWith(")")
        && full.length() > plain.length() + 3
        && full.regionMatches(true, 0, plain + " (", 0, plain.length() + 2)
        && full.indexOf(' ', plain.length() + 2) < 0;
  }

  /** Those of that plain name; at least two, or none. */
  static List<String> of(String plain, Stream<String> names) {
    List<String> homonyms = names.filter(name -> isOne(name, plain)).distinct().sorted().toList();
    return homonyms.size() > 1 ? homonyms : List.of();
  }
}
