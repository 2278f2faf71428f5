package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.registry.InlineRows;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.RegistryFunction;

/** A table that a statement names, as the planner sees it. */
abstract sealed class Relation extends AbstractTable {

  final String schema;
  final String name;

  private Relation(String schema, String name) {
    this.schema = schema;
    this.name = name;
  }

  /** The columns, those that {@code *} shows first. */
  abstract List<ContentColumn> columns();

  /** How many columns {@code *} shows. */
  int listed() {
    return columns().size();
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory factory) {
    LaminTypeFactory types = (LaminTypeFactory) factory;
    RelDataTypeFactory.Builder builder = factory.builder();
    for (ContentColumn column : columns()) {
      builder.add(column.name(), types.planned(column.type(), column.nullable()));
    }
    return builder.build();
  }

  /** Rows of the metadata database: a registry table, or what a function asks of it. */
  static final class Registry extends Relation implements TranslatableTable {
    /** What stands in FROM, in the database's own SQL. */
    final String source;

    /** Over the alias {@code t}, see {@link RegistryColumn#expression}. */
    final List<RegistryColumn> expressions;

    /** Which rows are visible, over the alias {@code t}. */
    final Optional<String> condition;

    private final List<RegistryFunction.Order> order;
    private final int listed;
    private final List<ContentColumn> columns;

    private Registry(
        String schema,
        String name,
        String source,
        List<RegistryColumn> expressions,
        Optional<String> condition,
        List<RegistryFunction.Order> order,
        int listed) {
      super(schema, name);
      this.listed = listed;
      this.source = source;
      this.expressions = expressions;
      this.condition = condition;
      this.order = order;
      this.columns =
          expressions.stream()
              .map(column -> new ContentColumn(column.name(), column.type(), column.nullable()))
              .toList();
    }

    static Registry of(RegistryTable table) {
      return new Registry(
          table.schema(),
          table.name(),
          table.source(),
          table.columns(),
          table.condition(),
          List.of(),
          (int) table.columns().stream().filter(RegistryColumn::listed).count());
    }

    /** A function's table: its statement stands in FROM. */
    static Registry of(String name, RegistryFunction.Answer answer) {
      List<RegistryColumn> columns = new ArrayList<>();
      for (FunctionColumn column : answer.columns()) {
        columns.add(column(column, Quoting.name(column.name())));
      }
      return function(name, answer.sql(), columns, answer.order(), columns.size());
    }

    /**
     * A function's rows, in the columns that {@link InlineRows#select} gives.
     *
     * @param listed how many of its columns {@code *} shows
     */
    static Registry ofRows(String name, List<FunctionColumn> columns, int listed, String select) {
      List<RegistryColumn> expressions = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        expressions.add(column(columns.get(i), Quoting.name(InlineRows.column(i))));
      }
      return function(name, select, expressions, List.of(), listed);
    }

    private static Registry function(
        String name,
        String select,
        List<RegistryColumn> columns,
        List<RegistryFunction.Order> order,
        int listed) {
      return new Registry("", name, "(" + select + ")", columns, Optional.empty(), order, listed);
    }

    private static RegistryColumn column(FunctionColumn column, String quotedName) {
      String expression = "t." + quotedName;
      return new RegistryColumn(
          column.name(), column.type(), column.nullable(), expression, Optional.empty(), false);
    }

    @Override
    int listed() {
      return listed;
    }

    @Override
    List<ContentColumn> columns() {
      return columns;
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable table) {
      RelNode scan = LogicalTableScan.create(context.getCluster(), table, List.of());
      List<String> names = table.getRowType().getFieldNames();
      List<RelFieldCollation> items =
          order.stream()
              .map(
                  item ->
                      new RelFieldCollation(
                          names.indexOf(item.column()),
                          item.descending()
                              ? RelFieldCollation.Direction.DESCENDING
                              : RelFieldCollation.Direction.ASCENDING))
              .toList();
      return items.isEmpty() ? scan : LogicalSort.create(scan, RelCollations.of(items), null, null);
    }
  }

  /** A table inside a dataset, or one that the driver makes itself. */
  static final class Content extends Relation {
    final ContentTable table;
    private final NamedColumns columns;

    private final int listed;

    Content(String schema, String name, ContentTable table, NamedColumns columns) {
      this(schema, name, table, columns, table.columns().size());
    }

    /** Only the first columns are listed. */
    Content(String schema, String name, ContentTable table, NamedColumns columns, int listed) {
      super(schema, name);
      this.table = table;
      this.columns = columns;
      this.listed = listed;
    }

    @Override
    List<ContentColumn> columns() {
      return columns.columns();
    }

    /** What the dataset calls the column at that place. */
    String storedName(int column) {
      return columns.storedNames().get(column);
    }

    /** What the dataset calls its columns, in their order. */
    List<String> storedNames() {
      return columns.storedNames();
    }

    @Override
    int listed() {
      return listed;
    }
  }
}
