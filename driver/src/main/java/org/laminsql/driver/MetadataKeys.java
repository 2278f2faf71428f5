package org.laminsql.driver;

import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.ForeignKey;
import org.laminsql.driver.run.ColumnInfo;
import org.laminsql.driver.run.SessionMetadata;
import org.laminsql.driver.run.TableInfo;

/** Primary, foreign and unique keys. Constraints without a name get PostgreSQL's. */
final class MetadataKeys {

  private final String catalog;
  private final SessionMetadata metadata;
  private final MetadataTables tables;

  MetadataKeys(String catalog, SessionMetadata metadata) {
    this.catalog = catalog;
    this.metadata = metadata;
    this.tables = new MetadataTables(catalog, metadata);
  }

  MetadataResult primary(@Nullable String wanted, @Nullable String schema, @Nullable String table) {
    MetadataResult result = new MetadataResult(MetadataShape.PRIMARY_KEYS);
    for (TableInfo each : tables.named(wanted, schema, table)) {
      List<String> columns = metadata.primaryKey(each);
      for (int i = 0; i < columns.size(); i++) {
        result.add(
            catalog, each.schema(), each.name(), columns.get(i), i + 1, primaryName(each.name()));
      }
    }
    return result;
  }

  MetadataResult imported(
      @Nullable String wanted, @Nullable String schema, @Nullable String table) {
    MetadataResult result = new MetadataResult(MetadataShape.IMPORTED_KEYS);
    for (TableInfo each : tables.named(wanted, schema, table)) {
      metadata.foreignKeys(each).forEach(key -> add(result, each, key));
    }
    return result;
  }

  /** References to one table, from all tables or from one. */
  MetadataResult exported(Reference to, Optional<Reference> from) {
    MetadataResult result = new MetadataResult(MetadataShape.EXPORTED_KEYS);
    if (!tables.isHere(to.catalog())) {
      return result;
    }
    List<TableInfo> candidates =
        from.isEmpty()
            ? tables.withKeys()
            : tables.named(from.get().catalog(), from.get().schema(), from.get().table());
    for (TableInfo each : candidates) {
      for (ForeignKey key : metadata.foreignKeys(each)) {
        if (to.isTargetOf(key)) {
          add(result, each, key);
        }
      }
    }
    return result;
  }

  MetadataResult unique(@Nullable String wanted, @Nullable String schema, @Nullable String table) {
    MetadataResult result = new MetadataResult(MetadataShape.INDEXES);
    for (TableInfo each : tables.named(wanted, schema, table)) {
      addIndex(result, each, primaryName(each.name()), metadata.primaryKey(each));
      for (List<String> columns : metadata.uniqueKeys(each)) {
        addIndex(result, each, each.name() + "_" + String.join("_", columns) + "_key", columns);
      }
    }
    return result;
  }

  MetadataResult bestRow(@Nullable String wanted, @Nullable String schema, @Nullable String table) {
    MetadataResult result = new MetadataResult(MetadataShape.BEST_ROW_IDENTIFIER);
    for (TableInfo each : tables.named(wanted, schema, table)) {
      List<String> key = metadata.primaryKey(each);
      for (ColumnInfo column : key.isEmpty() ? List.<ColumnInfo>of() : metadata.columns(each)) {
        if (key.contains(column.name())) {
          result.add(
              DatabaseMetaData.bestRowSession,
              column.name(),
              JdbcType.of(column.type()).code(),
              JdbcType.bareName(column.type()),
              JdbcType.precision(column.type()),
              null,
              JdbcType.scale(column.type()),
              DatabaseMetaData.bestRowNotPseudo);
        }
      }
    }
    return result;
  }

  private void add(MetadataResult result, TableInfo table, ForeignKey key) {
    result.add(
        catalog,
        key.targetSchema(),
        key.targetTable(),
        key.targetColumn(),
        catalog,
        table.schema(),
        table.name(),
        key.column(),
        1,
        DatabaseMetaData.importedKeyNoAction,
        DatabaseMetaData.importedKeyNoAction,
        key.name(),
        primaryName(key.targetTable()),
        DatabaseMetaData.importedKeyNotDeferrable);
  }

  private void addIndex(MetadataResult result, TableInfo table, String name, List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      result.add(
          catalog,
          table.schema(),
          table.name(),
          false,
          null,
          name,
          DatabaseMetaData.tableIndexOther,
          i + 1,
          columns.get(i),
          "A",
          null,
          null,
          null);
    }
  }

  private static String primaryName(String table) {
    return table + "_pkey";
  }

  /** A table as a caller names it; what is null fits all. */
  record Reference(@Nullable String catalog, @Nullable String schema, @Nullable String table) {

    boolean isTargetOf(ForeignKey key) {
      return (schema == null || schema.equals(key.targetSchema()))
          && key.targetTable().equals(table);
    }
  }
}
