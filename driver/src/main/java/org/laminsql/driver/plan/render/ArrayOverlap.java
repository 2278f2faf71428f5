package org.laminsql.driver.plan.render;

import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/**
 * Whether an array holds one of several constants: {@code overlap(array, constant, …)}. NULL if the
 * array is; an element that is NULL is none of them. Users cannot write it.
 */
public final class ArrayOverlap extends SqlFunction {

  /** The operator. */
  public static final ArrayOverlap OPERATOR = new ArrayOverlap();

  private ArrayOverlap() {
    super(
        "array overlap",
        SqlKind.OTHER_FUNCTION,
        ReturnTypes.BOOLEAN_NULLABLE,
        null,
        OperandTypes.VARIADIC,
        SqlFunctionCategory.SYSTEM);
  }
}
