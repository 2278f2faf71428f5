package org.laminsql.driver.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUserDefinedTypeNameSpec;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Says in the standard's words what PostgreSQL has its own for: {@code x::text}, {@code
 * date_trunc('day', x)}, {@code trunc(x)}, {@code now()}. Also makes {@code EXTRACT} of seconds
 * answer their fraction.
 */
final class PostgresSyntax extends SqlShuttle {

  private static final Map<String, SqlTypeName> TYPES =
      Map.ofEntries(
          Map.entry("TEXT", SqlTypeName.VARCHAR),
          Map.entry("BPCHAR", SqlTypeName.VARCHAR),
          Map.entry("STRING", SqlTypeName.VARCHAR),
          Map.entry("BOOL", SqlTypeName.BOOLEAN),
          Map.entry("INT2", SqlTypeName.SMALLINT),
          Map.entry("INT4", SqlTypeName.INTEGER),
          Map.entry("INT8", SqlTypeName.BIGINT),
          Map.entry("FLOAT4", SqlTypeName.REAL),
          Map.entry("FLOAT8", SqlTypeName.DOUBLE),
          Map.entry("BYTEA", SqlTypeName.VARBINARY));

  private static final Map<String, String> PER_SECOND =
      Map.of("SECOND", "1000000", "MILLISECOND", "1000");

  /** The statement in the standard's words. */
  static SqlNode standardised(SqlNode statement) {
    SqlNode rewritten = statement.accept(new PostgresSyntax());
    return rewritten == null ? statement : rewritten;
  }

  @Override
  public @Nullable SqlNode visit(SqlDataTypeSpec type) {
    if (!(type.getTypeNameSpec() instanceof SqlUserDefinedTypeNameSpec)) {
      return type;
    }
    String name = type.getTypeName().toString().toUpperCase(Locale.ROOT);
    SqlTypeName known = TYPES.get(name);
    return known == null
        ? type
        : new SqlDataTypeSpec(
            new SqlBasicTypeNameSpec(known, type.getParserPosition()), type.getParserPosition());
  }

  @Override
  public @Nullable SqlNode visit(SqlCall call) {
    SqlNode visited = super.visit(call);
    if (visited instanceof SqlCall sorted
        && sorted.getKind() == SqlKind.WITHIN_GROUP
        && sorted.operand(0) instanceof SqlCall function
        && function.getOperator().getName().equalsIgnoreCase("PERCENTILE_CONT")) {
      return interpolated(sorted);
    }
    if (!(visited instanceof SqlCall inner) || !(inner.getOperator() instanceof SqlFunction)) {
      return visited;
    }
    String name = inner.getOperator().getName().toUpperCase(Locale.ROOT);
    List<SqlNode> operands = inner.getOperandList();
    SqlParserPos position = inner.getParserPosition();
    return switch (name + "/" + operands.size()) {
      case "NOW/0" -> SqlStdOperatorTable.CURRENT_TIMESTAMP.createCall(position);
      case "TRUNC/1", "TRUNC/2" -> SqlStdOperatorTable.TRUNCATE.createCall(position, operands);
      case "DATE_TRUNC/2" ->
          SqlStdOperatorTable.FLOOR.createCall(position, operands.get(1), unit(inner));
      case "DATE_PART/2" -> part(unit(inner), operands.get(1), position);
      case "EXTRACT/2" -> part(operands.get(0), operands.get(1), position);
      default -> inner;
    };
  }

  /** A value between two integers is a double. */
  private static SqlNode interpolated(SqlCall call) {
    List<SqlNode> items = new ArrayList<>();
    for (SqlNode item : (SqlNodeList) call.operand(1)) {
      SqlParserPos position = item.getParserPosition();
      items.add(
          item.getKind() == SqlKind.DESCENDING
              ? SqlStdOperatorTable.DESC.createCall(
                  position, asDouble(((SqlCall) item).operand(0), position))
              : asDouble(item, position));
    }
    SqlParserPos position = call.getParserPosition();
    return call.getOperator()
        .createCall(position, call.operand(0), new SqlNodeList(items, position));
  }

  private static SqlNode unit(SqlCall call) {
    if (!(call.operand(0) instanceof SqlLiteral literal)
        || !SqlTypeName.CHAR_TYPES.contains(literal.getTypeName())) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "A unit that is no constant in " + call.getOperator().getName(),
          "Write it as a text, for example 'day'");
    }
    String name = String.valueOf(literal.getValueAs(String.class)).toUpperCase(Locale.ROOT);
    for (TimeUnit unit : TimeUnit.values()) {
      if (unit.name().equals(name) || (unit.name() + "S").equals(name)) {
        return new SqlIntervalQualifier(unit, null, literal.getParserPosition());
      }
    }
    throw LaminSqlError.INVALID_PARAMETER.with(
        "The unit \"" + name.toLowerCase(Locale.ROOT) + "\" is not known",
        "Units are year, quarter, month, week, day, hour, minute, second and the like");
  }

  private static SqlNode part(SqlNode unit, SqlNode value, SqlParserPos position) {
    String name = unit.toString();
    String perSecond = PER_SECOND.get(name);
    if (name.equals("EPOCH")) {
      return asDouble(extract(unit, value, position), position);
    }
    if (perSecond == null) {
      return extract(unit, value, position);
    }
    SqlNode microseconds = new SqlIntervalQualifier(TimeUnit.MICROSECOND, null, position);
    return SqlStdOperatorTable.DIVIDE.createCall(
        position,
        asDouble(extract(microseconds, value, position), position),
        SqlLiteral.createExactNumeric(new BigDecimal(perSecond).toPlainString(), position));
  }

  private static SqlNode extract(SqlNode unit, SqlNode value, SqlParserPos position) {
    return SqlStdOperatorTable.EXTRACT.createCall(position, unit, value);
  }

  private static SqlNode asDouble(SqlNode value, SqlParserPos position) {
    return SqlStdOperatorTable.CAST.createCall(
        position,
        value,
        new SqlDataTypeSpec(new SqlBasicTypeNameSpec(SqlTypeName.DOUBLE, position), position));
  }
}
