package org.laminsql.driver.plan.render;

import java.util.HashMap;
import java.util.Map;

/** Functions that mean the same in all three engines under the same name. */
final class SharedTemplates {

  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("||/2", "({0} || {1})"),
          Map.entry("CHAR_LENGTH/1", "length({0})"),
          Map.entry("CHARACTER_LENGTH/1", "length({0})"),
          Map.entry("LENGTH/1", "length({0})"),
          Map.entry("LEN/1", "length({0})"),
          Map.entry("OCTET_LENGTH/1", "octet_length({0})"),
          Map.entry("REPLACE/3", "replace({0}, {1}, {2})"),
          Map.entry("SUBSTRING/2", "substr({0}, {1})"),
          Map.entry("SUBSTR/2", "substr({0}, {1})"),
          Map.entry("LTRIM/1", "ltrim({0})"),
          Map.entry("RTRIM/1", "rtrim({0})"),
          Map.entry("SQRT/1", "sqrt({0})"),
          Map.entry("EXP/1", "exp({0})"),
          Map.entry("LN/1", "ln({0})"),
          Map.entry("LOG10/1", "log10({0})"),
          Map.entry("POWER/2", "power({0}, {1})"),
          Map.entry("POW/2", "power({0}, {1})"),
          Map.entry("SIN/1", "sin({0})"),
          Map.entry("COS/1", "cos({0})"),
          Map.entry("TAN/1", "tan({0})"),
          Map.entry("ASIN/1", "asin({0})"),
          Map.entry("ACOS/1", "acos({0})"),
          Map.entry("ATAN/1", "atan({0})"),
          Map.entry("ATAN2/2", "atan2({0}, {1})"),
          Map.entry("DEGREES/1", "degrees({0})"),
          Map.entry("RADIANS/1", "radians({0})"),
          Map.entry("PI/0", "pi()"),
          Map.entry("SIGN/1", "sign({0})"),
          Map.entry("CEIL/1", "ceil({0})"),
          Map.entry("CEILING/1", "ceil({0})"),
          Map.entry("FLOOR/1", "floor({0})"),
          Map.entry("NULLIF/2", "nullif({0}, {1})"),
          Map.entry("COALESCE/n", "COALESCE(*)"));

  private SharedTemplates() {}

  /** The shared functions with an engine's own beside or instead of them. */
  static Templates with(Map<String, String> own) {
    Map<String, String> all = new HashMap<>(ALL);
    all.putAll(own);
    return new Templates(all);
  }
}
