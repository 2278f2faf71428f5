package org.laminsql.driver;

import java.util.Locale;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Translates JDBC's escapes (JDBC 4.3, section 13.4): {@code {d}, {t}, {ts}, {fn}, {oj}, {escape},
 * {limit}}. Braces in quotes and comments, and braces that begin no escape, stay as they are.
 */
final class JdbcEscapes {

  private JdbcEscapes() {}

  /**
   * The statement without escapes.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException SYNTAX if an escape is not closed,
   *     NOT_SUPPORTED if it calls a procedure
   */
  static String translate(String sql) {
    if (sql.indexOf('{') < 0) {
      return sql;
    }
    StringBuilder translated = new StringBuilder(sql.length());
    int position = 0;
    while (position < sql.length()) {
      int end = SqlScanner.skip(sql, position);
      if (end > position) {
        translated.append(sql, position, end);
        position = end;
      } else if (sql.charAt(position) == '{') {
        int close = close(sql, position);
        translated.append(escape(sql.substring(position + 1, close)));
        position = close + 1;
      } else {
        translated.append(sql.charAt(position++));
      }
    }
    return translated.toString();
  }

  private static int close(String sql, int open) {
    int depth = 0;
    int position = open;
    while (position < sql.length()) {
      int end = SqlScanner.skip(sql, position);
      if (end > position) {
        position = end;
        continue;
      }
      char c = sql.charAt(position);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return position;
      }
      position++;
    }
    String before = sql.substring(0, open);
    throw LaminSqlError.SYNTAX.with(
        "The brace is never closed",
        (int) before.chars().filter(c -> c == '\n').count() + 1,
        open - before.lastIndexOf('\n'));
  }

  private static String escape(String body) {
    String text = body.strip();
    int length = 0;
    while (length < text.length() && Character.isLetter(text.charAt(length))) {
      length++;
    }
    String rest = translate(text.substring(length)).strip();
    return switch (text.substring(0, length).toLowerCase(Locale.ROOT)) {
      case "d" -> "DATE " + rest;
      case "t" -> "TIME " + rest;
      case "ts" -> "TIMESTAMP " + rest;
      case "fn" -> function(rest);
      case "oj" -> rest;
      case "escape" -> "ESCAPE " + rest;
      case "limit" -> "LIMIT " + rest;
      case "call" -> throw procedure();
      default -> {
        if (text.startsWith("?")) {
          throw procedure();
        }
        yield "{" + translate(body) + "}";
      }
    };
  }

  private static String function(String call) {
    int open = call.indexOf('(');
    int close = call.lastIndexOf(')');
    if (open < 0 || close < open) {
      return ScalarFunctions.call(call, "").orElse(call);
    }
    String arguments = call.substring(open + 1, close).strip();
    return ScalarFunctions.call(call.substring(0, open).strip(), arguments).orElse(call);
  }

  private static RuntimeException procedure() {
    return LaminSqlError.NOT_SUPPORTED.with(
        "Calling a procedure", "There are none; functions are called in SELECT");
  }
}
