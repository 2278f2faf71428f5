package org.laminsql.driver;

/**
 * Finds where quoted texts, quoted names and comments of a statement end, as Calcite's lexer does:
 * {@code 'it''s'}, {@code E'it\'s'}, {@code "name"}, {@code --} and {@code //} to the end of the
 * line, {@code /* … *}{@code /} not nested.
 */
final class SqlScanner {

  private SqlScanner() {}

  /**
   * The position behind the quoted text, quoted name or comment that begins here; the position
   * itself if none does. What is never closed ends with the statement.
   */
  static int skip(String sql, int position) {
    char c = sql.charAt(position);
    if (c == '\'' && followsE(sql, position)) {
      return escaped(sql, position);
    }
    if (c == '\'' || c == '"') {
      return quoted(sql, position, c);
    }
    return comment(sql, position);
  }

  /** The position behind the comment that begins here; the position itself if none does. */
  static int comment(String sql, int position) {
    if (sql.startsWith("--", position) || sql.startsWith("//", position)) {
      int end = sql.indexOf('\n', position);
      return end < 0 ? sql.length() : end;
    }
    if (sql.startsWith("/*", position)) {
      int end = sql.indexOf("*/", position + 2);
      return end < 0 ? sql.length() : end + 2;
    }
    return position;
  }

  /** The statement without the semicolon that ends it; positions in it stay the same. */
  static String withoutSemicolon(String sql) {
    int last = -1;
    int position = 0;
    while (position < sql.length()) {
      int end = skip(sql, position);
      boolean isComment = comment(sql, position) > position;
      if (!isComment && !Character.isWhitespace(sql.charAt(position))) {
        last = position;
      }
      position = Math.max(end, position + 1);
    }
    return last >= 0 && sql.charAt(last) == ';'
        ? sql.substring(0, last) + " " + sql.substring(last + 1)
        : sql;
  }

  private static int quoted(String sql, int position, char quote) {
    int end = sql.indexOf(quote, position + 1);
    return end < 0 ? sql.length() : end + 1;
  }

  private static int escaped(String sql, int position) {
    int end = position + 1;
    while (end < sql.length() && sql.charAt(end) != '\'') {
      end += sql.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, sql.length());
  }

  private static boolean followsE(String sql, int position) {
    return position > 0
        && (sql.charAt(position - 1) == 'E' || sql.charAt(position - 1) == 'e')
        && (position == 1 || !Character.isJavaIdentifierPart(sql.charAt(position - 2)));
  }
}
