package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement's text and which of the user's parameters each of its {@code ?} is.
 *
 * @param sql the text
 * @param parameters for each {@code ?}, in order, the 0-based index of the user's parameter
 */
public record SqlText(String sql, List<Integer> parameters) {

  private static final char MARK = '\u0001';

  /** Copies the list. */
  public SqlText {
    parameters = List.copyOf(parameters);
  }

  /** Stands for a parameter while the text is put together in another order than it is read. */
  static String parameter(int index) {
    return MARK + Integer.toString(index) + MARK;
  }

  /** Whether that text holds a parameter. */
  static boolean hasParameter(String text) {
    return text.indexOf(MARK) >= 0;
  }

  /** Replaces the stand-ins by {@code ?} and notes their order. */
  public static SqlText finished(String marked) {
    StringBuilder sql = new StringBuilder(marked.length());
    List<Integer> parameters = new ArrayList<>();
    int from = 0;
    for (int start = marked.indexOf(MARK); start >= 0; start = marked.indexOf(MARK, from)) {
      int end = marked.indexOf(MARK, start + 1);
      parameters.add(Integer.valueOf(marked.substring(start + 1, end)));
      sql.append(marked, from, start).append('?');
      from = end + 1;
    }
    sql.append(marked, from, marked.length());
    return new SqlText(Wrapped.unmarked(sql.toString()), parameters);
  }
}
