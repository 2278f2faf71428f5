package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.impl.AbstractTable;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.model.RegistryTable;

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

  /** A table of the metadata database. */
  static final class Registry extends Relation {
    final RegistryTable table;
    private final List<ContentColumn> columns;

    Registry(RegistryTable table) {
      super(table.schema(), table.name());
      this.table = table;
      this.columns =
          table.columns().stream()
              .map(column -> new ContentColumn(column.name(), column.type(), column.nullable()))
              .toList();
    }

    @Override
    List<ContentColumn> columns() {
      return columns;
    }
  }

  /** A table inside a dataset, or one that the driver makes itself. */
  static final class Content extends Relation {
    final ContentTable table;
    private final List<ContentColumn> columns;

    /**
     * A table with those of its unlisted columns that the statement names.
     *
     * @param names every name the statement uses
     */
    Content(String schema, String name, ContentTable table, Iterable<String> names) {
      super(schema, name);
      this.table = table;
      this.columns = named(table, names);
    }

    private static List<ContentColumn> named(ContentTable table, Iterable<String> names) {
      List<ContentColumn> all = new ArrayList<>(table.columns());
      if (!(table instanceof ScannableTable scannable)) {
        return all;
      }
      for (String name : names) {
        boolean listed = all.stream().anyMatch(column -> column.name().equals(name));
        if (!listed) {
          boolean similar = all.stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
          scannable.namedColumn(name, !similar).ifPresent(all::add);
        }
      }
      return List.copyOf(all);
    }

    @Override
    List<ContentColumn> columns() {
      return columns;
    }

    @Override
    int listed() {
      return table.columns().size();
    }
  }
}
