package org.laminsql.udf.ontology;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.Concept;
import org.laminsql.catalog.ontology.KnownTerms;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.ScalarFunction;

/** Two terms and where the ways up from them meet: the distance, and the nearest ancestor. */
public final class CommonAncestors {

  private static final List<Parameter> PARAMETERS =
      List.of(Parameter.text("a"), Parameter.text("b"), Parameter.optionalText("registry"));

  /** How far two terms are from each other. */
  public static final ScalarFunction DISTANCE =
      new ScalarFunction(
          "ontology_distance",
          PARAMETERS,
          SqlType.BIGINT,
          "The fewest steps between two terms through a common ancestor; NULL if they have none",
          "ontology_distance('CL:0000084', 'CL:0000542')",
          ofTwo((a, b) -> orNull(a.distanceTo(b))),
          Optional.empty());

  /** The nearest term that is above both. */
  public static final ScalarFunction COMMON_ANCESTOR =
      new ScalarFunction(
          "common_ancestor",
          PARAMETERS,
          SqlType.VARCHAR,
          "The common ancestor with the fewest steps to two terms: its ontology id, or its name"
              + " where it has none",
          "common_ancestor('CL:0000084', 'CL:0000236')",
          ofTwo((a, b) -> a.commonAncestor(b).orElse(null)),
          Optional.empty());

  private CommonAncestors() {}

  private static ScalarFunction.Body ofTwo(BiFunction<Concept, Concept, @Nullable Object> answer) {
    return context -> {
      KnownTerms known = context.ontologies().current();
      return arguments -> {
        List<Concept> terms =
            known.inHierarchy(
                List.of(Questions.of(arguments, 0, 2), Questions.of(arguments, 1, 2)));
        return answer.apply(terms.get(0), terms.get(1));
      };
    };
  }

  private static @Nullable Object orNull(OptionalInt value) {
    return value.isPresent() ? (Object) (long) value.getAsInt() : null;
  }
}
