package org.laminsql.catalog.model;

/** SQL that speaks of a table by an alias, said with another one. */
public final class TableAlias {

  private TableAlias() {}

  /**
   * The SQL with that alias replaced where it stands before a quoted column, outside of literals.
   *
   * @param sql as {@link RegistryColumn#expression} and {@link RegistryTable#condition}
   * @param alias the alias it speaks of: {@code t}
   * @param replacement another alias
   */
  public static String replaced(String sql, String alias, String replacement) {
    StringBuilder replaced = new StringBuilder(sql.length() + 8);
    boolean literal = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        literal = !literal;
      }
      boolean reference =
          !literal
              && sql.startsWith(alias, i)
              && sql.startsWith(".\"", i + alias.length())
              && (i == 0 || !isNameCharacter(sql.charAt(i - 1)));
      if (reference) {
        replaced.append(replacement);
        i += alias.length() - 1;
      } else {
        replaced.append(c);
      }
    }
    return replaced.toString();
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '"';
  }
}
