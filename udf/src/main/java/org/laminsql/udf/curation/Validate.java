package org.laminsql.udf.curation;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.vocabulary.Vocabulary;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.ScalarFunction;

/**
 * {@code validate(registry, value [, organism])}: whether a visible row of the registry has exactly
 * that name (LaminDB 2.12.1, {@code Registry.validate}; contract §6.1).
 */
public final class Validate {

  /** The function. */
  public static final ScalarFunction FUNCTION =
      new ScalarFunction(
          "validate",
          List.of(
              Parameter.text("registry"),
              Parameter.text("value"),
              Parameter.optionalText("organism")),
          SqlType.BOOLEAN,
          "Whether a registry has a row of exactly that name",
          "validate('bionty.CellType', 'T cell')",
          Wanted.of(Vocabulary::isValid),
          Optional.empty());

  private Validate() {}
}
