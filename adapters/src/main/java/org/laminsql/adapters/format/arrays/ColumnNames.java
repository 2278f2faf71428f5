package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of the columns of dimensions. One without a name is {@code dim_0} and so on, by its
 * place. Where several have one name, all of them are numbered, as the two sides of {@code obsp}
 * are: {@code x_1}, {@code x_2}. One that is called as a column of values, which keeps its name,
 * has {@code dim.} before it. What is still taken gets {@code _} behind it. Names that differ by
 * case alone count as one, so that no unquoted name is ambiguous.
 */
final class ColumnNames {

  private ColumnNames() {}

  /**
   * One name a dimension.
   *
   * @param dimensions what they are called; {@code ""} for nothing
   * @param values the names of the columns of values
   */
  static List<String> of(List<String> dimensions, List<String> values) {
    List<String> folded = dimensions.stream().map(ColumnNames::folded).toList();
    Set<String> taken = new HashSet<>(values.stream().map(ColumnNames::folded).toList());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      String own = folded.get(i);
      String name = dimensions.get(i);
      if (name.isEmpty()) {
        name = "dim_" + i;
      } else if (folded.indexOf(own) != folded.lastIndexOf(own)) {
        name += "_" + (1 + folded.subList(0, i).stream().filter(own::equals).count());
      }
      names.add(free(taken.contains(folded(name)) ? "dim." + name : name, taken, names));
    }
    return List.copyOf(names);
  }

  private static String free(String name, Set<String> taken, List<String> earlier) {
    String free = name;
    while (taken.contains(folded(free)) || contains(earlier, free)) {
      free += "_";
    }
    return free;
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().map(ColumnNames::folded).anyMatch(folded(name)::equals);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
