package org.laminsql.driver.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.RegistryFunction;
import org.laminsql.udf.ScalarFunction;
import org.laminsql.udf.TableFunction;

/**
 * Turns calls of table functions in FROM into tables of their own: {@code TABLE(versions('k'))}
 * becomes a name under which its rows, or the statement that gives them, are registered.
 */
final class FunctionTables extends SqlShuttle {

  private static final String SCHEMA = "\u0000function";

  private final FunctionContext context;
  private final FunctionRelations made;
  private final FunctionArguments arguments;
  private final LateralArguments laterals;
  private final Map<List<String>, Relation> relations;
  private final Deque<SqlSelect> enclosing = new ArrayDeque<>();
  private boolean waits;

  /** Runs a query that an argument is; it may name tables that stand for calls already. */
  @FunctionalInterface
  interface Subqueries {

    /** Its rows. */
    List<List<@Nullable Object>> rows(SqlNode query, Map<List<String>, Relation> tables);
  }

  /**
   * @param given tables that stand for calls already
   * @param parameters the values of the statement's {@code ?}; empty while they are not known
   */
  FunctionTables(
      FunctionContext context,
      FunctionRelations made,
      Map<List<String>, Relation> given,
      Subqueries subqueries,
      Optional<List<@Nullable Object>> parameters) {
    this.context = context;
    this.made = made;
    this.relations = new HashMap<>(given);
    FunctionArguments.Subqueries own = query -> subqueries.rows(query, relations());
    this.arguments = new FunctionArguments(own, parameters);
    this.laterals = new LateralArguments(own);
  }

  /** The statement with names for calls. */
  SqlNode named(SqlNode statement) {
    SqlNode rewritten = statement.accept(this);
    return rewritten == null ? statement : rewritten;
  }

  /** The tables that stand for the calls, by path. */
  Map<List<String>, Relation> relations() {
    return Map.copyOf(relations);
  }

  /** Whether a call waits for the value of a parameter; its table has no rows then. */
  boolean isWaiting() {
    return waits;
  }

  @Override
  public @Nullable SqlNode visit(SqlCall call) {
    if (call instanceof SqlWith with) {
      SqlNodeList items = (SqlNodeList) named(with.withList);
      laterals.enter(items);
      SqlNode body = named(with.body);
      laterals.leave();
      return new SqlWith(with.getParserPosition(), items, body);
    }
    if (call instanceof SqlSelect select && select.getFrom() != null) {
      SqlSelect copy = (SqlSelect) select.clone(select.getParserPosition());
      SqlNode from = from(select.getFrom(), copy);
      copy.setFrom(from);
      enclosing.addLast(copy);
      SqlNode visited = super.visit(copy);
      enclosing.removeLast();
      return visited;
    }
    return super.visit(call);
  }

  private SqlNode from(SqlNode item, SqlSelect select) {
    if (item instanceof SqlJoin join) {
      return joined(join, select);
    }
    Optional<CalledTable> called = CalledTable.in(item);
    if (called.isEmpty()) {
      return named(item);
    }
    return called.get().isLateral()
        ? correlated(called.get(), select)
        : aliased(called.get(), register(called.get()), List.of());
  }

  /** A call in a subquery whose arguments are columns of the query around it. */
  private SqlNode correlated(CalledTable called, SqlSelect select) {
    SqlSelect outer = enclosing.peekLast();
    if (outer == null || outer.getFrom() == null) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          called.function().name() + " of columns that no table before it in FROM has",
          "Join it: FROM core.artifact a CROSS JOIN LATERAL TABLE(…(a.uid)) t");
    }
    SqlNode table = lateral(called, outer.getFrom(), outer.getWhere());
    select.setWhere(LateralArguments.condition(called, Optional.ofNullable(select.getWhere())));
    return table;
  }

  private SqlNode joined(SqlJoin join, SqlSelect select) {
    SqlNode left = from(join.getLeft(), select);
    Optional<CalledTable> called = CalledTable.in(join.getRight()).filter(CalledTable::isLateral);
    if (called.isEmpty()) {
      return new SqlJoin(
          join.getParserPosition(),
          left,
          join.isNaturalNode(),
          join.getJoinTypeNode(),
          from(join.getRight(), select),
          join.getConditionTypeNode(),
          join.getCondition() == null ? null : named(join.getCondition()));
    }
    SqlNode table = lateral(called.get(), left, select.getWhere());
    return LateralArguments.joined(join, left, table, called.get());
  }

  private SqlNode lateral(CalledTable called, SqlNode left, @Nullable SqlNode where) {
    FunctionArguments.checkCount(called.function(), called.call().operandCount());
    List<List<@Nullable Object>> calls = laterals.of(called, left, where);
    return aliased(called, register(called, calls), LateralArguments.columnNames(called));
  }

  private static SqlNode aliased(
      CalledTable called, SqlIdentifier table, List<? extends SqlNode> moreColumns) {
    List<SqlNode> operands = new ArrayList<>(List.of(table, called.alias()));
    operands.addAll(called.columnAliases());
    if (!called.columnAliases().isEmpty()) {
      operands.addAll(moreColumns);
    }
    return SqlStdOperatorTable.AS.createCall(called.call().getParserPosition(), operands);
  }

  private SqlIdentifier register(CalledTable called) {
    if (called.function() instanceof RegistryFunction function) {
      return registered(called, registryTable(function, called.call()));
    }
    TableFunction function = tableFunction(called);
    FunctionArguments.checkCount(function, called.call().operandCount());
    boolean unknown = arguments.areUnknown(called.call());
    waits |= unknown;
    Optional<List<Object>> values =
        unknown ? Optional.empty() : arguments.of(function, called.call());
    List<List<@Nullable Object>> rows =
        values.isEmpty() ? List.of() : function.body().rows(context, List.of(values.get())).get(0);
    return registered(
        called, made.of(function.name(), function.columns(), function.columns().size(), rows));
  }

  private Relation registryTable(RegistryFunction function, SqlCall call) {
    boolean unknown = arguments.areUnknown(call);
    waits |= unknown;
    List<Object> values =
        unknown
            ? arguments.placeholders(function, call)
            : arguments
                .of(function, call)
                .orElseThrow(
                    () ->
                        LaminSqlError.INVALID_PARAMETER.with(
                            "An argument of " + function.name() + " is NULL",
                            FunctionArguments.like(function)));
    RegistryFunction.Answer answer = function.body().answer(context, values);
    return Relation.Registry.of(function.name(), answer);
  }

  /** The rows of all calls, each with the arguments it is for. */
  private SqlIdentifier register(CalledTable called, List<List<@Nullable Object>> calls) {
    TableFunction function = tableFunction(called);
    List<List<@Nullable Object>> asked = new ArrayList<>();
    List<List<Object>> typed = new ArrayList<>();
    for (List<@Nullable Object> call : calls) {
      FunctionArguments.typed(function, call)
          .ifPresent(
              values -> {
                asked.add(call);
                typed.add(values);
              });
    }
    List<List<List<@Nullable Object>>> answers =
        typed.isEmpty() ? List.of() : function.body().rows(context, typed);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      for (List<@Nullable Object> answer : answers.get(i)) {
        List<@Nullable Object> row = new ArrayList<>(answer);
        row.addAll(asked.get(i));
        rows.add(row);
      }
    }
    List<FunctionColumn> columns = new ArrayList<>(function.columns());
    columns.addAll(LateralArguments.columns(called, typed));
    return registered(called, made.of(function.name(), columns, function.columns().size(), rows));
  }

  private static TableFunction tableFunction(CalledTable called) {
    if (called.function() instanceof TableFunction function) {
      return function;
    }
    throw called.function() instanceof ScalarFunction
        ? LaminSqlError.NOT_SUPPORTED.with(
            called.function().name() + " in FROM", "It answers a value: call it in SELECT or WHERE")
        : LaminSqlError.NOT_SUPPORTED.with(
            called.function().name() + " with an argument that is no constant",
            FunctionArguments.like(called.function()));
  }

  private SqlIdentifier registered(CalledTable called, Relation relation) {
    List<String> path = List.of(SCHEMA, called.function().name() + relations.size());
    relations.put(path, relation);
    return new SqlIdentifier(path, called.call().getParserPosition());
  }
}
