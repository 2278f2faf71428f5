package org.laminsql.udf.curation;

import java.util.List;
import org.laminsql.catalog.vocabulary.Vocabulary;
import org.laminsql.udf.FunctionContext;

/** The vocabulary that the arguments {@code (registry, …, [organism])} ask for. */
final class Wanted {

  private static final int ORGANISM = 2;

  private Wanted() {}

  static Vocabulary vocabulary(FunctionContext context, List<Object> arguments) {
    String registry = (String) arguments.get(0);
    return arguments.size() > ORGANISM
        ? context.vocabularies().of(registry, (String) arguments.get(ORGANISM))
        : context.vocabularies().of(registry);
  }
}
