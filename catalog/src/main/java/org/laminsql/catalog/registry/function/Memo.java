package org.laminsql.catalog.registry.function;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last thing compiled: patterns and paths are constants in nearly every statement.
 */
final class Memo<T> {

  private final Function<String, T> compile;
  private @Nullable String source;
  private @Nullable T compiled;

  Memo(Function<String, T> compile) {
    this.compile = compile;
  }

  T get(String text) {
    T known = compiled;
    if (known == null || !text.equals(source)) {
      known = compile.apply(text);
      compiled = known;
      source = text;
    }
    return known;
  }
}
