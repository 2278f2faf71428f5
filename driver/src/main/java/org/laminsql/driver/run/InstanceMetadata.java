package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.feature.AnnotationTables;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.ForeignKey;
import org.laminsql.catalog.model.LocatedDataset;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;

/** What an instance holds: registries, datasets, and the driver's own tables. Safe to share. */
final class InstanceMetadata implements SessionMetadata {

  private static final String DATA = "data";

  /** What only concerns who wants to read a dataset. */
  private static final Set<LaminSqlError> OF_THE_FILE =
      EnumSet.of(
          LaminSqlError.FILE_MISSING,
          LaminSqlError.FILE_CORRUPT,
          LaminSqlError.ENCODING_NOT_SUPPORTED,
          LaminSqlError.FORMAT_NOT_READABLE);

  private final Instance instance;
  private final Supplier<QueryContents> contents;
  private volatile BuiltInTables builtIns = new BuiltInTables(Map.of());

  InstanceMetadata(Instance instance, Supplier<QueryContents> contents) {
    this.instance = instance;
    this.contents = contents;
  }

  /** Lists the driver's own tables too; they are made from this very object. */
  void show(BuiltInTables tables) {
    builtIns = tables;
  }

  @Override
  public List<String> schemas() {
    TreeSet<String> schemas = new TreeSet<>();
    schemas.add(DATA);
    instance.tables().forEach(table -> schemas.add(table.schema()));
    if (instance.database().isPresent()) {
      schemas.addAll(AnnotationTables.SCHEMAS);
    }
    builtIns.names().forEach(name -> schemas.add(name.substring(0, name.indexOf('.'))));
    return List.copyOf(schemas);
  }

  @Override
  public List<TableInfo> tables(String schema) {
    List<TableInfo> tables = new ArrayList<>();
    if (schema.equals(DATA)) {
      instance.datasetNames().stream().sorted().forEach(name -> tables.add(dataset(name)));
    }
    registries(schema)
        .sorted()
        .forEach(name -> tables.add(new TableInfo(schema, name, "TABLE", "")));
    builtIns.names().stream()
        .filter(name -> name.startsWith(schema + "."))
        .forEach(name -> tables.add(builtIn(schema, name.substring(schema.length() + 1))));
    return tables;
  }

  private static TableInfo dataset(String name) {
    return new TableInfo(DATA, name, "TABLE", "");
  }

  private static TableInfo builtIn(String schema, String name) {
    return new TableInfo(schema, name, "SYSTEM TABLE", "");
  }

  @Override
  public List<TableInfo> table(String schema, String name) {
    if (schema.equals(DATA)) {
      return locate(name).map(located -> List.of(dataset(name))).orElse(List.of());
    }
    return tables(schema).stream().filter(table -> table.name().equals(name)).toList();
  }

  private Optional<LocatedDataset> locate(String name) {
    try {
      return Optional.of(instance.locate(List.of(datasetName(name))).get(0));
    } catch (LaminSqlException e) {
      if (e.error() == LaminSqlError.DATASET_NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static DatasetName datasetName(String name) {
    return new DatasetName(name, Optional.empty());
  }

  @Override
  public List<TableInfo> inside(String name) {
    Optional<LocatedDataset> located = locate(name);
    if (located.isEmpty()) {
      return List.of();
    }
    String withSlash = name.substring(0, name.length() - located.get().part().length());
    String whole = withSlash.replaceFirst("/$", "");
    List<TableInfo> tables = new ArrayList<>(List.of(dataset(whole)));
    parts(located.get().location()).forEach(part -> tables.add(dataset(whole + "/" + part)));
    return tables;
  }

  private List<String> parts(DatasetLocation location) {
    try (QueryContents opened = contents.get()) {
      return opened.parts(location);
    } catch (LaminSqlException e) {
      if (OF_THE_FILE.contains(e.error())) {
        return List.of();
      }
      throw e;
    }
  }

  @Override
  public List<ColumnInfo> columns(TableInfo table) {
    if (table.schema().equals(DATA)) {
      try (QueryContents opened = contents.get()) {
        return listed(opened.open(List.of(datasetName(table.name()))).get(0));
      }
    }
    Optional<RegistryTable> registry = registry(table);
    if (registry.isPresent()) {
      return registry.get().columns().stream()
          .filter(RegistryColumn::listed)
          .map(c -> new ColumnInfo(c.name(), c.type(), c.nullable(), c.defaultValue()))
          .toList();
    }
    return builtIns
        .table(table.schema(), table.name())
        .map(InstanceMetadata::listed)
        .orElse(List.of());
  }

  private static List<ColumnInfo> listed(ContentTable table) {
    List<ColumnInfo> columns = new ArrayList<>();
    for (ContentColumn column : table.columns()) {
      columns.add(
          new ColumnInfo(column.name(), column.type(), column.nullable(), Optional.empty()));
    }
    return columns;
  }

  private Optional<RegistryTable> registry(TableInfo table) {
    return AnnotationTables.SCHEMAS.contains(table.schema())
        ? instance.annotations().table(table.schema(), table.name())
        : instance.tables().stream()
            .filter(t -> t.schema().equals(table.schema()) && t.name().equals(table.name()))
            .findFirst();
  }

  /** The names of the metadata database's tables in a schema. */
  private Stream<String> registries(String schema) {
    return AnnotationTables.SCHEMAS.contains(schema)
        ? instance.annotations().names(schema).stream()
        : instance.tables().stream()
            .filter(table -> table.schema().equals(schema))
            .map(RegistryTable::name);
  }

  @Override
  public List<String> primaryKey(TableInfo table) {
    return registry(table).map(RegistryTable::primaryKey).orElse(List.of());
  }

  @Override
  public List<ForeignKey> foreignKeys(TableInfo table) {
    return registry(table).map(RegistryTable::foreignKeys).orElse(List.of());
  }

  @Override
  public List<List<String>> uniqueKeys(TableInfo table) {
    return registry(table).map(RegistryTable::uniqueKeys).orElse(List.of());
  }

  @Override
  public List<FunctionInfo> functions() {
    return FunctionList.sorted();
  }
}
