package org.laminsql.catalog.registry.function;

import java.util.function.Supplier;

/**
 * A function to register on a connection.
 *
 * @param name its name in SQL
 * @param arity how many arguments it takes
 * @param body makes the body of one connection
 */
record FunctionDefinition(String name, int arity, Supplier<FunctionBody> body) {

  /** A function that remembers nothing between calls. */
  static FunctionDefinition of(String name, int arity, FunctionBody body) {
    return new FunctionDefinition(name, arity, () -> body);
  }
}
