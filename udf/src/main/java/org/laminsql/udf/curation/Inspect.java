package org.laminsql.udf.curation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.vocabulary.Vocabulary;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.TableFunction;

/**
 * {@code inspect(registry, values [, organism])}: for each value, in the order given and as often
 * as given, what {@code validate} and {@code standardize} say of it, as the data frame of LaminDB's
 * {@code Registry.inspect} has a row per value (2.12.1; contract §6.1). Of a NULL both are NULL.
 */
public final class Inspect {

  /** The function. */
  public static final TableFunction FUNCTION =
      new TableFunction(
          "inspect",
          List.of(
              Parameter.text("registry"),
              Parameter.texts("values"),
              Parameter.optionalText("organism")),
          List.of(
              new FunctionColumn("value", SqlType.VARCHAR, true),
              new FunctionColumn("is_valid", SqlType.BOOLEAN, true),
              new FunctionColumn("standardized", SqlType.VARCHAR, true)),
          "Which of the values a registry has, and its own names for them",
          "SELECT * FROM TABLE(inspect('bionty.CellType', ARRAY['T cell', 'T lymphocyte']))",
          TableFunction.Single.of(Inspect::rows));

  private Inspect() {}

  private static List<List<@Nullable Object>> rows(
      FunctionContext context, List<Object> arguments) {
    Vocabulary vocabulary = Wanted.vocabulary(context, arguments);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (@Nullable Object value : values(arguments.get(1))) {
      rows.add(row(vocabulary, value));
    }
    return rows;
  }

  /** The values of an array; a single text is an array of one. */
  private static List<?> values(Object argument) {
    return argument instanceof List<?> list ? list : List.of(argument);
  }

  private static List<@Nullable Object> row(Vocabulary vocabulary, @Nullable Object value) {
    if (value == null) {
      return Arrays.asList(null, null, null);
    }
    String text = value.toString();
    return Arrays.asList(text, vocabulary.isValid(text), vocabulary.standardized(text));
  }
}
