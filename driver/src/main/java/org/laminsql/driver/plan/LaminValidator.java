package org.laminsql.driver.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.validate.SelectScope;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.SqlValidatorTable;
import org.jspecify.annotations.Nullable;

/** Validates statements; {@code *} leaves out the columns that exist only when they are named. */
final class LaminValidator extends SqlValidatorImpl {

  private @Nullable SqlNode result;

  /** The calls around the node whose type is inferred, the innermost last. */
  private final Deque<SqlCall> calls = new ArrayDeque<>();

  LaminValidator(SqlOperatorTable operators, CatalogReader catalog, LaminTypeFactory types) {
    super(
        operators,
        catalog,
        types,
        SqlValidator.Config.DEFAULT
            .withConformance(LaminConformance.INSTANCE)
            .withIdentifierExpansion(true)
            .withDefaultNullCollation(NullCollation.HIGH));
  }

  @Override
  public SqlNode validate(SqlNode statement) {
    result = select(statement);
    return super.validate(statement);
  }

  /** The SELECT whose columns are the statement's; null if it is something else. */
  private static @Nullable SqlNode select(SqlNode statement) {
    if (statement instanceof SqlOrderBy ordered) {
      return select(ordered.query);
    }
    return statement instanceof SqlWith with ? select(with.body) : statement;
  }

  @Override
  public RelDataType deriveType(SqlValidatorScope scope, SqlNode node) {
    if (node instanceof SqlNodeList list && list.size() == 1) {
      // What a parameter before = ANY is compared with: the elements of an array.
      RelDataType array = super.deriveType(scope, list.get(0));
      RelDataType element = array.getComponentType();
      return element == null ? array : element;
    }
    if (node instanceof SqlCall call && call.getOperator() instanceof SqlQuantifyOperator) {
      QuantifiedArrays.align(call, typeFactory, known -> super.deriveType(scope, known));
    }
    if (node instanceof SqlCall call && call.getKind().belongsTo(SqlKind.COMPARISON)) {
      QuantifiedArrays.refuseMixed(call, known -> super.deriveType(scope, known));
    }
    return super.deriveType(scope, node);
  }

  @Override
  protected void inferUnknownTypes(RelDataType inferred, SqlValidatorScope scope, SqlNode node) {
    if (node instanceof SqlDynamicParam parameter
        && inferred.equals(unknownType)
        && !calls.isEmpty()) {
      RelDataType type =
          ParameterTypes.of(asking(), parameter, typeFactory, known -> deriveType(scope, known));
      super.inferUnknownTypes(type, scope, node);
      return;
    }
    boolean isCall = node instanceof SqlCall && !(node instanceof SqlSelect);
    if (isCall) {
      calls.addLast((SqlCall) node);
    }
    super.inferUnknownTypes(inferred, scope, node);
    if (isCall) {
      calls.removeLast();
    }
  }

  /**
   * {@code COALESCE(?, x)} is {@code CASE WHEN ? IS NOT NULL THEN ? …}: the CASE knows the type.
   */
  private SqlCall asking() {
    Iterator<SqlCall> outwards = calls.descendingIterator();
    SqlCall innermost = outwards.next();
    boolean test =
        innermost.getKind() == SqlKind.IS_NULL || innermost.getKind() == SqlKind.IS_NOT_NULL;
    return test && outwards.hasNext() ? outwards.next() : innermost;
  }

  @Override
  protected void addToSelectList(
      List<SqlNode> list,
      Set<String> aliases,
      List<Map.Entry<String, RelDataType>> fieldList,
      SqlNode expression,
      SelectScope scope,
      boolean includeSystemVars) {
    if (!(expression instanceof SqlIdentifier column)) {
      super.addToSelectList(list, aliases, fieldList, expression, scope, includeSystemVars);
    } else if (!isUnlisted(column, scope)) {
      // A subquery's columns must have names of their own; those of a result may repeat.
      Set<String> taken = scope.getNode() == result ? new LinkedHashSet<>() : aliases;
      super.addToSelectList(list, taken, fieldList, expression, scope, includeSystemVars);
    }
  }

  private boolean isUnlisted(SqlIdentifier column, SelectScope scope) {
    if (column.names.size() != 2) {
      return false;
    }
    SqlValidatorScope.ResolvedImpl resolved = new SqlValidatorScope.ResolvedImpl();
    scope.resolve(column.names.subList(0, 1), getCatalogReader().nameMatcher(), false, resolved);
    SqlValidatorTable table = resolved.count() == 1 ? resolved.only().namespace.getTable() : null;
    Relation relation = table == null ? null : table.unwrap(Relation.class);
    return relation != null && indexOf(relation, column.names.get(1)) >= relation.listed();
  }

  private static int indexOf(Relation relation, String name) {
    for (int i = 0; i < relation.columns().size(); i++) {
      if (relation.columns().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
