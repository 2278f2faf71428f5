package org.laminsql.driver.run;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.Cancellation;
import org.laminsql.driver.plan.OutputColumn;
import org.laminsql.driver.plan.PlannedStatement;

/** A statement that runs as it was planned, or is planned again when its plan no longer holds. */
final class PlannedQuery implements PreparedQuery {

  private final Function<List<@Nullable Object>, Execution> again;
  private Execution execution;
  private boolean executed;

  /**
   * @param again plans anew for the values of the parameters
   */
  PlannedQuery(Execution execution, Function<List<@Nullable Object>, Execution> again) {
    this.execution = execution;
    this.again = again;
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
    if (!holds(execution.planned().validity())) {
      execution.close();
      execution = again.apply(parameters);
    }
    executed = true;
    return execution.run(parameters, timeoutInSeconds, cancellation);
  }

  private boolean holds(PlannedStatement.Validity validity) {
    return switch (validity) {
      case ALWAYS -> true;
      case ONCE -> !executed;
      case NEVER -> false;
    };
  }

  @Override
  public void close() {
    execution.close();
  }
}
