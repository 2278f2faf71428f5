package org.laminsql.driver.plan.render;

import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.core.CorrelationId;

/**
 * What names mean inside an expression.
 *
 * @param columns the fields of the input, as expressions
 * @param outer the fields of the queries around, by correlation
 */
record Scope(List<String> columns, Map<CorrelationId, List<String>> outer) {

  Scope withColumns(List<String> newColumns) {
    return new Scope(newColumns, outer);
  }
}
