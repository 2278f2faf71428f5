package org.laminsql.udf.curation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.vocabulary.Vocabulary;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.ScalarFunction;

/** The vocabulary that the arguments {@code (registry, …, [organism])} ask for. */
final class Wanted {

  private static final int ORGANISM = 2;

  private Wanted() {}

  /** What a vocabulary says of the value in the second argument. */
  static ScalarFunction.Body of(BiFunction<Vocabulary, String, @Nullable Object> answer) {
    return context -> {
      Map<Object, Vocabulary> known = new HashMap<>();
      return arguments -> {
        Vocabulary vocabulary =
            known.computeIfAbsent(
                arguments.size() > ORGANISM
                    ? List.of(arguments.get(0), arguments.get(ORGANISM))
                    : arguments.get(0),
                key -> vocabulary(context, arguments));
        return answer.apply(vocabulary, (String) arguments.get(1));
      };
    };
  }

  static Vocabulary vocabulary(FunctionContext context, List<Object> arguments) {
    String registry = (String) arguments.get(0);
    return arguments.size() > ORGANISM
        ? context.vocabularies().of(registry, (String) arguments.get(ORGANISM))
        : context.vocabularies().of(registry);
  }
}
