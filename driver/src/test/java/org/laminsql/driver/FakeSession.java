package org.laminsql.driver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.ForeignKey;
import org.laminsql.catalog.model.InstanceName;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.run.ColumnInfo;
import org.laminsql.driver.run.ConnectionSettings;
import org.laminsql.driver.run.FunctionInfo;
import org.laminsql.driver.run.PreparedQuery;
import org.laminsql.driver.run.Session;
import org.laminsql.driver.run.SessionMetadata;
import org.laminsql.driver.run.TableInfo;

/** An engine that knows the queries it was told and the tables of a small instance. */
final class FakeSession implements Session {

  final List<String> prepared = new ArrayList<>();
  final List<String> schemas = new ArrayList<>();
  final List<ConnectionSettings> opened = new ArrayList<>();
  final FakeMetadata metadata = new FakeMetadata();
  boolean closed;
  private final Map<String, PreparedQuery> queries = new HashMap<>();

  FakeSession knowing(String sql, PreparedQuery query) {
    queries.put(sql, query);
    return this;
  }

  LaminDriver driver() {
    return new LaminDriver(
        () ->
            settings -> {
              opened.add(settings);
              return this;
            });
  }

  Connection connect() throws SQLException {
    return connect("jdbc:lamin:testuser/atlas");
  }

  Connection connect(String url) throws SQLException {
    Connection connection = driver().connect(url, null);
    if (connection == null) {
      throw new IllegalArgumentException(url);
    }
    return connection;
  }

  @Override
  public InstanceName catalog() {
    return new InstanceName("testuser", "atlas");
  }

  @Override
  public SessionMetadata metadata() {
    return metadata;
  }

  @Override
  public PreparedQuery prepare(String sql, String schema) {
    prepared.add(sql);
    schemas.add(schema);
    PreparedQuery query = queries.get(sql.strip());
    if (query == null) {
      throw LaminSqlError.SYNTAX.with("Unknown statement: " + sql, 1, 1);
    }
    return query;
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Registry tables, and two datasets that remember when they are opened. */
  static final class FakeMetadata implements SessionMetadata {

    final List<String> columnsAskedOf = new ArrayList<>();
    final List<String> opened = new ArrayList<>();
    boolean broken;

    private static final List<TableInfo> TABLES =
        List.of(
            new TableInfo("core", "artifact", "TABLE", "Datasets and models"),
            new TableInfo("core", "run", "TABLE", ""),
            new TableInfo("core", "user", "TABLE", ""),
            new TableInfo("data", "a_b.parquet", "TABLE", ""),
            new TableInfo("data", "axb.parquet", "TABLE", ""),
            new TableInfo("data", "cells.h5ad", "TABLE", ""),
            new TableInfo("system", "queries", "SYSTEM TABLE", ""));

    @Override
    public List<String> schemas() {
      if (broken) {
        throw LaminSqlError.METADATA_DATABASE.with("gone");
      }
      return List.of("core", "data", "system");
    }

    @Override
    public List<TableInfo> tables(String schema) {
      return TABLES.stream().filter(each -> each.schema().equals(schema)).toList();
    }

    @Override
    public List<TableInfo> table(String schema, String name) {
      if (schema.equals("data") && name.equals("cells.h5ad/obs")) {
        return List.of(new TableInfo("data", name, "TABLE", ""));
      }
      return tables(schema).stream().filter(each -> each.name().equals(name)).toList();
    }

    @Override
    public List<TableInfo> inside(String name) {
      if (!name.equals("cells.h5ad") && !name.startsWith("cells.h5ad/")) {
        return table("data", name);
      }
      opened.add(name);
      return Stream.of("", "/obs", "/obsm/X_umap", "/obsm/X_pca")
          .map(part -> new TableInfo("data", "cells.h5ad" + part, "TABLE", ""))
          .toList();
    }

    @Override
    public List<ColumnInfo> columns(TableInfo table) {
      columnsAskedOf.add(table.schema() + "." + table.name());
      return switch (table.name()) {
        case "artifact" ->
            List.of(
                new ColumnInfo("id", SqlType.BIGINT, false, Optional.empty()),
                new ColumnInfo("uid", SqlType.VARCHAR, false, Optional.empty()),
                new ColumnInfo("size", SqlType.decimal(20, 2), true, Optional.of("0")),
                new ColumnInfo("created_at", SqlType.TIMESTAMP, false, Optional.empty()),
                new ColumnInfo("run_id", SqlType.INTEGER, true, Optional.empty()));
        default ->
            List.of(
                new ColumnInfo("id", SqlType.BIGINT, false, Optional.empty()),
                new ColumnInfo("labels", SqlType.arrayOf(SqlType.VARCHAR), true, Optional.empty()));
      };
    }

    @Override
    public List<String> primaryKey(TableInfo table) {
      return table.schema().equals("core") ? List.of("id") : List.of();
    }

    @Override
    public List<ForeignKey> foreignKeys(TableInfo table) {
      return table.name().equals("artifact")
          ? List.of(
              new ForeignKey("artifact_run_fk", "run_id", "core", "run", "id"),
              new ForeignKey("artifact_user_fk", "created_by_id", "core", "user", "id"))
          : List.of();
    }

    @Override
    public List<List<String>> uniqueKeys(TableInfo table) {
      return table.name().equals("artifact") ? List.of(List.of("uid")) : List.of();
    }

    @Override
    public List<FunctionInfo> functions() {
      return List.of(
          new FunctionInfo(
              "descendants",
              "A term and what is below it",
              List.of(new FunctionInfo.Argument("term", SqlType.VARCHAR)),
              Optional.empty(),
              List.of(new ColumnInfo("name", SqlType.VARCHAR, true, Optional.empty()))),
          new FunctionInfo(
              "is_a",
              "Whether a term is another or below it",
              List.of(),
              Optional.of(SqlType.BOOLEAN),
              List.of()));
    }
  }
}
