package org.laminsql.udf.ontology;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.Concept;
import org.laminsql.catalog.ontology.KnownTerms;
import org.laminsql.catalog.ontology.TermQuestion;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.ScalarFunction;

/** What a registry says of one term: {@code ontology_id}, {@code term_name}, {@code synonyms}. */
public final class Terms {

  /** The ontology id of a name. */
  public static final ScalarFunction ONTOLOGY_ID =
      new ScalarFunction(
          "ontology_id",
          List.of(Parameter.text("registry"), Parameter.text("name")),
          SqlType.VARCHAR,
          "The ontology id of a term; NULL if it has none",
          "ontology_id('bionty.CellType', 'T cell')",
          (context, arguments) -> orNull(concept(context, arguments, 1, 0).ontologyId()),
          Optional.empty());

  /** The name of an ontology id. */
  public static final ScalarFunction TERM_NAME =
      new ScalarFunction(
          "term_name",
          List.of(Parameter.text("ontology_id"), Parameter.optionalText("registry")),
          SqlType.VARCHAR,
          "The name of a term",
          "term_name('CL:0000084')",
          (context, arguments) -> orNull(concept(context, arguments, 0, 1).name()),
          Optional.empty());

  /** The synonyms of a term. */
  public static final ScalarFunction SYNONYMS =
      new ScalarFunction(
          "synonyms",
          List.of(Parameter.text("term"), Parameter.optionalText("registry")),
          SqlType.arrayOf(SqlType.VARCHAR),
          "The synonyms of a term in stored order; NULL if none are recorded",
          "synonyms('CL:0000084')",
          (context, arguments) -> orNull(concept(context, arguments, 0, 1).synonyms()),
          Optional.empty());

  private Terms() {}

  private static Concept concept(
      FunctionContext context, List<Object> arguments, int term, int registry) {
    KnownTerms terms = context.ontologies().lately();
    TermQuestion question = Questions.of(arguments, term, registry);
    return terms.concept(question);
  }

  private static @Nullable Object orNull(Optional<?> value) {
    return value.isPresent() ? value.get() : null;
  }
}
