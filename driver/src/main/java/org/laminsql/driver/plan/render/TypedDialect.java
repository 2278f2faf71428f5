package org.laminsql.driver.plan.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.NlsString;

/** What Postgres and DuckDB have in common: typed values, arrays, lateral joins. */
abstract class TypedDialect implements Dialect {

  /** The name of a type in a cast. */
  abstract String typeName(RelDataType type);

  /** The aggregate functions it spells itself; empty for the standard spelling. */
  abstract Optional<String> ownAggregate(Aggregation aggregation);

  @Override
  public String parameter(int index, RelDataType type) {
    return "CAST(" + SqlText.parameter(index) + " AS " + typeName(type) + ")";
  }

  @Override
  public String nullOf(RelDataType type) {
    return "CAST(NULL AS " + typeName(type) + ")";
  }

  @Override
  public String literal(RexLiteral literal) {
    RelDataType type = literal.getType();
    if (literal.isNull()) {
      return nullOf(type);
    }
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> Boolean.TRUE.equals(literal.getValueAs(Boolean.class)) ? "TRUE" : "FALSE";
      case CHAR, VARCHAR ->
          text(Objects.requireNonNull(literal.getValueAs(NlsString.class)).getValue());
      case TINYINT, SMALLINT, INTEGER, BIGINT ->
          Objects.requireNonNull(literal.getValueAs(BigDecimal.class)).toBigInteger().toString();
      case DECIMAL -> Objects.requireNonNull(literal.getValueAs(BigDecimal.class)).toPlainString();
      case REAL, FLOAT, DOUBLE ->
          "CAST("
              + Literals.text(String.valueOf(literal.getValueAs(Double.class)))
              + " AS "
              + typeName(type)
              + ")";
      case DATE -> "DATE " + Literals.text(TemporalText.date(literal));
      case TIME -> "TIME " + Literals.text(TemporalText.time(literal));
      case TIMESTAMP -> "TIMESTAMP " + Literals.text(TemporalText.timestamp(literal));
      case BINARY, VARBINARY -> binary(Objects.requireNonNull(literal.getValueAs(byte[].class)));
      default -> interval(literal);
    };
  }

  /** A text literal. */
  String text(String value) {
    return Literals.text(value);
  }

  abstract String binary(byte[] value);

  private static String interval(RexLiteral literal) {
    long value = Objects.requireNonNull(literal.getValueAs(BigDecimal.class)).longValueExact();
    return literal.getType().getSqlTypeName().isYearMonth()
        ? "INTERVAL '" + value + " months'"
        : "INTERVAL '" + value + " milliseconds'";
  }

  @Override
  public String comparison(String operator, String left, String right, RelDataType type) {
    return "(" + left + " " + operator + " " + right + ")";
  }

  @Override
  public Optional<String> aggregate(Aggregation aggregation) {
    Optional<String> own = ownAggregate(aggregation);
    return own.isPresent() ? own : Aggregates.standard(aggregation);
  }

  @Override
  public Optional<String> call(RexCall call, List<String> operands) {
    SqlKind kind = call.getKind();
    if (kind == SqlKind.ARRAY_VALUE_CONSTRUCTOR) {
      String elements = String.join(", ", operands);
      return Optional.of("CAST(" + array(elements) + " AS " + typeName(call.getType()) + ")");
    }
    if (kind == SqlKind.PLUS || kind == SqlKind.MINUS) {
      boolean temporal =
          !Types.isNumeric(call.getType())
              && call.getOperands().stream().anyMatch(o -> Types.isInterval(o.getType()));
      if (temporal) {
        String sign = call.getOperator().getName().contains("-") ? "-" : "+";
        String sum = "(" + String.join(" " + sign + " ", operands) + ")";
        return Optional.of("CAST(" + sum + " AS " + typeName(call.getType()) + ")");
      }
    }
    return Optional.empty();
  }

  abstract String array(String elements);

  @Override
  public String values(List<List<String>> rows, int width, String alias) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add("c" + i);
    }
    List<String> lines = rows.stream().map(row -> "(" + String.join(", ", row) + ")").toList();
    return "(VALUES "
        + String.join(", ", lines)
        + ") AS "
        + alias
        + "("
        + String.join(", ", names)
        + ")";
  }
}
