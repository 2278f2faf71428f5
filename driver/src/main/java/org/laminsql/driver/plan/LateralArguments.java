package org.laminsql.driver.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.TableFunction;

/**
 * Lateral calls: {@code FROM a CROSS JOIN LATERAL TABLE(f(a.uid)) t}. The different arguments are
 * asked for first; then {@code t} is a table of the rows of all of them, joined by the argument.
 */
final class LateralArguments {

  private static final String ARGUMENT = "\u001fargument";

  private final FunctionArguments.Subqueries subqueries;
  private final Deque<SqlNodeList> with = new ArrayDeque<>();

  LateralArguments(FunctionArguments.Subqueries subqueries) {
    this.subqueries = subqueries;
  }

  /** From here on these WITH queries may be named. */
  void enter(SqlNodeList items) {
    with.addLast(items);
  }

  /** The WITH queries entered last may no longer be named. */
  void leave() {
    with.removeLast();
  }

  /**
   * The different argument lists.
   *
   * @param left what stands before the call in FROM
   * @param where the condition of the SELECT; what it says of {@code left} alone narrows them
   */
  List<List<@Nullable Object>> of(CalledTable called, SqlNode left, @Nullable SqlNode where) {
    SqlParserPos position = called.call().getParserPosition();
    List<SqlNode> items = new ArrayList<>();
    for (int i = 0; i < called.call().operandCount(); i++) {
      items.add(
          SqlStdOperatorTable.AS.createCall(
              position, called.call().operand(i), new SqlIdentifier(ARGUMENT + i, position)));
    }
    SqlNode query =
        SelectNodes.distinct(new SqlNodeList(items, position), left, narrowing(called, where));
    for (var inner = with.descendingIterator(); inner.hasNext(); ) {
      query = new SqlWith(position, inner.next(), query);
    }
    return subqueries.rows(FreshNodes.copy(query));
  }

  private static @Nullable SqlNode narrowing(CalledTable called, @Nullable SqlNode where) {
    if (where == null) {
      return null;
    }
    if (where.getKind() == SqlKind.AND) {
      List<SqlNode> kept = new ArrayList<>();
      for (SqlNode operand : ((SqlCall) where).getOperandList()) {
        SqlNode narrowing = narrowing(called, operand);
        if (narrowing != null) {
          kept.add(narrowing);
        }
      }
      return kept.stream()
          .reduce((a, b) -> SqlStdOperatorTable.AND.createCall(where.getParserPosition(), a, b))
          .orElse(null);
    }
    return new MentionFinder(called).mentions(where) ? null : where;
  }

  /**
   * The columns that say which arguments a row is for, after those of the function.
   *
   * @param calls the argument lists: a text may stand where an array is taken
   */
  static List<FunctionColumn> columns(CalledTable called, List<List<Object>> calls) {
    List<Parameter> parameters = called.function().parameters();
    List<FunctionColumn> columns = new ArrayList<>();
    for (int i = 0; i < called.call().operandCount(); i++) {
      SqlType type = parameters.get(i).type();
      boolean isText = !calls.isEmpty() && calls.get(0).get(i) instanceof String;
      columns.add(new FunctionColumn(ARGUMENT + i, isText ? SqlType.VARCHAR : type, false));
    }
    return columns;
  }

  /** Their names. */
  static List<SqlIdentifier> columnNames(CalledTable called) {
    SqlParserPos position = called.call().getParserPosition();
    return IntStream.range(0, called.call().operandCount())
        .mapToObj(i -> new SqlIdentifier(ARGUMENT + i, position))
        .toList();
  }

  /** The join of the call's table by its arguments. */
  static SqlNode joined(SqlJoin join, SqlNode left, SqlNode table, CalledTable called) {
    SqlParserPos position = join.getParserPosition();
    boolean isConditional =
        join.getConditionType() == JoinConditionType.ON && join.getCondition() != null;
    JoinType type = join.getJoinType() == JoinType.LEFT ? JoinType.LEFT : JoinType.INNER;
    return new SqlJoin(
        position,
        left,
        SqlLiteral.createBoolean(false, position),
        type.symbol(position),
        table,
        JoinConditionType.ON.symbol(position),
        condition(called, isConditional ? Optional.of(join.getCondition()) : Optional.empty()));
  }

  /** That a row is for the arguments at hand, and another condition. */
  static SqlNode condition(CalledTable called, Optional<SqlNode> other) {
    SqlParserPos position = called.call().getParserPosition();
    List<SqlNode> conditions = new ArrayList<>();
    for (int i = 0; i < called.call().operandCount(); i++) {
      SqlNode argument = called.call().operand(i);
      if (CalledTable.namesColumns(argument)) {
        List<String> column = List.of(called.alias().getSimple(), ARGUMENT + i);
        conditions.add(
            SqlStdOperatorTable.EQUALS.createCall(
                position, new SqlIdentifier(column, position), FreshNodes.copy(argument)));
      }
    }
    other.ifPresent(conditions::add);
    return conditions.stream()
        .reduce((a, b) -> SqlStdOperatorTable.AND.createCall(position, a, b))
        .orElseThrow();
  }

  /**
   * Finds names that may be the function's, qualified by its alias, or bare and of a column; and
   * calls in FROM, which may be the very one whose arguments are asked for.
   */
  private static final class MentionFinder extends SqlBasicVisitor<@Nullable Void> {
    private final String alias;
    private final Set<String> columns;
    private boolean found;

    MentionFinder(CalledTable called) {
      alias = called.alias().getSimple();
      columns =
          called.function() instanceof TableFunction function
              ? function.columns().stream().map(FunctionColumn::name).collect(Collectors.toSet())
              : Set.of();
    }

    boolean mentions(SqlNode node) {
      node.accept(this);
      return found;
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
      found |= call.getKind() == SqlKind.COLLECTION_TABLE;
      return super.visit(call);
    }

    @Override
    public @Nullable Void visit(SqlIdentifier identifier) {
      String first = identifier.names.get(0);
      found |=
          identifier.isSimple()
              ? columns.stream().anyMatch(first::equalsIgnoreCase)
              : first.equalsIgnoreCase(alias);
      return null;
    }
  }
}
