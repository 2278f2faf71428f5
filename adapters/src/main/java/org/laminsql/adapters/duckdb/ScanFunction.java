package org.laminsql.adapters.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * The table function {@code lamin_scan(id)}: the rows of a {@link ScanTable}. DuckDB calls it from
 * threads of its own.
 */
final class ScanFunction implements DuckDBTableFunction<ScanTable, ScanCursor, SplitReader> {

  private static final String NAME = "lamin_scan";

  /**
   * The first column, always NULL: DuckDB asks for the first one where it only counts rows, and
   * this one costs nothing.
   */
  private static final String ANY = "any_row";

  private final ScanTables tables;
  private final int threads;

  private ScanFunction(ScanTables tables, int threads) {
    this.tables = tables;
    this.threads = threads;
  }

  /** Makes the function known to all connections of a database. */
  static void register(Connection connection, ScanTables tables, int threads) throws SQLException {
    try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
      function
          .withName(NAME)
          .withParameter(DuckDBColumnType.BIGINT)
          .withProjectionPushdown()
          .withFunction(new ScanFunction(tables, threads))
          .register(connection);
    }
  }

  /** The table expression that reads the source of that id. */
  static String tableExpression(long id, List<ScanColumn> columns) {
    String values =
        columns.stream()
            .map(column -> column.expression() + " AS " + column.name())
            .collect(Collectors.joining(", "));
    return "(SELECT " + (columns.isEmpty() ? ANY : values) + " FROM " + NAME + "(" + id + "))";
  }

  @Override
  public ScanTable bind(DuckDBTableFunctionBindInfo bind) throws SQLException {
    ScanTable table = tables.get(bind.getParameter(0).getLong());
    bind.addResultColumn(ANY, DuckDBColumnType.BOOLEAN);
    for (ScanColumn column : table.columns()) {
      column.declare(bind);
    }
    table.expectedRows().ifPresent(rows -> bind.setCardinality(rows, false));
    return table;
  }

  @Override
  public ScanCursor init(DuckDBTableFunctionInitInfo init) {
    ScanTable table = init.getBindData();
    try {
      ScanCursor cursor = ScanCursor.over(table, init);
      init.setMaxThreads(Math.max(1, Math.min(threads, cursor.splitCount())));
      return cursor;
    } catch (RuntimeException | Error e) {
      throw table.execution().fail(e);
    }
  }

  @Override
  public SplitReader localInit(DuckDBTableFunctionInitInfo init) {
    return new SplitReader();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) {
    ScanCursor cursor = call.getInitData();
    SplitReader reader = call.getLocalInitData();
    try {
      return reader.fill(cursor, chunk);
    } catch (RuntimeException | Error e) {
      throw cursor.execution().fail(e);
    }
  }
}
