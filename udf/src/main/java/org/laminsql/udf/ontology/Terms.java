package org.laminsql.udf.ontology;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.Concept;
import org.laminsql.catalog.ontology.KnownTerms;
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
          ofOne(1, 0, Concept::ontologyId),
          Optional.empty());

  /** The name of an ontology id. */
  public static final ScalarFunction TERM_NAME =
      new ScalarFunction(
          "term_name",
          List.of(Parameter.text("ontology_id"), Parameter.optionalText("registry")),
          SqlType.VARCHAR,
          "The name of a term",
          "term_name('CL:0000084')",
          ofOne(0, 1, Concept::name),
          Optional.empty());

  /** The synonyms of a term. */
  public static final ScalarFunction SYNONYMS =
      new ScalarFunction(
          "synonyms",
          List.of(Parameter.text("term"), Parameter.optionalText("registry")),
          SqlType.arrayOf(SqlType.VARCHAR),
          "The synonyms of a term in stored order; NULL if none are recorded",
          "synonyms('CL:0000084')",
          ofOne(0, 1, Concept::synonyms),
          Optional.empty());

  private Terms() {}

  /** A question about the term in one argument, of the registry in another. */
  private static ScalarFunction.Body ofOne(
      int term, int registry, Function<Concept, Optional<?>> answer) {
    return context -> {
      KnownTerms known = context.ontologies().current();
      return arguments ->
          orNull(answer.apply(known.concept(Questions.of(arguments, term, registry))));
    };
  }

  private static @Nullable Object orNull(Optional<?> value) {
    return value.isPresent() ? value.get() : null;
  }
}
