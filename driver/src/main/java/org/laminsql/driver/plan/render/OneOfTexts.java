package org.laminsql.driver.plan.render;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.calcite.plan.Strong;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/**
 * Whether a text is one of many that are known: {@code x IN (…)} without an expression for each of
 * them, which would cost more than the rest of planning. NULL if the text is. Users cannot write
 * it.
 */
public final class OneOfTexts extends SqlFunction {

  private final List<String> texts;

  /**
   * @param number unique within the statement: the planner tells operators apart by their names
   */
  public OneOfTexts(int number, SortedSet<String> texts) {
    super(
        "one of texts " + number,
        SqlKind.OTHER_FUNCTION,
        ReturnTypes.BOOLEAN_NULLABLE,
        null,
        OperandTypes.ANY,
        SqlFunctionCategory.SYSTEM);
    this.texts = List.copyOf(texts);
  }

  /** The texts, sorted. */
  public List<String> texts() {
    return texts;
  }

  @Override
  public Supplier<Strong.Policy> getStrongPolicyInference() {
    return () -> Strong.Policy.ANY;
  }

  String printed(String value) {
    return texts.stream()
        .map(Literals::text)
        .collect(Collectors.joining(", ", "(" + value + " IN (", "))"));
  }
}
