package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/** DuckDB 2, checked where it would answer NULL or infinity instead of failing. */
final class DuckDbDialect extends TypedDialect {

  private static final String DIVISION_BY_ZERO = "error('22012:division by zero')";

  private static final String LOGARITHM = "cannot take logarithm of zero or a negative number";

  private static final String INITCAP =
      "array_to_string(list_transform(regexp_extract_all(lower({0}),"
          + " '[\\pL\\pN]+|[^\\pL\\pN]+'),"
          + " lambda word: upper(word[1]) || word[2:]), '')";

  private static final Templates TEMPLATES =
      SharedTemplates.with(
          Map.ofEntries(
              Map.entry("UPPER/1", "upper(replace({0}, 'ß', 'SS'))"),
              Map.entry("LOWER/1", "lower({0})"),
              Map.entry("OCTET_LENGTH/1", "octet_length({0})"),
              Map.entry("POSITION/2", "strpos({1}, {0})"),
              Map.entry("STRPOS/2", "strpos({0}, {1})"),
              Map.entry("LEFT/2", "left({0}, {1})"),
              Map.entry("RIGHT/2", "right({0}, {1})"),
              Map.entry("REPEAT/2", "repeat({0}, {1})"),
              Map.entry("REVERSE/1", "reverse({0})"),
              Map.entry("LPAD/2", "lpad({0}, CAST({1} AS INTEGER), ' ')"),
              Map.entry("LPAD/3", padded("lpad")),
              Map.entry("RPAD/2", "rpad({0}, CAST({1} AS INTEGER), ' ')"),
              Map.entry("RPAD/3", padded("rpad")),
              Map.entry(
                  "SPLIT_PART/3",
                  "CASE WHEN {2} = 0 THEN error('22023:field position must not be zero')"
                      + " WHEN {1} = '' THEN CASE WHEN {2} IN (1, -1) THEN {0} ELSE '' END"
                      + " ELSE split_part({0}, {1}, {2}) END"),
              Map.entry("INITCAP/1", INITCAP),
              Map.entry("BTRIM/1", "trim({0}, ' ')"),
              Map.entry("BTRIM/2", "trim({0}, {1})"),
              Map.entry("LTRIM/2", "ltrim({0}, {1})"),
              Map.entry("RTRIM/2", "rtrim({0}, {1})"),
              Map.entry(
                  "SQRT/1",
                  defined("{0} < 0", "sqrt({0})", "cannot take square root of a negative number")),
              Map.entry(
                  "EXP/1",
                  "CASE WHEN isinf(exp({0})) AND NOT isinf(CAST({0} AS DOUBLE))"
                      + " THEN error('22003:value out of range: overflow') ELSE exp({0}) END"),
              Map.entry("LN/1", defined("{0} <= 0", "ln({0})", LOGARITHM)),
              Map.entry("LOG10/1", defined("{0} <= 0", "log10({0})", LOGARITHM)),
              Map.entry("TRANSLATE/3", "translate({0}, {1}, {2})"),
              Map.entry("TRANSLATE3/3", "translate({0}, {1}, {2})"),
              Map.entry("MD5/1", "md5({0})"),
              Map.entry("STARTS_WITH/2", "starts_with({0}, {1})"),
              Map.entry("CONCAT/n", "concat(*)"),
              Map.entry("CONCAT_WS/n", "concat_ws(*)"),
              Map.entry("CHR/1", "chr({0})"),
              Map.entry("ASCII/1", "ascii({0})"),
              Map.entry("ROUND/1", "round({0})"),
              Map.entry("ROUND/2", "round({0}, {1})"),
              Map.entry("TRUNCATE/1", "trunc({0})"),
              Map.entry("TRUNCATE/2", "trunc({0}, {1})"),
              Map.entry("LOG/1", defined("{0} <= 0", "log10({0})", LOGARITHM)),
              Map.entry(
                  "POWER/2",
                  defined(
                      "({0} = 0 AND {1} < 0) OR ({0} < 0 AND {1} <> floor({1}))",
                      "power({0}, {1})",
                      "zero or a negative number raised to such a power is undefined")),
              Map.entry("CARDINALITY/1", "len({0})"),
              Map.entry("ARRAY_LENGTH/1", "len({0})"),
              Map.entry("ITEM/2", "({0})[{1}]"),
              Map.entry("GREATEST/n", "greatest(*)"),
              Map.entry("LEAST/n", "least(*)"),
              Map.entry("REGEXP_REPLACE/3", "regexp_replace({0}, {1}, {2})"),
              Map.entry("REGEXP_REPLACE/4", "regexp_replace({0}, {1}, {2}, {3})"),
              Map.entry("REGEXP_LIKE/2", "regexp_matches({0}, {1})"),
              Map.entry("POSIX REGEX CASE SENSITIVE/2", "regexp_matches({0}, {1})"),
              Map.entry("POSIX REGEX CASE INSENSITIVE/2", "regexp_matches({0}, {1}, 'i')"),
              Map.entry("NEGATED POSIX REGEX CASE SENSITIVE/2", "(NOT regexp_matches({0}, {1}))"),
              Map.entry(
                  "NEGATED POSIX REGEX CASE INSENSITIVE/2", "(NOT regexp_matches({0}, {1}, 'i'))"),
              Map.entry("CURRENT_TIMESTAMP/0", "CAST(now() AS TIMESTAMP)"),
              Map.entry("LOCALTIMESTAMP/0", "CAST(now() AS TIMESTAMP)"),
              Map.entry("NOW/0", "CAST(now() AS TIMESTAMP)"),
              Map.entry("CURRENT_DATE/0", "CAST(now() AS DATE)")));

  @Override
  public boolean can(Ability ability) {
    return ability != Ability.SORTED_DISTINCT;
  }

  @Override
  String typeName(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> "BOOLEAN";
      case TINYINT, SMALLINT -> "SMALLINT";
      case INTEGER -> "INTEGER";
      case BIGINT -> "BIGINT";
      case DECIMAL -> "DECIMAL(" + type.getPrecision() + ", " + type.getScale() + ")";
      case REAL -> "FLOAT";
      case FLOAT, DOUBLE -> "DOUBLE";
      case BINARY, VARBINARY -> "BLOB";
      case DATE -> "DATE";
      case TIME -> "TIME";
      case TIMESTAMP -> "TIMESTAMP";
      case ARRAY -> typeName(Objects.requireNonNull(type.getComponentType())) + "[]";
      default -> Types.isInterval(type) ? "INTERVAL" : "VARCHAR";
    };
  }

  @Override
  String binary(byte[] value) {
    return "from_hex('" + HexFormat.of().formatHex(value) + "')";
  }

  @Override
  String array(String elements) {
    return "[" + elements + "]";
  }

  @Override
  public Optional<String> call(RexCall call, List<String> operands) {
    Optional<String> typed = super.call(call, operands);
    if (typed.isPresent()) {
      return typed;
    }
    return switch (call.getKind()) {
      case PLUS ->
          Optional.of(typed(call, "(" + String.join(" + ", widened(call, operands)) + ")"));
      case MINUS ->
          Optional.of(typed(call, "(" + String.join(" - ", widened(call, operands)) + ")"));
      case TIMES ->
          Optional.of(typed(call, "(" + String.join(" * ", widened(call, operands)) + ")"));
      case DIVIDE -> Optional.of(typed(call, divided(call, operands, division(call))));
      case MOD -> Optional.of(typed(call, divided(call, operands, "%")));
      case MINUS_PREFIX -> Optional.of("(- " + operands.get(0) + ")");
      case PLUS_PREFIX -> Optional.of(operands.get(0));
      case LIKE -> Optional.of(like(call, operands));
      case TRIM -> Optional.of(trim(operands));
      case GREATEST -> Optional.of("greatest(" + String.join(", ", operands) + ")");
      case LEAST -> Optional.of("least(" + String.join(", ", operands) + ")");
      default -> function(call, operands);
    };
  }

  /** A decimal in the digits of its type: DuckDB divides decimals as doubles. */
  private String typed(RexCall call, String value) {
    return Types.isDecimal(call.getType())
        ? "CAST(" + value + " AS " + typeName(call.getType()) + ")"
        : value;
  }

  /** Whole numbers in the width of the result: DuckDB would take a constant's own width. */
  private List<String> widened(RexCall call, List<String> operands) {
    if (!Types.isInteger(call.getType())) {
      return operands;
    }
    List<String> widened = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      RelDataType type = call.getOperands().get(i).getType();
      widened.add(
          Types.isInteger(type) && Types.bits(type) < Types.bits(call.getType())
              ? "CAST(" + operands.get(i) + " AS " + typeName(call.getType()) + ")"
              : operands.get(i));
    }
    return widened;
  }

  private static String division(RexCall call) {
    return Types.isInteger(call.getType()) ? "//" : "/";
  }

  private static String divided(RexCall call, List<String> operands, String symbol) {
    String quotient = "(" + operands.get(0) + " " + symbol + " " + operands.get(1) + ")";
    return ExpressionPrinter.isNonZero(call.getOperands().get(1))
        ? quotient
        : "CASE WHEN "
            + operands.get(1)
            + " = 0 THEN "
            + DIVISION_BY_ZERO
            + " ELSE "
            + quotient
            + " END";
  }

  private static String like(RexCall call, List<String> operands) {
    String escape = operands.size() > 2 ? operands.get(2) : "'\\'";
    return "("
        + operands.get(0)
        + " "
        + ExpressionPrinter.name(call)
        + " "
        + operands.get(1)
        + " ESCAPE "
        + escape
        + ")";
  }

  private static String trim(List<String> operands) {
    String function =
        switch (operands.get(0)) {
          case "LEADING" -> "ltrim";
          case "TRAILING" -> "rtrim";
          default -> "trim";
        };
    return function + "(" + operands.get(2) + ", " + operands.get(1) + ")";
  }

  private static Optional<String> function(RexCall call, List<String> operands) {
    String name = ExpressionPrinter.name(call);
    if (call.getOperator() instanceof JavaCall java) {
      return Optional.of(
          java.printed(call.getOperands().stream().map(RexNode::getType).toList(), operands));
    }
    if (call.getOperator() instanceof ArrayOverlap) {
      return Optional.of(DuckDbText.overlap(operands));
    }
    if (call.getKind() == SqlKind.JSON_VALUE_EXPRESSION) {
      return Optional.of(operands.get(0));
    }
    if (name.equals("ABS")) {
      return Optional.of("abs(" + operands.get(0) + ")");
    }
    if (name.equals("SUBSTRING") || name.equals("SUBSTR")) {
      return Optional.of(DuckDbText.substring(call, operands));
    }
    if (name.equals("ROUND") && Types.isApproximate(call.getType())) {
      return Optional.of(DuckDbText.rounded(operands));
    }
    if (name.startsWith("JSON_")) {
      return JsonCalls.path(call).flatMap(path -> DuckDbJson.call(name, operands.get(0), path));
    }
    if (name.equals("<> ALL") && operands.size() == 2) {
      return Optional.of("(NOT " + DuckDbText.isElement(operands.get(0), operands.get(1)) + ")");
    }
    if (name.equals("= SOME") && operands.size() == 2) {
      return Optional.of(DuckDbText.isElement(operands.get(0), operands.get(1)));
    }
    return TEMPLATES.call(call, operands);
  }

  private static String padded(String function) {
    return "CASE WHEN {2} = '' THEN left({0}, greatest({1}, 0)) ELSE "
        + function
        + "({0}, CAST({1} AS INTEGER), {2}) END";
  }

  private static String defined(String undefined, String value, String problem) {
    return "CASE WHEN " + undefined + " THEN error('22023:" + problem + "') ELSE " + value + " END";
  }

  @Override
  public Optional<String> cast(String value, RelDataType from, RelDataType to) {
    if (Types.same(from, to)) {
      return Optional.of(value);
    }
    if (Types.isText(to)) {
      String text = DuckDbCasts.text(value, from);
      return Optional.of(
          Types.cuts(from, to) ? "left(" + text + ", " + Types.length(to) + ")" : text);
    }
    return DuckDbCasts.special(value, from, to)
        .or(() -> Optional.of("CAST(" + value + " AS " + typeName(to) + ")"));
  }

  @Override
  public Optional<String> extract(TimeUnitRange unit, String value, RelDataType type) {
    return switch (unit) {
      case EPOCH -> Optional.of("epoch(CAST(" + value + " AS TIMESTAMP))");
      case MILLISECOND,
          MICROSECOND,
          YEAR,
          QUARTER,
          MONTH,
          WEEK,
          DAY,
          DOW,
          ISODOW,
          DOY,
          HOUR,
          MINUTE,
          SECOND,
          DECADE,
          CENTURY,
          MILLENNIUM,
          ISOYEAR ->
          Optional.of("CAST(EXTRACT(" + unit.name() + " FROM " + value + ") AS BIGINT)");
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> floor(TimeUnitRange unit, String value, RelDataType type) {
    String truncated = "date_trunc(" + Literals.text(unit.name()) + ", " + value + ")";
    return Optional.of("CAST(" + truncated + " AS " + typeName(type) + ")");
  }

  @Override
  Optional<String> ownAggregate(Aggregation aggregation) {
    List<String> arguments = aggregation.arguments();
    return switch (aggregation.function()) {
      case "SUM", "$SUM0" -> Optional.of(sum(aggregation));
      case "COUNT" ->
          arguments.size() > 1
              ? Optional.of(
                  Aggregates.spelled(
                      "count",
                      List.of("ROW(" + String.join(", ", arguments) + ")"),
                      aggregation.distinct(),
                      List.of()))
              : Optional.empty();
      case "PERCENTILE_CONT", "PERCENTILE_DISC" -> percentile(aggregation);
      case "SINGLE_VALUE" ->
          Optional.of(
              "CASE WHEN count(*) > 1 THEN error('21000:A subquery gave several rows') ELSE "
                  + "any_value("
                  + arguments.get(0)
                  + ") END");
      default -> Optional.empty();
    };
  }

  private static Optional<String> percentile(Aggregation aggregation) {
    return Optional.of(
        aggregation.function().toLowerCase(Locale.ROOT)
            + "("
            + aggregation.arguments().get(0)
            + ") WITHIN GROUP (ORDER BY "
            + String.join(", ", aggregation.order())
            + ")");
  }

  private String sum(Aggregation aggregation) {
    String sum =
        Aggregates.spelled("sum", aggregation.arguments(), aggregation.distinct(), List.of());
    String typed = "CAST(" + Wrapped.call(sum) + " AS " + typeName(aggregation.type()) + ")";
    return aggregation.function().equals("$SUM0") ? "COALESCE(" + typed + ", 0)" : typed;
  }

  @Override
  public String unnest(String array, boolean withOrdinality, String alias) {
    return withOrdinality
        ? "(SELECT unnest("
            + array
            + ") AS c0, generate_subscripts("
            + array
            + ", 1) AS c1) AS "
            + alias
        : "(SELECT unnest(" + array + ") AS c0) AS " + alias;
  }
}
