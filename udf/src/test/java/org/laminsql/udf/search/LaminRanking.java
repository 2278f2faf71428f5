package org.laminsql.udf.search;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The ranking word by word as LaminDB's source has it: seven questions to a field. */
final class LaminRanking {

  private static final List<Map.Entry<String, Integer>> PATTERNS =
      List.of(
          Map.entry("^%s$", 200),
          Map.entry("(?:^|.*\\|)%s(?:\\|.*|$)", 200),
          Map.entry("(?:^|.*[ \\|\\.,;:])%s(?:[ \\|\\.,;:].*|$)", 10),
          Map.entry("(?:^|.*\\|)%s[^ ]*(?:\\|.*|$)", 8),
          Map.entry("(?:^|.*[ \\|])%s.*", 2),
          Map.entry(".*%s(?:$|[ \\|\\.,;:].*)", 2),
          Map.entry("%s", 1));

  private LaminRanking() {}

  static long points(String field, String text) {
    return PATTERNS.stream()
        .filter(pattern -> found(pattern.getKey(), text, field))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static boolean found(String pattern, String text, String field) {
    // $ of Java, as of Python, also stands before a last line end; PostgreSQL's does not.
    String regex = pattern.replace("$", "\\z").replace("%s", Pattern.quote(text));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return Pattern.compile(regex, flags).matcher(field).find();
  }
}
