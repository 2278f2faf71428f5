package org.laminsql.driver.plan.render;

import java.util.List;
import java.util.Optional;

/** Arrays in SQLite, which are JSON texts. */
final class SqliteArrays {

  private static final String SOME = " SOME";
  private static final String ALL = " ALL";

  private SqliteArrays() {}

  /**
   * {@code x = ANY(array)}, {@code x < ALL(array)} and the like.
   *
   * @param name of the operator: {@code = SOME}
   */
  static Optional<String> quantified(String name, List<String> operands) {
    if (operands.size() != 2 || !(name.endsWith(SOME) || name.endsWith(ALL))) {
      return Optional.empty();
    }
    boolean some = name.endsWith(SOME);
    String operator = name.substring(0, name.length() - (some ? SOME : ALL).length());
    String comparison = "(" + operands.get(0) + " " + operator + " e.\"value\")";
    return Optional.of(
        "(SELECT CASE WHEN "
            + (some ? "max(" + comparison + ") = 1 THEN 1" : "min(" + comparison + ") = 0 THEN 0")
            + " WHEN count(*) = count("
            + comparison
            + ") THEN "
            + (some ? "0" : "1")
            + " END FROM json_each(coalesce("
            + operands.get(1)
            // A NULL array compares like one that holds NULL alone: the answer is NULL.
            + ", '[null]')) AS e)");
  }
}
