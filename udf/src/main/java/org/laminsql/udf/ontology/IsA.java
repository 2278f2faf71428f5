package org.laminsql.udf.ontology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.Concept;
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

  private static Object isA(FunctionContext context, List<Object> arguments) {
    Concept ancestor = context.ontologies().lately().inHierarchy(Questions.of(arguments, 1, 2));
    return arguments.get(0) instanceof List<?> terms
        ? terms.stream().anyMatch(term -> term instanceof String text && ancestor.covers(text))
        : ancestor.covers((String) arguments.get(0));
  }

  private static Set<String> texts(FunctionContext context, List<Object> others) {
    return context.ontologies().current().inHierarchy(Questions.of(others, 0, 1)).texts();
  }
}
