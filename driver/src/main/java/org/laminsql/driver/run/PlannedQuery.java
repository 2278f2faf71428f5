package org.laminsql.driver.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.Cancellation;
import org.laminsql.driver.plan.OutputColumn;

/** A statement that runs as it was planned. */
final class PlannedQuery implements PreparedQuery {

  private final Execution execution;

  PlannedQuery(Execution execution) {
    this.execution = execution;
  }

  @Override
  public List<OutputColumn> columns() {
    return execution.planned().columns();
  }

  @Override
  public List<SqlType> parameterTypes() {
    return execution.planned().parameterTypes();
  }

  @Override
  public Rows execute(
      List<@Nullable Object> parameters, int timeoutInSeconds, Cancellation cancellation) {
    return execution.run(parameters, timeoutInSeconds, cancellation);
  }

  @Override
  public void close() {
    execution.close();
  }
}
