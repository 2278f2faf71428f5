package org.laminsql.driver.plan.render;

import java.util.List;
import org.laminsql.catalog.model.Quoting;

/** Quoting that all three engines share. */
final class Literals {

  private Literals() {}

  /** A text literal: quotes doubled, nothing else is special. */
  static String text(String value) {
    return Quoting.text(value);
  }

  /** A quoted name. */
  static String name(String value) {
    return Quoting.name(value);
  }

  /** A template such as {@code substr({0}, {1})} with its arguments filled in. */
  static String fill(String template, List<String> arguments) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      filled.append(template, from, open);
      filled.append(arguments.get(Integer.parseInt(template.substring(open + 1, close))));
      from = close + 1;
    }
    return filled.append(template, from, template.length()).toString();
  }
}
