package org.laminsql.driver.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code EXPLAIN [PLAN FOR | ANALYZE] query}.
 *
 * @param query the query behind it
 * @param analyze whether it is run
 */
record ExplainRequest(String query, boolean analyze) {

  private static final Pattern EXPLAIN =
      Pattern.compile(
          "^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*EXPLAIN\\s+(?:(ANALYZE)\\s+|PLAN\\s+FOR\\s+)?(.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  static Optional<ExplainRequest> in(String sql) {
    Matcher matcher = EXPLAIN.matcher(sql);
    return matcher.matches()
        ? Optional.of(new ExplainRequest(matcher.group(2), matcher.group(1) != null))
        : Optional.empty();
  }
}
