package org.laminsql.driver.plan;

import java.util.List;
import org.laminsql.catalog.model.SqlType;

/**
 * A statement that is ready to be run.
 *
 * @param plan what is to be run
 * @param columns the result's columns
 * @param parameterTypes the types of its {@code ?}, in order
 * @param validity how long the plan holds
 */
public record PlannedStatement(
    StatementPlan plan,
    List<OutputColumn> columns,
    List<SqlType> parameterTypes,
    Validity validity) {

  /** How long a plan holds. */
  public enum Validity {
    /** For every execution. */
    ALWAYS,
    /** For one execution: functions were computed, whose answers may change. */
    ONCE,
    /** For none: functions wait for the values of parameters. */
    NEVER
  }
}
