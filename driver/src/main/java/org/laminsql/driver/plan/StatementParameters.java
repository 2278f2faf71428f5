package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/** The {@code ?} of a statement; those in arguments of functions are texts. */
final class StatementParameters extends SqlBasicVisitor<@Nullable Void> {

  private final TreeSet<Integer> indexes = new TreeSet<>();

  private StatementParameters() {}

  /** Whether there are any. */
  static boolean areIn(SqlNode node) {
    return !indexes(node).isEmpty();
  }

  private static NavigableSet<Integer> indexes(SqlNode node) {
    StatementParameters parameters = new StatementParameters();
    node.accept(parameters);
    return parameters.indexes;
  }

  /**
   * The types of a statement's parameters, in order.
   *
   * @param statement as it was written
   * @param known the types of those that are left after functions took theirs, by index
   */
  static List<SqlType> types(SqlNode statement, Map<Integer, RelDataType> known) {
    NavigableSet<Integer> indexes = indexes(statement);
    List<SqlType> types = new ArrayList<>();
    for (int i = 0; i < (indexes.isEmpty() ? 0 : indexes.last() + 1); i++) {
      RelDataType type = known.get(i);
      types.add(type == null ? SqlType.VARCHAR : LaminTypeFactory.shown(type));
    }
    return types;
  }

  @Override
  public @Nullable Void visit(SqlDynamicParam parameter) {
    indexes.add(parameter.getIndex());
    return null;
  }
}
