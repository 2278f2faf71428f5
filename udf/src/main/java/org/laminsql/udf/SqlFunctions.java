package org.laminsql.udf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.laminsql.udf.curation.Inspect;
import org.laminsql.udf.curation.Standardize;
import org.laminsql.udf.curation.Validate;
import org.laminsql.udf.lineage.Versions;
import org.laminsql.udf.search.Search;

/** Every function the driver offers; adding one is adding a line to {@link #ALL}. */
public final class SqlFunctions {

  /** In the order the manual lists them. */
  public static final List<SqlFunction> ALL =
      List.of(
          Versions.FUNCTION,
          Search.FUNCTION,
          Validate.FUNCTION,
          Standardize.FUNCTION,
          Inspect.FUNCTION);

  private SqlFunctions() {}

  /** The function of that name, whatever its case. */
  public static Optional<SqlFunction> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(function -> function.name().equals(wanted)).findFirst();
  }
}
