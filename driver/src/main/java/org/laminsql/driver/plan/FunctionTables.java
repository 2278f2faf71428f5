package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.RegistryFunction;
import org.laminsql.udf.SqlFunctions;

/**
 * Turns calls of registry functions in FROM into tables of their own: {@code TABLE(versions('k'))}
 * becomes a name under which its statement is registered.
 */
final class FunctionTables extends SqlShuttle {

  private static final String SCHEMA = "\u0000function";

  private final FunctionContext context;
  private final Map<List<String>, Relation> relations = new HashMap<>();

  FunctionTables(FunctionContext context) {
    this.context = context;
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

  @Override
  public @Nullable SqlNode visit(SqlCall call) {
    Optional<SqlIdentifier> table = table(call);
    if (table.isPresent()) {
      String name = functionCall(call).getOperator().getName();
      SqlParserPos position = call.getParserPosition();
      return SqlStdOperatorTable.AS.createCall(
          position, table.get(), new SqlIdentifier(name, position));
    }
    if (call.getKind() == SqlKind.AS && call.operand(0) instanceof SqlCall inner) {
      Optional<SqlIdentifier> named = table(inner);
      if (named.isPresent()) {
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        operands.set(0, named.get());
        return SqlStdOperatorTable.AS.createCall(call.getParserPosition(), operands);
      }
    }
    return super.visit(call);
  }

  private static SqlCall functionCall(SqlCall call) {
    return call.getKind() == SqlKind.COLLECTION_TABLE ? call.operand(0) : call;
  }

  private Optional<SqlIdentifier> table(SqlCall call) {
    if (call.getKind() != SqlKind.COLLECTION_TABLE || !(call.operand(0) instanceof SqlCall)) {
      return Optional.empty();
    }
    SqlCall function = functionCall(call);
    return SqlFunctions.named(function.getOperator().getName())
        .map(known -> register((RegistryFunction) known, function));
  }

  private SqlIdentifier register(RegistryFunction function, SqlCall call) {
    List<Object> arguments = new ArrayList<>();
    for (SqlNode operand : call.getOperandList()) {
      if (!(operand instanceof SqlLiteral literal) || literal.toValue() == null) {
        throw LaminSqlError.NOT_SUPPORTED.with(
            function.name() + " with an argument that is no constant",
            "Write it like: " + function.example());
      }
      arguments.add(String.valueOf(literal.toValue()));
    }
    if (arguments.size() != function.parameters().size()) {
      throw LaminSqlError.FUNCTION_NOT_FOUND.with(
          function.name() + " with " + arguments.size() + " arguments",
          "Write it like: " + function.example());
    }
    List<String> path = List.of(SCHEMA, function.name() + arguments);
    relations.put(
        path, Relation.Registry.of(function.name(), function.body().answer(context, arguments)));
    return new SqlIdentifier(path, call.getParserPosition());
  }
}
