package org.laminsql.driver.plan;

import java.util.List;
import org.laminsql.catalog.model.SqlType;

/**
 * A statement that is ready to be run.
 *
 * @param plan what is to be run
 * @param columns the result's columns
 * @param parameterTypes the types of its {@code ?}, in order
 */
public record PlannedStatement(
    StatementPlan plan, List<OutputColumn> columns, List<SqlType> parameterTypes) {}
