package org.laminsql.adapters.duckdb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Lets one query pass and nothing else: DuckDB runs all statements of a text, and inside its
 * readable folders it would also write.
 */
final class SingleQuery {

  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'" // text
              + "|\"(?:[^\"]|\"\")*\"" // name
              + "|--[^\\n]*" // comments
              + "|/\\*(?s:.*?)\\*/"
              + "|\\$(\\w*)\\$(?s:.*?)\\$\\1\\$" // text between dollars
              + "|;");

  private static final Pattern QUERY =
      Pattern.compile(
          "[\\s(]*(SELECT|WITH|FROM|VALUES)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SingleQuery() {}

  static String checked(String sql) {
    if (!QUERY.matcher(sql).matches() || holdsSeveral(sql)) {
      throw LaminSqlError.INTERNAL.with(
          "DuckDB runs single queries only, not: " + sql.strip().lines().findFirst().orElse(""));
    }
    return sql;
  }

  private static boolean holdsSeveral(String sql) {
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      if (token.group().equals(";")) {
        return true;
      }
    }
    return false;
  }
}
