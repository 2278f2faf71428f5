package org.laminsql.driver.run;

import java.util.List;
import java.util.stream.Collectors;
import org.laminsql.adapters.scan.Condition;

/** Conditions as EXPLAIN shows them: in SQL's words, long lists by their length. */
final class ConditionText {

  private static final int MOST_VALUES = 4;
  private static final int MOST_CHARACTERS = 40;

  private ConditionText() {}

  static String of(List<Condition> conditions) {
    return conditions.stream().map(ConditionText::of).collect(Collectors.joining(" AND "));
  }

  private static String of(Condition condition) {
    if (condition instanceof Condition.In in) {
      return in.column() + " IN " + list(in);
    } else if (condition instanceof Condition.Range range) {
      return range(range);
    }
    boolean isNull = condition instanceof Condition.IsNull;
    return condition.column() + (isNull ? " IS NULL" : " IS NOT NULL");
  }

  private static String list(Condition.In in) {
    return in.values().size() > MOST_VALUES
        ? "(" + in.values().size() + " values)"
        : in.values().stream()
            .map(ConditionText::literal)
            .sorted()
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String range(Condition.Range range) {
    String low =
        range.low() == null
            ? ""
            : range.column() + (range.lowInclusive() ? " >= " : " > ") + literal(range.low());
    String high =
        range.high() == null
            ? ""
            : range.column() + (range.highInclusive() ? " <= " : " < ") + literal(range.high());
    return low + (low.isEmpty() || high.isEmpty() ? "" : " AND ") + high;
  }

  private static String literal(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    String text = value.toString();
    boolean isLong = text.length() > MOST_CHARACTERS;
    return "'" + (isLong ? text.substring(0, MOST_CHARACTERS) + "…" : text) + "'";
  }
}
