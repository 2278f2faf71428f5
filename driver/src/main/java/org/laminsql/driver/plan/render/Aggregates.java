package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Aggregate functions as standard SQL spells them. */
final class Aggregates {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("COUNT", "count"),
          Map.entry("SUM", "sum"),
          Map.entry("$SUM0", "sum"),
          Map.entry("AVG", "avg"),
          Map.entry("MIN", "min"),
          Map.entry("MAX", "max"),
          Map.entry("ANY_VALUE", "min"),
          Map.entry("EVERY", "bool_and"),
          Map.entry("BOOL_AND", "bool_and"),
          Map.entry("SOME", "bool_or"),
          Map.entry("BOOL_OR", "bool_or"),
          Map.entry("STDDEV", "stddev_samp"),
          Map.entry("STDDEV_SAMP", "stddev_samp"),
          Map.entry("STDDEV_POP", "stddev_pop"),
          Map.entry("VARIANCE", "var_samp"),
          Map.entry("VAR_SAMP", "var_samp"),
          Map.entry("VAR_POP", "var_pop"),
          Map.entry("CORR", "corr"),
          Map.entry("COVAR_POP", "covar_pop"),
          Map.entry("COVAR_SAMP", "covar_samp"),
          Map.entry("REGR_COUNT", "regr_count"),
          Map.entry("REGR_SXX", "regr_sxx"),
          Map.entry("REGR_SYY", "regr_syy"),
          Map.entry("BIT_AND", "bit_and"),
          Map.entry("BIT_OR", "bit_or"),
          Map.entry("BIT_XOR", "bit_xor"),
          Map.entry("ARRAY_AGG", "array_agg"),
          Map.entry("STRING_AGG", "string_agg"),
          Map.entry("LISTAGG", "string_agg"),
          Map.entry("MODE", "mode"));

  private static final Map<String, String> WINDOW_ONLY =
      Map.ofEntries(
          Map.entry("ROW_NUMBER", "row_number"),
          Map.entry("RANK", "rank"),
          Map.entry("DENSE_RANK", "dense_rank"),
          Map.entry("PERCENT_RANK", "percent_rank"),
          Map.entry("CUME_DIST", "cume_dist"),
          Map.entry("NTILE", "ntile"),
          Map.entry("LAG", "lag"),
          Map.entry("LEAD", "lead"),
          Map.entry("FIRST_VALUE", "first_value"),
          Map.entry("LAST_VALUE", "last_value"),
          Map.entry("NTH_VALUE", "nth_value"));

  private Aggregates() {}

  static Optional<String> standard(Aggregation aggregation) {
    String name = NAMES.get(aggregation.function());
    if (name == null) {
      return windowOnly(aggregation);
    }
    List<String> all = new ArrayList<>(aggregation.arguments());
    if (name.equals("string_agg") && all.size() == 1) {
      all.add("','");
    }
    String text = spelled(name, all, aggregation.distinct(), aggregation.order());
    return Optional.of(
        aggregation.function().equals("$SUM0") ? "COALESCE(" + Wrapped.call(text) + ", 0)" : text);
  }

  static String spelled(String name, List<String> arguments, boolean distinct, List<String> order) {
    String text = arguments.isEmpty() ? "*" : String.join(", ", arguments);
    String ordered = order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order);
    return name + "(" + (distinct ? "DISTINCT " : "") + text + ordered + ")";
  }

  private static Optional<String> windowOnly(Aggregation aggregation) {
    return Optional.ofNullable(WINDOW_ONLY.get(aggregation.function()))
        .map(name -> name + "(" + String.join(", ", aggregation.arguments()) + ")");
  }
}
