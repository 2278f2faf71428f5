package org.laminsql.udf.ontology;

import java.util.List;
import org.laminsql.catalog.ontology.TermQuestion;

/** Reads terms out of arguments. */
final class Questions {

  private Questions() {}

  /**
   * Asks for the term in one argument, of the registry in another.
   *
   * @param registry the position of the registry, which may have been left out
   */
  static TermQuestion of(List<Object> arguments, int term, int registry) {
    String text = (String) arguments.get(term);
    return registry < arguments.size()
        ? new TermQuestion(text, (String) arguments.get(registry))
        : TermQuestion.of(text);
  }
}
