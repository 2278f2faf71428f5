package org.laminsql.catalog.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A failure a user can meet. Made by {@link LaminSqlError#with} or {@link LaminSqlError#causedBy}.
 *
 * <p>The message holds what happened and, after it, what to do next.
 */
public final class LaminSqlException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final LaminSqlError error;

  LaminSqlException(LaminSqlError error, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.error = error;
  }

  /** Which failure of the family this is. */
  public LaminSqlError error() {
    return error;
  }

  /** The five characters of SQLSTATE, as PostgreSQL assigns them. */
  public String sqlState() {
    return error.sqlState();
  }
}
