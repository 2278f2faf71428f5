package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.render.Dialect;
import org.laminsql.driver.plan.render.RelationPrinter;

/**
 * Puts the registry sources of a statement into one: UNION ALL of their rows, each numbered and
 * with the columns of the others NULL, so that one round trip brings all.
 */
final class RegistryUnion {

  private record Part(RelNode rel, List<Integer> columns, int firstColumn) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<RelDataType> columnTypes = new ArrayList<>();

  /** Adds those columns of a subtree. */
  Source.Registry add(RelNode subtree, List<Integer> columns) {
    int firstColumn = 1 + columnTypes.size();
    List<SqlType> types = new ArrayList<>();
    for (int column : columns) {
      RelDataType type = subtree.getRowType().getFieldList().get(column).getType();
      columnTypes.add(type);
      types.add(LaminTypeFactory.shown(type));
    }
    parts.add(new Part(subtree, List.copyOf(columns), firstColumn));
    return new Source.Registry(parts.size() - 1, firstColumn, types);
  }

  /** The one statement; its first column is the number of the source. */
  Optional<StatementPlan.RegistryOnly> statement(Dialect dialect) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<RelNode> numbered = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      numbered.add(numbered(i));
    }
    RelNode union = numbered.size() == 1 ? numbered.get(0) : LogicalUnion.create(numbered, true);
    List<SqlType> types = new ArrayList<>(List.of(SqlType.INTEGER));
    columnTypes.forEach(type -> types.add(LaminTypeFactory.shown(type)));
    return new RelationPrinter(dialect, new RegistryLeaves())
        .statement(union)
        .map(text -> new StatementPlan.RegistryOnly(text, types));
  }

  private RelNode numbered(int number) {
    Part part = parts.get(number);
    RexBuilder rexBuilder = part.rel().getCluster().getRexBuilder();
    RelDataType integer = rexBuilder.getTypeFactory().createSqlType(SqlTypeName.INTEGER);
    List<RelDataTypeField> fields = part.rel().getRowType().getFieldList();
    List<RexNode> projects = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("number"));
    projects.add(rexBuilder.makeLiteral(number, integer));
    for (int i = 0; i < columnTypes.size(); i++) {
      int own = 1 + i - part.firstColumn();
      boolean mine = own >= 0 && own < part.columns().size();
      projects.add(
          mine
              ? RexInputRef.of(part.columns().get(own), fields)
              : rexBuilder.makeNullLiteral(columnTypes.get(i)));
      names.add("c" + i);
    }
    return RelFactories.DEFAULT_PROJECT_FACTORY.createProject(
        part.rel(), List.of(), projects, names, Set.of());
  }
}
