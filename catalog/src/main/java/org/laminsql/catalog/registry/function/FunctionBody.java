package org.laminsql.catalog.registry.function;

import org.jspecify.annotations.Nullable;

/** What a function answers. One connection has its own body, so a body may remember things. */
@FunctionalInterface
interface FunctionBody {

  /**
   * The value: a {@code Long}, {@code Integer}, {@code Double}, {@code Boolean} (given as 0 or 1)
   * or {@code String}, or null for SQL NULL.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException if the arguments have no answer
   */
  @Nullable Object evaluate(Arguments arguments);
}
