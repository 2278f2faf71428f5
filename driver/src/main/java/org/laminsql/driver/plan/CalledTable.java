package org.laminsql.driver.plan;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;
import org.laminsql.udf.SqlFunction;
import org.laminsql.udf.SqlFunctions;

/**
 * A call of a table function in FROM: {@code f('x')}, {@code TABLE(f('x')) AS t(a, b)}, {@code
 * LATERAL TABLE(f(a.uid)) t}.
 *
 * @param function the function
 * @param call the call
 * @param alias the name it has in the statement
 * @param columnAliases the names its columns are given; empty if they keep theirs
 */
record CalledTable(
    SqlFunction function, SqlCall call, SqlIdentifier alias, List<SqlNode> columnAliases) {

  /** The call that an item of FROM is; empty if it is something else. */
  static Optional<CalledTable> in(SqlNode item) {
    if (item.getKind() != SqlKind.AS) {
      return call(item)
          .flatMap(
              call ->
                  named(
                      call,
                      new SqlIdentifier(call.getOperator().getName(), call.getParserPosition()),
                      List.of()));
    }
    List<SqlNode> operands = ((SqlCall) item).getOperandList();
    return call(operands.get(0))
        .flatMap(
            call ->
                named(call, (SqlIdentifier) operands.get(1), operands.subList(2, operands.size())));
  }

  private static Optional<CalledTable> named(
      SqlCall call, SqlIdentifier alias, List<SqlNode> columnAliases) {
    return SqlFunctions.named(call.getOperator().getName())
        .map(function -> new CalledTable(function, call, alias, List.copyOf(columnAliases)));
  }

  private static Optional<SqlCall> call(SqlNode node) {
    SqlNode inner = node.getKind() == SqlKind.LATERAL ? ((SqlCall) node).operand(0) : node;
    return inner.getKind() == SqlKind.COLLECTION_TABLE
            && ((SqlCall) inner).operand(0) instanceof SqlCall call
        ? Optional.of(call)
        : Optional.empty();
  }

  /** Whether an argument speaks of other tables of FROM. */
  boolean isLateral() {
    return call.getOperandList().stream().anyMatch(CalledTable::namesColumns);
  }

  /** Whether the expression names columns that are not its own subqueries'. */
  static boolean namesColumns(SqlNode node) {
    ColumnFinder finder = new ColumnFinder();
    node.accept(finder);
    return finder.found;
  }

  private static final class ColumnFinder extends SqlBasicVisitor<@Nullable Void> {
    private boolean found;

    @Override
    public @Nullable Void visit(SqlIdentifier identifier) {
      found = true;
      return null;
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
      return call.getKind().belongsTo(SqlKind.QUERY) ? null : super.visit(call);
    }
  }
}
