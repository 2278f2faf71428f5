package org.laminsql.driver.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.Cancellation;
import org.laminsql.driver.plan.OutputColumn;

/** A planned statement; can be executed many times. Safe to share. */
public interface PreparedQuery extends AutoCloseable {

  /** The result's columns. */
  List<OutputColumn> columns();

  /** The types of its {@code ?}, in order. */
  List<SqlType> parameterTypes();

  /**
   * Runs it.
   *
   * @param parameters a value for each {@code ?}, of the Java types {@link SqlType} names; null is
   *     SQL NULL
   * @param timeoutInSeconds after which it fails with TIMED_OUT; 0 for never
   * @param cancellation stops it while there are no rows yet that could be cancelled
   */
  Rows execute(List<@Nullable Object> parameters, int timeoutInSeconds, Cancellation cancellation);

  /** Closes the datasets it opened. Close the rows first. */
  @Override
  void close();
}
