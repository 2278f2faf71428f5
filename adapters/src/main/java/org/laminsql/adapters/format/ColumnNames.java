package org.laminsql.adapters.format;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the columns of one table file their names, the same way in all formats. One thread. */
public final class ColumnNames {

  /** What pandas and dask call a stored index without a name. */
  private static final Pattern UNNAMED_INDEX =
      Pattern.compile("__index_level_\\d+__|__null_dask_index__");

  private final Set<String> names = new HashSet<>();

  /** How a column that pandas may have stored is called. */
  public static String shown(String name) {
    return UNNAMED_INDEX.matcher(name).matches() ? "index" : name;
  }

  /**
   * The name, or if it is taken, the name with a number. SQL has no empty names: such a column is
   * {@code unnamed}.
   */
  public String unused(String name) {
    String stem = name.isEmpty() ? "unnamed" : name;
    String unused = stem;
    for (int number = 1; !names.add(unused); number++) {
      unused = stem + "_" + number;
    }
    return unused;
  }
}
