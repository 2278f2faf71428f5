package org.laminsql.driver;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * JDBC's scalar functions ({@code {fn …}}, JDBC 4.3 appendix C) in our dialect; {@code %s} stands
 * for the arguments.
 */
final class ScalarFunctions {

  private static final Map<String, String> NUMERIC =
      Map.ofEntries(
          same("ABS"),
          same("ACOS"),
          same("ASIN"),
          same("ATAN"),
          same("ATAN2"),
          same("CEILING"),
          same("COS"),
          same("COT"),
          same("DEGREES"),
          same("EXP"),
          same("FLOOR"),
          entry("LOG", "LN(%s)"),
          same("LOG10"),
          same("MOD"),
          entry("PI", "PI()"),
          same("POWER"),
          same("RADIANS"),
          same("ROUND"),
          same("SIGN"),
          same("SIN"),
          same("SQRT"),
          same("TAN"),
          same("TRUNCATE"));

  private static final Map<String, String> STRING =
      Map.ofEntries(
          same("CHAR_LENGTH"),
          same("CHARACTER_LENGTH"),
          same("CONCAT"),
          entry("LCASE", "LOWER(%s)"),
          same("LEFT"),
          entry("LENGTH", "CHAR_LENGTH(%s)"),
          entry("LTRIM", "TRIM(LEADING FROM %s)"),
          same("OCTET_LENGTH"),
          same("REPLACE"),
          same("RIGHT"),
          entry("RTRIM", "TRIM(TRAILING FROM %s)"),
          same("SUBSTRING"),
          entry("UCASE", "UPPER(%s)"));

  private static final Map<String, String> TIME_DATE =
      Map.ofEntries(
          entry("CURRENT_DATE", "CURRENT_DATE"),
          entry("CURRENT_TIME", "LOCALTIME"),
          entry("CURRENT_TIMESTAMP", "LOCALTIMESTAMP"),
          entry("CURDATE", "CURRENT_DATE"),
          entry("CURTIME", "LOCALTIME"),
          entry("NOW", "LOCALTIMESTAMP"),
          same("EXTRACT"),
          entry("YEAR", "EXTRACT(YEAR FROM %s)"),
          entry("QUARTER", "EXTRACT(QUARTER FROM %s)"),
          entry("MONTH", "EXTRACT(MONTH FROM %s)"),
          entry("WEEK", "EXTRACT(WEEK FROM %s)"),
          entry("DAYOFYEAR", "EXTRACT(DOY FROM %s)"),
          entry("DAYOFMONTH", "EXTRACT(DAY FROM %s)"),
          entry("DAYOFWEEK", "(EXTRACT(DOW FROM %s) + 1)"),
          entry("HOUR", "EXTRACT(HOUR FROM %s)"),
          entry("MINUTE", "EXTRACT(MINUTE FROM %s)"),
          entry("SECOND", "EXTRACT(SECOND FROM %s)"),
          same("TIMESTAMPADD"),
          same("TIMESTAMPDIFF"));

  private static final Map<String, String> SYSTEM =
      Map.ofEntries(entry("IFNULL", "COALESCE(%s)"), entry("USER", "CURRENT_USER"));

  private ScalarFunctions() {}

  /** The call in our dialect, if the function is one of JDBC's. */
  static Optional<String> call(String name, String arguments) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return Stream.of(NUMERIC, STRING, TIME_DATE, SYSTEM)
        .filter(topic -> topic.containsKey(wanted))
        .map(topic -> topic.get(wanted).replace("%s", arguments))
        .findFirst();
  }

  static String numeric() {
    return names(NUMERIC);
  }

  static String string() {
    return names(STRING);
  }

  static String timeDate() {
    return names(TIME_DATE);
  }

  static String system() {
    return names(SYSTEM);
  }

  private static Entry<String, String> same(String name) {
    return entry(name, name + "(%s)");
  }

  private static String names(Map<String, String> topic) {
    return String.join(",", new TreeSet<>(topic.keySet()));
  }
}
