package org.laminsql.catalog.registry;

import java.util.OptionalLong;
import org.laminsql.catalog.model.Rows;

/** The metadata database of one instance. Safe to share between threads. */
public interface MetadataDatabase extends AutoCloseable {

  /** The databases LaminDB keeps its registries in. */
  enum Dialect {
    SQLITE,
    POSTGRES
  }

  /** Which SQL it speaks. */
  Dialect dialect();

  /**
   * Sends one statement, which only reads, and counts it.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException with the database's failure translated:
   *     DIVISION_BY_ZERO, OUT_OF_RANGE, INVALID_TEXT, CANCELLED, TIMED_OUT, METADATA_DATABASE, …
   */
  Rows query(MetadataStatement statement);

  /**
   * As {@link #query(MetadataStatement)}, and can be stopped before it returns where the database
   * allows that.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException as there
   */
  default Rows query(MetadataStatement statement, Cancellation cancellation) {
    return query(statement);
  }

  /**
   * A number that changes when someone has written, or empty if that cannot be known without a
   * statement. Not counted.
   */
  default OptionalLong contentVersion() {
    return OptionalLong.empty();
  }

  /** A number that changes when tables have changed; empty as {@link #contentVersion}. */
  default OptionalLong schemaVersion() {
    return OptionalLong.empty();
  }

  /** How many statements were sent since it was opened, transaction control not counted. */
  long statementCount();

  @Override
  void close();
}
