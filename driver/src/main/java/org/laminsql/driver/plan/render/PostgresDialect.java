package org.laminsql.driver.plan.render;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.sql.SqlKind;

/**
 * PostgreSQL, 14 or newer. Text that is ordered gets the collation of code points, whatever the
 * database's own is; equality does not, so that indexes serve.
 */
final class PostgresDialect extends TypedDialect {

  private static final String BY_CODE_POINT = " COLLATE \"C\"";

  private static final Templates TEMPLATES =
      SharedTemplates.with(
          Map.ofEntries(
              Map.entry("UPPER/1", "upper({0})"),
              Map.entry("LOWER/1", "lower({0})"),
              Map.entry("INITCAP/1", "initcap({0})"),
              Map.entry("SUBSTRING/2", "substring({0} FROM {1})"),
              Map.entry("SUBSTRING/3", "substring({0} FROM {1} FOR {2})"),
              Map.entry("SUBSTR/2", "substring({0} FROM {1})"),
              Map.entry("SUBSTR/3", "substring({0} FROM {1} FOR {2})"),
              Map.entry("POSITION/2", "strpos({1}, {0})"),
              Map.entry("STRPOS/2", "strpos({0}, {1})"),
              Map.entry("LEFT/2", "left({0}, {1})"),
              Map.entry("RIGHT/2", "right({0}, {1})"),
              Map.entry("REPEAT/2", "repeat({0}, {1})"),
              Map.entry("REVERSE/1", "reverse({0})"),
              Map.entry("LPAD/2", "lpad({0}, {1})"),
              Map.entry("LPAD/3", "lpad({0}, {1}, {2})"),
              Map.entry("RPAD/2", "rpad({0}, {1})"),
              Map.entry("RPAD/3", "rpad({0}, {1}, {2})"),
              Map.entry("SPLIT_PART/3", "split_part({0}, {1}, {2})"),
              Map.entry("TRANSLATE/3", "translate({0}, {1}, {2})"),
              Map.entry("TRANSLATE3/3", "translate({0}, {1}, {2})"),
              Map.entry("MD5/1", "md5({0})"),
              Map.entry("STARTS_WITH/2", "starts_with({0}, {1})"),
              Map.entry("CONCAT/n", "concat(*)"),
              Map.entry("CONCAT_WS/n", "concat_ws(*)"),
              Map.entry("CHR/1", "chr({0})"),
              Map.entry("ASCII/1", "ascii({0})"),
              Map.entry("ROUND/1", "round({0})"),
              Map.entry("ROUND/2", "CAST(round(CAST({0} AS numeric), {1}) AS double precision)"),
              Map.entry("TRUNCATE/1", "trunc({0})"),
              Map.entry("TRUNCATE/2", "trunc(CAST({0} AS numeric), {1})"),
              Map.entry("BTRIM/1", "btrim({0})"),
              Map.entry("BTRIM/2", "btrim({0}, {1})"),
              Map.entry("LTRIM/2", "ltrim({0}, {1})"),
              Map.entry("RTRIM/2", "rtrim({0}, {1})"),
              Map.entry("LOG/1", "log({0})"),
              Map.entry("LOG10/1", "log(CAST({0} AS double precision))"),
              Map.entry("SQRT/1", "sqrt(CAST({0} AS double precision))"),
              Map.entry("LN/1", "ln(CAST({0} AS double precision))"),
              Map.entry("EXP/1", "exp(CAST({0} AS double precision))"),
              Map.entry(
                  "POWER/2", "power(CAST({0} AS double precision), CAST({1} AS double precision))"),
              Map.entry("CARDINALITY/1", "cardinality({0})"),
              Map.entry("ARRAY_LENGTH/1", "cardinality({0})"),
              Map.entry("ITEM/2", "({0})[{1}]"),
              Map.entry("GREATEST/n", "GREATEST(*)"),
              Map.entry("LEAST/n", "LEAST(*)"),
              Map.entry("REGEXP_REPLACE/3", "regexp_replace({0}, {1}, {2})"),
              Map.entry("REGEXP_REPLACE/4", "regexp_replace({0}, {1}, {2}, {3})"),
              Map.entry("REGEXP_LIKE/2", "({0} ~ {1})"),
              Map.entry("POSIX REGEX CASE SENSITIVE/2", "({0} ~ {1})"),
              Map.entry("POSIX REGEX CASE INSENSITIVE/2", "({0} ~* {1})"),
              Map.entry("NEGATED POSIX REGEX CASE SENSITIVE/2", "({0} !~ {1})"),
              Map.entry("NEGATED POSIX REGEX CASE INSENSITIVE/2", "({0} !~* {1})"),
              Map.entry("CURRENT_TIMESTAMP/0", "(now() AT TIME ZONE 'UTC')"),
              Map.entry("LOCALTIMESTAMP/0", "(now() AT TIME ZONE 'UTC')"),
              Map.entry("NOW/0", "(now() AT TIME ZONE 'UTC')"),
              Map.entry("CURRENT_DATE/0", "CAST(now() AT TIME ZONE 'UTC' AS date)")));

  @Override
  public boolean can(Ability ability) {
    return ability != Ability.SORTED_DISTINCT;
  }

  @Override
  String typeName(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> "boolean";
      case TINYINT, SMALLINT -> "smallint";
      case INTEGER -> "integer";
      case BIGINT -> "bigint";
      case DECIMAL -> "numeric(" + type.getPrecision() + ", " + type.getScale() + ")";
      case REAL -> "real";
      case FLOAT, DOUBLE -> "double precision";
      case BINARY, VARBINARY -> "bytea";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP -> "timestamp";
      case ARRAY -> typeName(Objects.requireNonNull(type.getComponentType())) + "[]";
      default -> Types.isInterval(type) ? "interval" : "text";
    };
  }

  @Override
  String binary(byte[] value) {
    return "'\\x" + HexFormat.of().formatHex(value) + "'::bytea";
  }

  @Override
  String text(String value) {
    String quoted = Literals.text(value);
    return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
  }

  @Override
  String array(String elements) {
    return "ARRAY[" + elements + "]";
  }

  @Override
  public String comparison(String operator, String left, String right, RelDataType type) {
    boolean ordered = !operator.equals("=") && !operator.equals("<>");
    return super.comparison(operator, ordered ? sortKey(left, type) : left, right, type);
  }

  @Override
  public String sortKey(String value, RelDataType type) {
    return Types.isText(type) ? value + BY_CODE_POINT : value;
  }

  @Override
  public Optional<String> call(RexCall call, List<String> operands) {
    Optional<String> typed = super.call(call, operands);
    if (typed.isPresent()) {
      return typed;
    }
    return switch (call.getKind()) {
      case DIVIDE ->
          Optional.of(
              decimal(call.getType(), "(" + operands.get(0) + " / " + operands.get(1) + ")"));
      case PLUS, MINUS, TIMES, MOD ->
          Optional.of(
              "(" + operands.get(0) + " " + symbol(call.getKind()) + " " + operands.get(1) + ")");
      case MINUS_PREFIX -> Optional.of("(- " + operands.get(0) + ")");
      case PLUS_PREFIX -> Optional.of(operands.get(0));
      case LIKE ->
          Optional.of(
              "("
                  + operands.get(0)
                  + " "
                  + ExpressionPrinter.name(call)
                  + " "
                  + operands.get(1)
                  + (operands.size() > 2 ? " ESCAPE " + operands.get(2) : "")
                  + ")");
      case SIMILAR ->
          Optional.of(
              "("
                  + operands.get(0)
                  + " SIMILAR TO "
                  + operands.get(1)
                  + (operands.size() > 2 ? " ESCAPE " + operands.get(2) : "")
                  + ")");
      case TRIM ->
          Optional.of(
              "trim(" + operands.get(0) + " " + operands.get(1) + " FROM " + operands.get(2) + ")");
      case GREATEST -> Optional.of("GREATEST(" + String.join(", ", operands) + ")");
      case LEAST -> Optional.of("LEAST(" + String.join(", ", operands) + ")");
      default -> function(call, operands);
    };
  }

  /** A quotient has the digits of its type, as on the other engines. */
  private String decimal(RelDataType type, String value) {
    return Types.isDecimal(type) ? "CAST(" + value + " AS " + typeName(type) + ")" : value;
  }

  private static String symbol(SqlKind kind) {
    return switch (kind) {
      case PLUS -> "+";
      case MINUS -> "-";
      case TIMES -> "*";
      case MOD -> "%";
      default -> "/";
    };
  }

  private static Optional<String> function(RexCall call, List<String> operands) {
    String name = ExpressionPrinter.name(call);
    if (call.getKind() == SqlKind.JSON_VALUE_EXPRESSION) {
      return Optional.of(operands.get(0));
    }
    if (name.equals("ABS")) {
      return Optional.of("abs(" + operands.get(0) + ")");
    }
    if (call.getOperator() instanceof ArrayOverlap) {
      String constants = String.join(", ", operands.subList(1, operands.size()));
      return Optional.of("(" + operands.get(0) + " && ARRAY[" + constants + "]::text[])");
    }
    if (name.startsWith("JSON_")) {
      return JsonCalls.path(call).flatMap(path -> json(name, operands.get(0), path));
    }
    if (operands.size() == 2 && (name.endsWith(" SOME") || name.endsWith(" ALL"))) {
      String quantified = name.replace(" SOME", " ANY");
      return Optional.of("(" + operands.get(0) + " " + quantified + "(" + operands.get(1) + "))");
    }
    return TEMPLATES.call(call, operands);
  }

  private static Optional<String> json(String name, String document, String path) {
    String found =
        "jsonb_path_query_first("
            + "CAST("
            + document
            + " AS jsonb), "
            + Literals.text(path)
            + "::jsonpath)";
    return switch (name) {
      case "JSON_VALUE" ->
          Optional.of(
              "CASE WHEN jsonb_typeof("
                  + found
                  + ") IN ('string', 'number', 'boolean') THEN "
                  + found
                  + " #>> '{}' END");
      case "JSON_QUERY" ->
          Optional.of(
              "CASE WHEN jsonb_typeof("
                  + found
                  + ") IN ('object', 'array') THEN "
                  + "CAST("
                  + found
                  + " AS text) END");
      case "JSON_EXISTS" ->
          Optional.of(
              "jsonb_path_exists(CAST("
                  + document
                  + " AS jsonb), "
                  + Literals.text(path)
                  + "::jsonpath)");
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> cast(String value, RelDataType from, RelDataType to) {
    if (Types.same(from, to)) {
      return Optional.of(value);
    }
    if (Types.isText(to)) {
      String text = Types.isText(from) ? value : "CAST(" + value + " AS text)";
      return Optional.of(
          Types.cuts(from, to) ? "left(" + text + ", " + Types.length(to) + ")" : text);
    }
    return Optional.of("CAST(" + value + " AS " + typeName(to) + ")");
  }

  @Override
  public Optional<String> extract(TimeUnitRange unit, String value, RelDataType type) {
    String part = "EXTRACT(" + unit.name() + " FROM " + value + ")";
    return Optional.of(
        unit == TimeUnitRange.EPOCH
            ? "CAST(" + part + " AS double precision)"
            : "CAST(trunc(" + part + ") AS bigint)");
  }

  @Override
  public Optional<String> floor(TimeUnitRange unit, String value, RelDataType type) {
    String truncated = "date_trunc(" + Literals.text(unit.name()) + ", " + value + ")";
    return Optional.of("CAST(" + truncated + " AS " + typeName(type) + ")");
  }

  @Override
  Optional<String> ownAggregate(Aggregation aggregation) {
    List<String> arguments = aggregation.arguments();
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    RelDataType type = aggregation.types().isEmpty() ? null : aggregation.types().get(0);
    return switch (aggregation.function()) {
      case "MIN", "MAX", "ANY_VALUE" ->
          type == null ? Optional.empty() : extreme(aggregation, type);
      case "SUM", "$SUM0" ->
          Optional.ofNullable(type)
              .filter(Types::isApproximate)
              .map(t -> sum(aggregation, "CAST(" + first + " AS double precision)"));
      case "AVG" ->
          Optional.of(
              "CAST("
                  + Wrapped.call(
                      Aggregates.spelled("avg", arguments, aggregation.distinct(), List.of()))
                  + " AS double precision)");
      case "COUNT" ->
          arguments.size() > 1
              ? Optional.of(
                  Aggregates.spelled(
                      "count",
                      List.of("ROW(" + String.join(", ", arguments) + ")"),
                      aggregation.distinct(),
                      List.of()))
              : Optional.empty();
      case "SINGLE_VALUE" -> Optional.empty();
      case "STRING_AGG", "LISTAGG" ->
          aggregation.distinct() && type != null && !aggregation.order().isEmpty()
              ? Optional.of(distinctTexts(aggregation, sortKey(first, type)))
              : Optional.empty();
      case "PERCENTILE_CONT", "PERCENTILE_DISC" ->
          Optional.of(
              aggregation.function().toLowerCase(Locale.ROOT)
                  + "("
                  + first
                  + ") WITHIN GROUP (ORDER BY "
                  + String.join(", ", aggregation.order())
                  + ")");
      case "MODE" -> Optional.of("mode() WITHIN GROUP (ORDER BY " + first + ")");
      default -> Optional.empty();
    };
  }

  /** What DISTINCT sorts by must be the argument itself, collation included. */
  private static String distinctTexts(Aggregation aggregation, String text) {
    String separator = aggregation.arguments().size() > 1 ? aggregation.arguments().get(1) : "','";
    return Aggregates.spelled("string_agg", List.of(text, separator), true, aggregation.order());
  }

  private Optional<String> extreme(Aggregation aggregation, RelDataType type) {
    String function = aggregation.function().equals("MAX") ? "max" : "min";
    String argument = aggregation.arguments().get(0);
    if (Types.isBoolean(type)) {
      String logic = function.equals("max") ? "bool_or" : "bool_and";
      return Optional.of(Aggregates.spelled(logic, List.of(argument), false, List.of()));
    }
    return Optional.of(
        Aggregates.spelled(function, List.of(sortKey(argument, type)), false, List.of()));
  }

  private static String sum(Aggregation aggregation, String argument) {
    String text = Aggregates.spelled("sum", List.of(argument), aggregation.distinct(), List.of());
    return aggregation.function().equals("$SUM0")
        ? "COALESCE(" + Wrapped.call(text) + ", 0)"
        : text;
  }

  @Override
  public String unnest(String array, boolean withOrdinality, String alias) {
    return "unnest("
        + array
        + ")"
        + (withOrdinality ? " WITH ORDINALITY AS " + alias + "(c0, c1)" : " AS " + alias + "(c0)");
  }
}
