package org.laminsql.driver.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.Cancellation;
import org.laminsql.driver.plan.OutputColumn;
import org.laminsql.driver.plan.StatementPlan;

/**
 * Shows the parts of a plan as lines of text; ANALYZE runs it and adds the figures, which count
 * from the preparation on: opening a dataset is part of what a statement reads.
 *
 * <p>What is read of a dataset depends on what the registries answer, so that they are asked even
 * if the statement is not run.
 */
final class ExplainedQuery implements PreparedQuery {

  private final Execution execution;
  private final boolean analyze;

  ExplainedQuery(Execution execution, boolean analyze) {
    this.execution = execution;
    this.analyze = analyze;
  }

  @Override
  public List<OutputColumn> columns() {
    return List.of(
        new OutputColumn("plan", SqlType.VARCHAR, false, Optional.empty(), Optional.empty()));
  }

  @Override
  public List<SqlType> parameterTypes() {
    return execution.planned().parameterTypes();
  }

  @Override
  public Rows execute(
      List<@Nullable Object> parameters, int timeoutInSeconds, Cancellation cancellation) {
    PlanText text = new PlanText(execution.database());
    StatementPlan plan = execution.planned().plan();
    if (plan instanceof StatementPlan.RegistryOnly registry) {
      text.registry(registry);
      analyze(text, () -> execution.run(parameters, timeoutInSeconds, cancellation));
    } else {
      StatementPlan.Mixed mixed = (StatementPlan.Mixed) plan;
      Stage stage = execution.staged(mixed, parameters, timeoutInSeconds, cancellation);
      text.mixed(mixed, stage);
      analyze(text, () -> execution.run(mixed, stage, parameters, timeoutInSeconds));
    }
    return new ListRows(
        text.lines().stream().map(line -> List.<@Nullable Object>of(line)).toList());
  }

  private void analyze(PlanText text, Supplier<Rows> run) {
    if (!analyze) {
      return;
    }
    long start = System.nanoTime();
    long count = 0;
    try (Rows rows = run.get()) {
      while (rows.next()) {
        count++;
      }
    }
    text.actual(count, execution.reads(), (System.nanoTime() - start) / 1_000_000);
  }

  @Override
  public void close() {
    execution.close();
  }
}
