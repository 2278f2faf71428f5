package org.laminsql.catalog.registry.function;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Carries a function's failure past SQLite, which keeps of an exception only its message. One per
 * connection, used by the connection's thread.
 */
public final class FunctionFailure {

  private @Nullable LaminSqlException failure;

  void remember(LaminSqlException exception) {
    failure = exception;
  }

  /** The failure since the last call, if there was one. */
  public Optional<LaminSqlException> take() {
    Optional<LaminSqlException> taken = Optional.ofNullable(failure);
    failure = null;
    return taken;
  }
}
