package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.catalog.model.ForeignKey;
import org.laminsql.catalog.model.SqlType;

/**
 * The standard's views of what there is (ISO 9075-11, as PostgreSQL spells them). Columns of
 * datasets are listed only where a condition names the dataset: listing opens nothing.
 */
final class InformationSchema {

  private static final String DATA = "data";

  private final SessionMetadata metadata;
  private final String catalog;

  InformationSchema(SessionMetadata metadata, String catalog) {
    this.metadata = metadata;
    this.catalog = catalog;
  }

  Map<String, MemoryTable> tables() {
    Map<String, MemoryTable> tables = new LinkedHashMap<>();
    add(
        tables,
        "schemata",
        "catalog_name,schema_name,schema_owner",
        conditions -> rows(metadata.schemas(), schema -> row(catalog, schema, null)));
    add(
        tables,
        "tables",
        "table_catalog,table_schema,table_name,table_type",
        conditions -> rows(listed(conditions), this::table));
    add(
        tables,
        "views",
        "table_catalog,table_schema,table_name,view_definition",
        conditions -> List.of());
    add(
        tables,
        "columns",
        "table_catalog,table_schema,table_name,column_name,#ordinal_position,column_default,"
            + "is_nullable,data_type,#character_maximum_length,#numeric_precision,#numeric_scale,"
            + "#datetime_precision",
        this::columns);
    add(
        tables,
        "table_constraints",
        "constraint_catalog,constraint_schema,constraint_name,table_catalog,table_schema,"
            + "table_name,constraint_type",
        this::constraints);
    add(
        tables,
        "key_column_usage",
        "constraint_catalog,constraint_schema,constraint_name,table_catalog,table_schema,"
            + "table_name,column_name,#ordinal_position,#position_in_unique_constraint",
        this::keyColumns);
    add(
        tables,
        "referential_constraints",
        "constraint_catalog,constraint_schema,constraint_name,unique_constraint_catalog,"
            + "unique_constraint_schema,unique_constraint_name,match_option,update_rule,"
            + "delete_rule",
        this::references);
    return tables;
  }

  /** A table whose columns are text, or INTEGER behind a {@code #}. */
  private static void add(
      Map<String, MemoryTable> tables,
      String name,
      String columns,
      Function<List<Condition>, List<List<@Nullable Object>>> rows) {
    List<ContentColumn> list = new ArrayList<>();
    for (String column : columns.split(",", -1)) {
      list.add(
          column.startsWith("#")
              ? new ContentColumn(column.substring(1), SqlType.INTEGER, true)
              : new ContentColumn(column, SqlType.VARCHAR, true));
    }
    tables.put("information_schema." + name, new MemoryTable(list, rows));
  }

  private static <T> List<List<@Nullable Object>> rows(
      List<T> items, Function<T, List<@Nullable Object>> row) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    items.forEach(item -> rows.add(row.apply(item)));
    return rows;
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    List<@Nullable Object> row = new ArrayList<>();
    for (@Nullable Object value : values) {
      row.add(value);
    }
    return row;
  }

  private List<@Nullable Object> table(TableInfo table) {
    String type = table.type().equals("TABLE") ? "BASE TABLE" : table.type();
    return row(catalog, table.schema(), table.name(), type);
  }

  /** The tables that satisfy what the conditions say of schema and name. */
  private List<TableInfo> listed(List<Condition> conditions) {
    Optional<Set<Object>> schemas = values(conditions, "table_schema");
    Optional<Set<Object>> names = values(conditions, "table_name");
    List<TableInfo> tables = new ArrayList<>();
    for (String schema : metadata.schemas()) {
      if (schemas.isPresent() && !schemas.get().contains(schema)) {
        continue;
      }
      if (names.isPresent()) {
        names.get().stream()
            .map(String::valueOf)
            .sorted()
            .forEach(name -> tables.addAll(metadata.table(schema, name)));
      } else {
        tables.addAll(metadata.tables(schema));
      }
    }
    return tables;
  }

  private static Optional<Set<Object>> values(List<Condition> conditions, String column) {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.In in && in.column().equals(column)) {
        return Optional.of(in.values());
      }
    }
    return Optional.empty();
  }

  private List<List<@Nullable Object>> columns(List<Condition> conditions) {
    boolean named = values(conditions, "table_name").isPresent();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TableInfo table : listed(conditions)) {
      if (table.schema().equals(DATA) && !named) {
        continue;
      }
      int position = 0;
      for (ColumnInfo column : metadata.columnsIfAny(table)) {
        rows.add(column(table, column, ++position));
      }
    }
    return rows;
  }

  private List<@Nullable Object> column(TableInfo table, ColumnInfo column, int position) {
    SqlType type = column.type();
    boolean decimal = type.kind() == SqlType.Kind.DECIMAL;
    boolean temporal = type.kind() == SqlType.Kind.TIMESTAMP || type.kind() == SqlType.Kind.TIME;
    return row(
        catalog,
        table.schema(),
        table.name(),
        column.name(),
        position,
        column.defaultValue().orElse(null),
        column.nullable() ? "YES" : "NO",
        type.toString(),
        null,
        decimal ? type.precision() : null,
        decimal ? type.scale() : null,
        temporal ? 6 : null);
  }

  private static String primaryKeyName(TableInfo table) {
    return table.name() + "_pkey";
  }

  private static String uniqueKeyName(TableInfo table, List<String> columns) {
    return table.name() + "_" + String.join("_", columns) + "_key";
  }

  private List<TableInfo> registries(List<Condition> conditions) {
    return listed(conditions).stream().filter(table -> !table.schema().equals(DATA)).toList();
  }

  private List<List<@Nullable Object>> constraints(List<Condition> conditions) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TableInfo table : registries(conditions)) {
      if (!metadata.primaryKey(table).isEmpty()) {
        rows.add(constraint(table, primaryKeyName(table), "PRIMARY KEY"));
      }
      for (List<String> key : metadata.uniqueKeys(table)) {
        rows.add(constraint(table, uniqueKeyName(table, key), "UNIQUE"));
      }
      for (ForeignKey key : metadata.foreignKeys(table)) {
        rows.add(constraint(table, key.name(), "FOREIGN KEY"));
      }
    }
    return rows;
  }

  private List<@Nullable Object> constraint(TableInfo table, String name, String type) {
    return row(catalog, table.schema(), name, catalog, table.schema(), table.name(), type);
  }

  private List<List<@Nullable Object>> keyColumns(List<Condition> conditions) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TableInfo table : registries(conditions)) {
      addKey(rows, table, primaryKeyName(table), metadata.primaryKey(table), false);
      for (List<String> key : metadata.uniqueKeys(table)) {
        addKey(rows, table, uniqueKeyName(table, key), key, false);
      }
      for (ForeignKey key : metadata.foreignKeys(table)) {
        addKey(rows, table, key.name(), List.of(key.column()), true);
      }
    }
    return rows;
  }

  private void addKey(
      List<List<@Nullable Object>> rows,
      TableInfo table,
      String name,
      List<String> columns,
      boolean foreign) {
    for (int i = 0; i < columns.size(); i++) {
      rows.add(
          row(
              catalog,
              table.schema(),
              name,
              catalog,
              table.schema(),
              table.name(),
              columns.get(i),
              i + 1,
              foreign ? i + 1 : null));
    }
  }

  private List<List<@Nullable Object>> references(List<Condition> conditions) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TableInfo table : registries(List.of())) {
      for (ForeignKey key : metadata.foreignKeys(table)) {
        rows.add(
            row(
                catalog,
                table.schema(),
                key.name(),
                catalog,
                key.targetSchema(),
                key.targetTable() + "_pkey",
                "NONE",
                "NO ACTION",
                "NO ACTION"));
      }
    }
    return rows;
  }
}
