package org.laminsql.driver.plan.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.util.NlsString;

/**
 * SQLite with the Java functions {@code lamin_…} that its connection registers. Booleans are 0 and
 * 1, dates and timestamps are text of a fixed form, so that they compare as text.
 */
final class SqliteDialect implements Dialect {

  private static final Templates TEMPLATES =
      SharedTemplates.with(
          Map.ofEntries(
              Map.entry("LENGTH/1", "length({0})"),
              Map.entry("UPPER/1", "lamin_upper({0})"),
              Map.entry("LOWER/1", "lamin_lower({0})"),
              Map.entry("INITCAP/1", "lamin_initcap({0})"),
              Map.entry("SUBSTRING/2", "lamin_substring({0}, {1})"),
              Map.entry("SUBSTR/2", "lamin_substring({0}, {1})"),
              Map.entry("SUBSTRING/3", "lamin_substring({0}, {1}, {2})"),
              Map.entry("SUBSTR/3", "lamin_substring({0}, {1}, {2})"),
              Map.entry("POSITION/2", "instr({1}, {0})"),
              Map.entry("STRPOS/2", "instr({0}, {1})"),
              Map.entry("LEFT/2", "lamin_left({0}, {1})"),
              Map.entry("RIGHT/2", "lamin_right({0}, {1})"),
              Map.entry("REPEAT/2", "lamin_repeat({0}, {1})"),
              Map.entry("REVERSE/1", "lamin_reverse({0})"),
              Map.entry("LPAD/2", "lamin_lpad({0}, {1}, ' ')"),
              Map.entry("LPAD/3", "lamin_lpad({0}, {1}, {2})"),
              Map.entry("RPAD/2", "lamin_rpad({0}, {1}, ' ')"),
              Map.entry("RPAD/3", "lamin_rpad({0}, {1}, {2})"),
              Map.entry("SPLIT_PART/3", "lamin_split_part({0}, {1}, {2})"),
              Map.entry("TRANSLATE/3", "lamin_translate({0}, {1}, {2})"),
              Map.entry("TRANSLATE3/3", "lamin_translate({0}, {1}, {2})"),
              Map.entry("MD5/1", "lamin_md5({0})"),
              Map.entry("STARTS_WITH/2", "(substr({0}, 1, length({1})) = {1})"),
              Map.entry("CONCAT/n", "concat(*)"),
              Map.entry("CONCAT_WS/n", "concat_ws(*)"),
              Map.entry("CHR/1", "CASE WHEN {0} IS NOT NULL THEN char({0}) END"),
              Map.entry("ASCII/1", "CASE {0} WHEN '' THEN 0 ELSE unicode({0}) END"),
              Map.entry("ROUND/1", "lamin_round({0}, 0)"),
              Map.entry("ROUND/2", "lamin_round({0}, {1})"),
              Map.entry("TRUNCATE/1", "lamin_truncate({0}, 0)"),
              Map.entry("TRUNCATE/2", "lamin_truncate({0}, {1})"),
              Map.entry("LOG/1", "lamin_log10({0})"),
              Map.entry("LOG10/1", "lamin_log10({0})"),
              Map.entry("LN/1", "lamin_ln({0})"),
              Map.entry("SQRT/1", "lamin_sqrt({0})"),
              Map.entry("EXP/1", "lamin_exp({0})"),
              Map.entry("POWER/2", "lamin_power({0}, {1})"),
              Map.entry("POW/2", "lamin_power({0}, {1})"),
              Map.entry("BTRIM/1", "trim({0})"),
              Map.entry("BTRIM/2", "trim({0}, {1})"),
              Map.entry("LTRIM/2", "ltrim({0}, {1})"),
              Map.entry("RTRIM/2", "rtrim({0}, {1})"),
              Map.entry("CARDINALITY/1", "json_array_length({0})"),
              Map.entry("ARRAY_LENGTH/1", "json_array_length({0})"),
              Map.entry("GREATEST/n", "max(*)"),
              Map.entry("LEAST/n", "min(*)"),
              Map.entry("REGEXP_REPLACE/3", "lamin_regexp_replace({0}, {1}, {2}, '')"),
              Map.entry("REGEXP_REPLACE/4", "lamin_regexp_replace({0}, {1}, {2}, {3})"),
              Map.entry("REGEXP_LIKE/2", "lamin_regexp({0}, {1}, '')"),
              Map.entry("POSIX REGEX CASE SENSITIVE/2", "lamin_regexp({0}, {1}, '')"),
              Map.entry("POSIX REGEX CASE INSENSITIVE/2", "lamin_regexp({0}, {1}, 'i')"),
              Map.entry("NEGATED POSIX REGEX CASE SENSITIVE/2", "(NOT lamin_regexp({0}, {1}, ''))"),
              Map.entry(
                  "NEGATED POSIX REGEX CASE INSENSITIVE/2", "(NOT lamin_regexp({0}, {1}, 'i'))"),
              Map.entry("CURRENT_TIMESTAMP/0", "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
              Map.entry("LOCALTIMESTAMP/0", "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
              Map.entry("NOW/0", "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
              Map.entry("CURRENT_DATE/0", "date('now')")));

  private static final Map<String, String> JSON =
      Map.of(
          "JSON_VALUE", "lamin_json_value",
          "JSON_QUERY", "lamin_json_query",
          "JSON_EXISTS", "lamin_json_exists");

  @Override
  public boolean can(Ability ability) {
    return ability == Ability.SORTED_DISTINCT;
  }

  @Override
  public String literal(RexLiteral literal) {
    if (literal.isNull()) {
      return "NULL";
    }
    return switch (literal.getType().getSqlTypeName()) {
      case BOOLEAN -> Boolean.TRUE.equals(literal.getValueAs(Boolean.class)) ? "1" : "0";
      case CHAR, VARCHAR ->
          Literals.text(Objects.requireNonNull(literal.getValueAs(NlsString.class)).getValue());
      case TINYINT, SMALLINT, INTEGER, BIGINT -> number(literal).toBigInteger().toString();
      case DECIMAL -> number(literal).toPlainString();
      case REAL, FLOAT, DOUBLE -> String.valueOf(literal.getValueAs(Double.class));
      case DATE -> Literals.text(TemporalText.date(literal));
      case TIME -> Literals.text(TemporalText.time(literal));
      case TIMESTAMP -> Literals.text(TemporalText.timestamp(literal));
      case BINARY, VARBINARY ->
          "X'"
              + HexFormat.of().formatHex(Objects.requireNonNull(literal.getValueAs(byte[].class)))
              + "'";
      default -> number(literal).toBigInteger().toString();
    };
  }

  private static BigDecimal number(RexLiteral literal) {
    return Objects.requireNonNull(literal.getValueAs(BigDecimal.class));
  }

  @Override
  public String parameter(int index, RelDataType type) {
    return SqlText.parameter(index);
  }

  @Override
  public String nullOf(RelDataType type) {
    return "NULL";
  }

  @Override
  public String comparison(String operator, String left, String right, RelDataType type) {
    return "(" + left + " " + operator + " " + right + ")";
  }

  @Override
  public Optional<String> call(RexCall call, List<String> operands) {
    return switch (call.getKind()) {
      case PLUS, MINUS, TIMES, DIVIDE, MOD, MINUS_PREFIX, PLUS_PREFIX ->
          SqliteArithmetic.print(call, operands);
      case LIKE -> Optional.of(like(call, operands));
      case SIMILAR ->
          Optional.of(
              "lamin_similar("
                  + operands.get(0)
                  + ", "
                  + operands.get(1)
                  + ", "
                  + escape(operands)
                  + ")");
      case TRIM -> Optional.of(trim(operands));
      case JSON_VALUE_EXPRESSION -> Optional.of(operands.get(0));
      case GREATEST -> Optional.of("max(" + String.join(", ", operands) + ")");
      case LEAST -> Optional.of("min(" + String.join(", ", operands) + ")");
      default -> function(call, operands);
    };
  }

  private static String overlap(List<String> operands) {
    String array = operands.get(0);
    String constants = String.join(", ", operands.subList(1, operands.size()));
    return "CASE WHEN "
        + array
        + " IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each("
        + array
        + ") AS e WHERE e.value IN ("
        + constants
        + ")) END";
  }

  private static Optional<String> function(RexCall call, List<String> operands) {
    String name = ExpressionPrinter.name(call);
    if (call.getOperator() instanceof ArrayOverlap) {
      return Optional.of(overlap(operands));
    }
    Optional<String> quantified = SqliteArrays.quantified(name, operands);
    if (quantified.isPresent()) {
      return quantified;
    }
    if (name.equals("ABS")) {
      return Optional.of(
          Types.isInteger(call.getType())
              ? "lamin_abs(" + operands.get(0) + ", " + Types.bits(call.getType()) + ")"
              : "abs(" + operands.get(0) + ")");
    }
    if (name.equals("ROUND") && operands.size() == 1 && Types.isApproximate(call.getType())) {
      return Optional.of("lamin_round_even(" + operands.get(0) + ")");
    }
    if (name.startsWith("JSON_")) {
      return JsonCalls.path(call)
          .filter(path -> JSON.containsKey(name))
          .map(path -> JSON.get(name) + "(" + operands.get(0) + ", " + Literals.text(path) + ")");
    }
    return TEMPLATES.call(call, operands);
  }

  private static String escape(List<String> operands) {
    return operands.size() > 2 ? operands.get(2) : "'\\'";
  }

  private static String like(RexCall call, List<String> operands) {
    String name = ExpressionPrinter.name(call);
    String negation = name.startsWith("NOT") ? "NOT " : "";
    String value = operands.get(0);
    String pattern = operands.get(1);
    return name.endsWith("ILIKE")
        ? "(" + negation + "lamin_ilike(" + value + ", " + pattern + ", " + escape(operands) + "))"
        : "(" + value + " " + negation + "LIKE " + pattern + " ESCAPE " + escape(operands) + ")";
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

  @Override
  public Optional<String> cast(String value, RelDataType from, RelDataType to) {
    return SqliteCasts.cast(value, from, to);
  }

  @Override
  public Optional<String> extract(TimeUnitRange unit, String value, RelDataType type) {
    return Types.isTimestamp(type) || Types.isDate(type)
        ? Optional.of("lamin_extract('" + unit.name() + "', " + value + ")")
        : Optional.empty();
  }

  @Override
  public Optional<String> floor(TimeUnitRange unit, String value, RelDataType type) {
    return Types.isTimestamp(type) || Types.isDate(type)
        ? Optional.of("lamin_trunc('" + unit.name() + "', " + value + ")")
            .map(text -> Types.isDate(type) ? "substr(" + text + ", 1, 10)" : text)
        : Optional.empty();
  }

  @Override
  public Optional<String> aggregate(Aggregation aggregation) {
    List<String> arguments = aggregation.arguments();
    return switch (aggregation.function()) {
      case "STDDEV",
          "STDDEV_SAMP",
          "STDDEV_POP",
          "VARIANCE",
          "VAR_SAMP",
          "VAR_POP",
          "CORR",
          "COVAR_POP",
          "COVAR_SAMP",
          "REGR_COUNT",
          "REGR_SXX",
          "REGR_SYY",
          "BIT_AND",
          "BIT_OR",
          "BIT_XOR",
          "ARRAY_AGG",
          "PERCENTILE_CONT",
          "PERCENTILE_DISC",
          "MODE" ->
          Optional.empty();
      case "EVERY", "BOOL_AND" ->
          Optional.of(Aggregates.spelled("min", arguments, false, List.of()));
      case "SOME", "BOOL_OR" -> Optional.of(Aggregates.spelled("max", arguments, false, List.of()));
      case "SINGLE_VALUE" -> Optional.of(single(arguments.get(0)));
      case "SUM", "$SUM0" -> sum(aggregation);
      case "COUNT" -> arguments.size() > 1 ? Optional.empty() : Aggregates.standard(aggregation);
      case "STRING_AGG", "LISTAGG" ->
          aggregation.distinct() && arguments.size() > 1
              ? Optional.empty()
              : Aggregates.standard(aggregation);
      default -> Aggregates.standard(aggregation);
    };
  }

  @Override
  public String values(List<List<String>> rows, int width, String alias) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add("column" + (i + 1) + " AS c" + i);
    }
    List<String> lines = rows.stream().map(row -> "(" + String.join(", ", row) + ")").toList();
    return "(SELECT "
        + String.join(", ", names)
        + " FROM (VALUES "
        + String.join(", ", lines)
        + ")) AS "
        + alias;
  }

  private static Optional<String> sum(Aggregation aggregation) {
    if (!Types.isDecimal(aggregation.type()) || aggregation.type().getScale() == 0) {
      return Aggregates.standard(aggregation);
    }
    String sum =
        Aggregates.spelled("sum", aggregation.arguments(), aggregation.distinct(), List.of());
    String rounded = SqliteArithmetic.decimal(aggregation.type(), Wrapped.call(sum));
    return Optional.of(
        aggregation.function().equals("$SUM0") ? "COALESCE(" + rounded + ", 0)" : rounded);
  }

  /** The one value, or an error where there are several rows. */
  static String single(String value) {
    return "CASE WHEN count(*) > 1 THEN lamin_several_rows(count(*)) ELSE max(" + value + ") END";
  }

  @Override
  public String unlimited() {
    return " LIMIT -1";
  }

  @Override
  public String unnest(String array, boolean withOrdinality, String alias) {
    throw new UnsupportedOperationException("SQLite has no arrays");
  }
}
