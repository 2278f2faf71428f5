package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Gives unnamed select items the names that PostgreSQL gives them. */
final class Labels extends SqlBasicVisitor<@Nullable Void> {

  private static final String UNNAMED = "?column?";

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
        item instanceof SqlIdentifier
            || item.getKind() == SqlKind.AS
            || !(item instanceof SqlCall
                || item.getKind() == SqlKind.LITERAL
                || item.getKind() == SqlKind.DYNAMIC_PARAM);
    if (hasName) {
      return item;
    }
    return SqlStdOperatorTable.AS.createCall(
        item.getParserPosition(),
        item,
        new SqlIdentifier(label(item).orElse(UNNAMED), item.getParserPosition()));
  }

  private static Optional<String> label(SqlNode item) {
    if (item instanceof SqlIdentifier identifier) {
      return Optional.of(identifier.names.get(identifier.names.size() - 1));
    }
    if (!(item instanceof SqlCall call)) {
      return Optional.empty();
    }
    return switch (call.getKind()) {
      case CASE -> Optional.of("case");
      case EXISTS -> Optional.of("exists");
      case ARRAY_VALUE_CONSTRUCTOR, ARRAY_QUERY_CONSTRUCTOR -> Optional.of("array");
      case ROW -> Optional.of("row");
      case CAST ->
          Optional.of(
              label(call.operand(0))
                  .orElseGet(() -> call.operand(1).toString().toLowerCase(Locale.ROOT)));
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

  private static boolean isSymbol(SqlCall call) {
    return call instanceof SqlBasicCall
        && !Character.isLetter(call.getOperator().getName().charAt(0));
  }

  private static Optional<String> first(SqlNodeList items) {
    SqlNode item = items.get(0);
    return item.getKind() == SqlKind.AS ? label(((SqlCall) item).operand(1)) : label(item);
  }
}
