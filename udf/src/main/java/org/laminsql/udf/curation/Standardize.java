package org.laminsql.udf.curation;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.vocabulary.Vocabulary;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.ScalarFunction;

/**
 * {@code standardize(registry, value [, organism])}: the name that a value stands for by its case
 * or as a synonym, or the value itself (LaminDB 2.12.1, {@code Registry.standardize(…,
 * from_source=False)}; contract §6.1).
 */
public final class Standardize {

  /** The function. */
  public static final ScalarFunction FUNCTION =
      new ScalarFunction(
          "standardize",
          List.of(
              Parameter.text("registry"),
              Parameter.text("value"),
              Parameter.optionalText("organism")),
          SqlType.VARCHAR,
          "The registry's own name for a value that differs by case or is a synonym",
          "standardize('bionty.CellType', 'T lymphocyte')",
          Wanted.of(Vocabulary::standardized),
          Optional.empty());

  private Standardize() {}
}
