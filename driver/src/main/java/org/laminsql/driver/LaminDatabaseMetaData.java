package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.INVALID_PARAMETER;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.MetadataKeys.Reference;
import org.laminsql.driver.run.ColumnInfo;
import org.laminsql.driver.run.SessionMetadata;
import org.laminsql.driver.run.TableInfo;

/**
 * What there is in the connected instance. Answers that are always empty are so because there is
 * nothing: no procedures, no user-defined types, no privileges. Safe to share.
 */
final class LaminDatabaseMetaData extends DatabaseTraits implements JdbcWrapper {

  private static final List<String> TABLE_TYPES = List.of("SYSTEM TABLE", "TABLE", "VIEW");

  private final LaminConnection connection;
  private final SessionMetadata metadata;
  private final String catalog;
  private final String url;
  private final String user;
  private final MetadataTables tables;
  private final MetadataKeys keys;

  LaminDatabaseMetaData(
      LaminConnection connection, SessionMetadata metadata, String url, String user) {
    this.connection = connection;
    this.metadata = metadata;
    this.catalog = connection.catalogName();
    this.url = url;
    this.user = user;
    this.tables = new MetadataTables(catalog, metadata);
    this.keys = new MetadataKeys(catalog, metadata);
  }

  @Override
  public Connection getConnection() throws SQLException {
    connection.checkOpen();
    return connection;
  }

  /** Without password and user info. */
  @Override
  public String getURL() {
    return url;
  }

  @Override
  public String getUserName() {
    return user;
  }

  @Override
  public ResultSet getCatalogs() throws SQLException {
    return result(() -> new MetadataResult(MetadataShape.CATALOGS).add(catalog));
  }

  @Override
  public ResultSet getSchemas() throws SQLException {
    return getSchemas(null, null);
  }

  @Override
  public ResultSet getSchemas(@Nullable String wanted, @Nullable String schemaPattern)
      throws SQLException {
    return result(
        () -> {
          MetadataResult result = new MetadataResult(MetadataShape.SCHEMAS);
          tables.schemas(wanted, schemaPattern).forEach(schema -> result.add(schema, catalog));
          return result;
        });
  }

  @Override
  public ResultSet getTableTypes() throws SQLException {
    return result(
        () -> {
          MetadataResult result = new MetadataResult(MetadataShape.TABLE_TYPES);
          TABLE_TYPES.forEach(result::add);
          return result;
        });
  }

  @Override
  public ResultSet getTables(
      @Nullable String wanted,
      @Nullable String schemaPattern,
      @Nullable String tablePattern,
      String @Nullable [] types)
      throws SQLException {
    Collection<String> kept = types == null ? TABLE_TYPES : new HashSet<>(Arrays.asList(types));
    return result(
        () -> {
          MetadataResult result = new MetadataResult(MetadataShape.TABLES);
          for (TableInfo table : tables.tables(wanted, schemaPattern, tablePattern)) {
            if (kept.contains(table.type())) {
              result.add(
                  catalog,
                  table.schema(),
                  table.name(),
                  table.type(),
                  table.remarks(),
                  null,
                  null,
                  null,
                  null,
                  null);
            }
          }
          return result;
        });
  }

  /** Opens a dataset only where the table pattern is the exact name of one. */
  @Override
  public ResultSet getColumns(
      @Nullable String wanted,
      @Nullable String schemaPattern,
      @Nullable String tablePattern,
      @Nullable String columnPattern)
      throws SQLException {
    return result(
        () -> {
          MetadataResult result = new MetadataResult(MetadataShape.COLUMNS);
          MetadataPattern kept = new MetadataPattern(columnPattern);
          for (TableInfo table : tables.tablesToOpen(wanted, schemaPattern, tablePattern)) {
            List<ColumnInfo> columns = metadata.columnsIfAny(table);
            for (int i = 0; i < columns.size(); i++) {
              if (kept.test(columns.get(i).name())) {
                addColumn(result, table, columns.get(i), i + 1);
              }
            }
          }
          return result;
        });
  }

  @Override
  public ResultSet getPrimaryKeys(
      @Nullable String wanted, @Nullable String schema, @Nullable String table)
      throws SQLException {
    return result(() -> keys.primary(wanted, schema, table));
  }

  @Override
  public ResultSet getImportedKeys(
      @Nullable String wanted, @Nullable String schema, @Nullable String table)
      throws SQLException {
    return result(() -> keys.imported(wanted, schema, table));
  }

  @Override
  public ResultSet getExportedKeys(
      @Nullable String wanted, @Nullable String schema, @Nullable String table)
      throws SQLException {
    return result(() -> keys.exported(new Reference(wanted, schema, table), Optional.empty()));
  }

  @Override
  public ResultSet getCrossReference(
      @Nullable String parentCatalog,
      @Nullable String parentSchema,
      @Nullable String parentTable,
      @Nullable String foreignCatalog,
      @Nullable String foreignSchema,
      @Nullable String foreignTable)
      throws SQLException {
    Reference from = new Reference(foreignCatalog, foreignSchema, foreignTable);
    return result(
        () ->
            keys.exported(
                new Reference(parentCatalog, parentSchema, parentTable), Optional.of(from)));
  }

  /** The unique keys: others are not known to LaminDB. */
  @Override
  public ResultSet getIndexInfo(
      @Nullable String wanted,
      @Nullable String schema,
      @Nullable String table,
      boolean unique,
      boolean approximate)
      throws SQLException {
    return result(() -> keys.unique(wanted, schema, table));
  }

  /** The primary key: a row keeps it for good, whatever the scope asked for. */
  @Override
  public ResultSet getBestRowIdentifier(
      @Nullable String wanted,
      @Nullable String schema,
      @Nullable String table,
      int scope,
      boolean nullable)
      throws SQLException {
    if (scope < bestRowTemporary || scope > bestRowSession) {
      throw SqlErrors.of(
          INVALID_PARAMETER.with(
              "The scope cannot be " + scope, "Give one of the constants of DatabaseMetaData"));
    }
    return result(() -> keys.bestRow(wanted, schema, table));
  }

  @Override
  public ResultSet getTypeInfo() throws SQLException {
    return result(
        () -> {
          MetadataResult result = new MetadataResult(MetadataShape.TYPES);
          for (JdbcType type : JdbcType.values()) {
            addType(result, type);
          }
          return result;
        });
  }

  /** The functions that LaminSQL adds to SQL's own. */
  @Override
  public ResultSet getFunctions(
      @Nullable String wanted, @Nullable String schemaPattern, @Nullable String functionPattern)
      throws SQLException {
    return result(() -> functions(wanted).list(schemaPattern, functionPattern));
  }

  @Override
  public ResultSet getFunctionColumns(
      @Nullable String wanted,
      @Nullable String schemaPattern,
      @Nullable String functionPattern,
      @Nullable String columnPattern)
      throws SQLException {
    return result(() -> functions(wanted).columns(schemaPattern, functionPattern, columnPattern));
  }

  private MetadataFunctions functions(@Nullable String wanted) {
    return new MetadataFunctions(catalog, tables.isHere(wanted) ? metadata.functions() : List.of());
  }

  @Override
  public ResultSet getClientInfoProperties() throws SQLException {
    return result(
        () -> {
          MetadataResult result = new MetadataResult(MetadataShape.CLIENT_INFO);
          ClientInfo.DESCRIPTIONS.forEach(
              (name, description) -> result.add(name, Integer.MAX_VALUE, "", description));
          return result;
        });
  }

  @Override
  public ResultSet getProcedures(
      @Nullable String wanted, @Nullable String schemaPattern, @Nullable String namePattern)
      throws SQLException {
    return nothing(MetadataShape.PROCEDURES);
  }

  @Override
  public ResultSet getProcedureColumns(
      @Nullable String wanted,
      @Nullable String schemaPattern,
      @Nullable String namePattern,
      @Nullable String columnPattern)
      throws SQLException {
    return nothing(MetadataShape.PROCEDURE_COLUMNS);
  }

  @Override
  public ResultSet getTablePrivileges(
      @Nullable String wanted, @Nullable String schemaPattern, @Nullable String tablePattern)
      throws SQLException {
    return nothing(MetadataShape.TABLE_PRIVILEGES);
  }

  @Override
  public ResultSet getColumnPrivileges(
      @Nullable String wanted,
      @Nullable String schema,
      @Nullable String table,
      @Nullable String columnPattern)
      throws SQLException {
    return nothing(MetadataShape.COLUMN_PRIVILEGES);
  }

  @Override
  public ResultSet getVersionColumns(
      @Nullable String wanted, @Nullable String schema, @Nullable String table)
      throws SQLException {
    return nothing(MetadataShape.VERSION_COLUMNS);
  }

  @Override
  public ResultSet getUDTs(
      @Nullable String wanted,
      @Nullable String schemaPattern,
      @Nullable String typePattern,
      int @Nullable [] types)
      throws SQLException {
    return nothing(MetadataShape.USER_TYPES);
  }

  @Override
  public ResultSet getAttributes(
      @Nullable String wanted,
      @Nullable String schemaPattern,
      @Nullable String typePattern,
      @Nullable String attributePattern)
      throws SQLException {
    return nothing(MetadataShape.ATTRIBUTES);
  }

  @Override
  public ResultSet getSuperTypes(
      @Nullable String wanted, @Nullable String schemaPattern, @Nullable String typePattern)
      throws SQLException {
    return nothing(MetadataShape.SUPER_TYPES);
  }

  @Override
  public ResultSet getSuperTables(
      @Nullable String wanted, @Nullable String schemaPattern, @Nullable String tablePattern)
      throws SQLException {
    return nothing(MetadataShape.SUPER_TABLES);
  }

  @Override
  public ResultSet getPseudoColumns(
      @Nullable String wanted,
      @Nullable String schemaPattern,
      @Nullable String tablePattern,
      @Nullable String columnPattern)
      throws SQLException {
    return nothing(MetadataShape.PSEUDO_COLUMNS);
  }

  private ResultSet nothing(MetadataShape shape) throws SQLException {
    return result(() -> new MetadataResult(shape));
  }

  private ResultSet result(Supplier<MetadataResult> rows) throws SQLException {
    connection.checkOpen();
    return connection.metadataResult(SqlErrors.guarded(rows::get));
  }

  private void addColumn(MetadataResult result, TableInfo table, ColumnInfo column, int number) {
    SqlType type = column.type();
    JdbcType jdbc = JdbcType.of(type);
    boolean sized = jdbc == JdbcType.VARCHAR || jdbc == JdbcType.VARBINARY;
    boolean scaled = jdbc.isNumber() || JdbcType.scale(type) > 0;
    result.add(
        catalog,
        table.schema(),
        table.name(),
        column.name(),
        jdbc.code(),
        JdbcType.bareName(type),
        JdbcType.precision(type),
        null,
        scaled ? JdbcType.scale(type) : null,
        jdbc.isNumber() ? 10 : null,
        column.nullable() ? columnNullable : columnNoNulls,
        null,
        column.defaultValue().orElse(null),
        null,
        null,
        sized ? JdbcType.precision(type) : null,
        number,
        column.nullable() ? "YES" : "NO",
        null,
        null,
        null,
        null,
        "NO",
        "NO");
  }

  private static void addType(MetadataResult result, JdbcType type) {
    int scale = JdbcType.scale(type.sqlType());
    result.add(
        type.name(),
        type.code(),
        type.largestPrecision(),
        type.literalPrefix(),
        type.literalSuffix(),
        type == JdbcType.DECIMAL ? "precision,scale" : null,
        DatabaseMetaData.typeNullable,
        type == JdbcType.VARCHAR,
        type == JdbcType.VARCHAR ? DatabaseMetaData.typeSearchable : DatabaseMetaData.typePredBasic,
        false,
        false,
        false,
        type.name(),
        0,
        type == JdbcType.DECIMAL ? type.largestPrecision() : scale,
        null,
        null,
        type.isNumber() ? 10 : null);
  }
}
