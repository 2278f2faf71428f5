package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.curation.ValueCount;

/** The labels in a column's values: a list holds several. */
final class Labels {

  private static final Pattern QUOTED =
      Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

  private Labels() {}

  /**
   * The distinct labels as texts and in how many rows they are, in the order of the values. Missing
   * values and empty texts are no labels.
   *
   * @param textual whether a list may be written as text, as pandas and JSON write it
   */
  static List<ValueCount> in(List<ValueCount> values, boolean textual) {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (ValueCount count : values) {
      for (String label : labels(count.value(), textual)) {
        rows.merge(label, count.rows(), Long::sum);
      }
    }
    List<ValueCount> labels = new ArrayList<>();
    rows.forEach((label, count) -> labels.add(new ValueCount(List.of(label), count)));
    return labels;
  }

  private static Set<String> labels(@Nullable Object value, boolean textual) {
    Set<String> labels = new LinkedHashSet<>();
    if (value instanceof List<?> list) {
      list.forEach(element -> labels.addAll(labels(element, false)));
    } else if (value instanceof String text && textual && isList(text)) {
      Matcher quoted = QUOTED.matcher(text);
      while (quoted.find()) {
        String label = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        labels.add(label.replaceAll("\\\\(.)", "$1"));
      }
    } else if (value != null && !(value instanceof Boolean)) {
      labels.add(value.toString());
    }
    labels.remove("");
    return labels;
  }

  private static boolean isList(String text) {
    String stripped = text.strip();
    return stripped.startsWith("[") && stripped.endsWith("]");
  }
}
