package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Gives unnamed select items the names that PostgreSQL gives them. */
final class Labels extends SqlBasicVisitor<@Nullable Void> {

  private static final String UNNAMED = "?column?";

  private static final Set<String> CLOCKS =
      Set.of("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "LOCALTIME", "LOCALTIMESTAMP");

  private static final Map<SqlTypeName, String> LITERALS =
      Map.of(
          SqlTypeName.DATE, "date",
          SqlTypeName.TIME, "time",
          SqlTypeName.TIMESTAMP, "timestamp");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("BOOLEAN", "bool"),
          Map.entry("SMALLINT", "int2"),
          Map.entry("INTEGER", "int4"),
          Map.entry("INT", "int4"),
          Map.entry("BIGINT", "int8"),
          Map.entry("REAL", "float4"),
          Map.entry("FLOAT", "float8"),
          Map.entry("DOUBLE", "float8"),
          Map.entry("DOUBLE PRECISION", "float8"),
          Map.entry("DECIMAL", "numeric"),
          Map.entry("CHAR", "bpchar"));

  /** Names the items of every select in the statement, in place. */
  static void name(SqlNode statement) {
    statement.accept(new Labels());
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlSelect select) {
      List<SqlNode> items = new ArrayList<>();
      for (SqlNode item : select.getSelectList()) {
        items.add(named(item));
      }
      select.setSelectList(new SqlNodeList(items, select.getSelectList().getParserPosition()));
    }
    return super.visit(call);
  }

  private static SqlNode named(SqlNode item) {
    boolean hasName =
        (item instanceof SqlIdentifier name && !isClock(name))
            || item.getKind() == SqlKind.AS
            || !(item instanceof SqlCall
                || item instanceof SqlIdentifier
                || item instanceof SqlLiteral
                || item.getKind() == SqlKind.DYNAMIC_PARAM);
    if (hasName) {
      return item;
    }
    return SqlStdOperatorTable.AS.createCall(
        item.getParserPosition(),
        item,
        new SqlIdentifier(label(item).orElse(UNNAMED), item.getParserPosition()));
  }

  /** The parser takes {@code CURRENT_DATE} for a name. */
  private static boolean isClock(SqlIdentifier name) {
    return name.isSimple()
        && !name.isComponentQuoted(0)
        && CLOCKS.contains(name.getSimple().toUpperCase(Locale.ROOT));
  }

  private static Optional<String> label(SqlNode item) {
    if (item instanceof SqlIdentifier clock && isClock(clock)) {
      return Optional.of(clock.getSimple().toLowerCase(Locale.ROOT));
    }
    if (item instanceof SqlIdentifier identifier) {
      return Optional.of(identifier.names.get(identifier.names.size() - 1));
    }
    if (item instanceof SqlLiteral literal) {
      return literal instanceof SqlUnknownLiteral typed
          ? Optional.of(typed.tag.toLowerCase(Locale.ROOT))
          : Optional.ofNullable(LITERALS.get(literal.getTypeName()));
    }
    if (!(item instanceof SqlCall call)) {
      return Optional.empty();
    }
    return switch (call.getKind()) {
      case CASE -> Optional.of(otherwise((SqlCase) call));
      case TRIM -> Optional.of(trim(call));
      case EXISTS -> Optional.of("exists");
      case ARRAY_VALUE_CONSTRUCTOR, ARRAY_QUERY_CONSTRUCTOR -> Optional.of("array");
      case ROW -> Optional.of("row");
      case CAST ->
          Optional.of(
              label(call.operand(0))
                  .orElseGet(() -> type(call.operand(1).toString().toUpperCase(Locale.ROOT))));
      case OVER, FILTER, WITHIN_GROUP, RESPECT_NULLS, IGNORE_NULLS -> label(call.operand(0));
      case SELECT -> first(((SqlSelect) call).getSelectList());
      case SCALAR_QUERY -> label(call.operand(0));
      case ITEM -> label(call.operand(0));
      default ->
          call.getOperator() instanceof SqlFunction function && !isSymbol(call)
              ? Optional.of(function.getName().toLowerCase(Locale.ROOT))
              : Optional.empty();
    };
  }

  /** A CASE has the name of its ELSE, if that has one. */
  private static String otherwise(SqlCase call) {
    SqlNode last = call.getElseOperand();
    boolean named = last instanceof SqlIdentifier || last instanceof SqlCall;
    return named && last != null ? label(last).orElse("case") : "case";
  }

  private static String trim(SqlCall call) {
    return switch (String.valueOf(((SqlLiteral) call.operand(0)).getValue())) {
      case "LEADING" -> "ltrim";
      case "TRAILING" -> "rtrim";
      default -> "btrim";
    };
  }

  private static String type(String name) {
    int end = name.indexOf('(');
    String base = (end < 0 ? name : name.substring(0, end)).strip();
    return TYPES.getOrDefault(base, base.toLowerCase(Locale.ROOT));
  }

  private static boolean isSymbol(SqlCall call) {
    return call instanceof SqlBasicCall
        && !Character.isLetter(call.getOperator().getName().charAt(0));
  }

  private static Optional<String> first(SqlNodeList items) {
    SqlNode item = items.get(0);
    return item.getKind() == SqlKind.AS ? label(((SqlCall) item).operand(1)) : label(item);
  }
}
