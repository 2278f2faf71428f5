package org.laminsql.udf.ontology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.Concept;
import org.laminsql.catalog.ontology.KnownTerms;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.ScalarFunction;

/**
 * {@code is_a(term, ancestor [, registry])}: whether a text, or an element of an array, means the
 * ancestor or one of its descendants. A text that means no term is none: data may hold anything.
 */
public final class IsA {

  /** The function. */
  public static final ScalarFunction FUNCTION =
      new ScalarFunction(
          "is_a",
          List.of(
              Parameter.texts("term"),
              Parameter.text("ancestor"),
              Parameter.optionalText("registry")),
          SqlType.BOOLEAN,
          "Whether a term, or one of an array, is the ancestor or a descendant of it",
          "is_a('CL:0000084', 'CL:0000542')",
          IsA::isA,
          Optional.of(IsA::texts));

  private IsA() {}

  private static ScalarFunction.Evaluation isA(FunctionContext context) {
    KnownTerms terms = context.ontologies().current();
    Map<Object, Concept> known = new HashMap<>();
    return arguments -> {
      Concept ancestor = known.get(key(arguments));
      if (ancestor == null) {
        ancestor = terms.inHierarchy(Questions.of(arguments, 1, 2));
        known.put(key(arguments), ancestor);
      }
      return isOneOf(arguments.get(0), ancestor);
    };
  }

  /** What the ancestor is asked for with: for each row, so it costs as little as it can. */
  private static Object key(List<Object> arguments) {
    return arguments.size() == 2 ? arguments.get(1) : List.of(arguments.get(1), arguments.get(2));
  }

  private static boolean isOneOf(Object terms, Concept ancestor) {
    return terms instanceof List<?> list
        ? list.stream().anyMatch(term -> term instanceof String text && ancestor.covers(text))
        : ancestor.covers((String) terms);
  }

  private static Set<String> texts(FunctionContext context, List<Object> others) {
    return context.ontologies().current().inHierarchy(Questions.of(others, 0, 1)).texts();
  }
}
