package org.laminsql.catalog.registry.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.catalog.model.SqlType;

/**
 * A declared type in parts: {@code numeric(10,2)}.
 *
 * @param name the words before the parenthesis, and those after it
 * @param precision the first number in it; 0 if there is none
 * @param scale the second; 0 if there is none
 */
record DeclaredType(String name, int precision, int scale) {

  private static final int MOST_DIGITS = 38;
  private static final Pattern FORM =
      Pattern.compile("([^(]*)(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)(.*))?");

  static DeclaredType parse(String declared) {
    Matcher matcher = FORM.matcher(declared);
    if (!matcher.matches()) {
      return new DeclaredType(declared, 0, 0);
    }
    String behind = matcher.group(4) == null ? "" : matcher.group(4);
    String precision = matcher.group(2);
    String scale = matcher.group(3);
    return new DeclaredType(
        (matcher.group(1).strip() + " " + behind.strip()).strip(),
        precision == null ? 0 : Integer.parseInt(precision),
        scale == null ? 0 : Integer.parseInt(scale));
  }

  /** As a DECIMAL if its digits are declared and not too many, else as DOUBLE. */
  SqlType decimalOrDouble() {
    return precision > 0 && precision <= MOST_DIGITS
        ? SqlType.decimal(precision, scale)
        : SqlType.DOUBLE;
  }
}
