package org.laminsql.adapters.duckdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;

/** An engine and short ways to ask it. */
public final class Engine implements AutoCloseable {

  private final DuckDbEngine duckDb;

  private Engine(DuckDbEngine duckDb) {
    this.duckDb = duckDb;
  }

  /** One that may read these folders, with two threads. */
  public static Engine reading(Path... folders) {
    return new Engine(DuckDbEngines.open(DuckDbOptions.reading(List.of(folders), 2)));
  }

  /** The engine itself. */
  public DuckDbEngine duckDb() {
    return duckDb;
  }

  /** All rows of a query. */
  public List<List<@Nullable Object>> rows(String sql, SqlType... types) {
    DuckDbStatement statement =
        new DuckDbStatement(List.of(), tables -> sql, List.of(), List.of(types), 0);
    return all(duckDb.execute(statement), types.length);
  }

  /** The one value of a query. */
  public @Nullable Object value(String sql, SqlType type) {
    List<List<@Nullable Object>> rows = rows(sql, type);
    if (rows.size() != 1) {
      throw new AssertionError("One row expected, not " + rows);
    }
    return rows.get(0).get(0);
  }

  /** All rows of a query over scans, whose table expressions stand as %s in its text. */
  List<List<@Nullable Object>> rows(String sql, List<ScanSource> sources, SqlType... types) {
    return all(start(sql, sources, types), types.length);
  }

  Rows start(String sql, List<ScanSource> sources, SqlType... types) {
    return duckDb.execute(statement(sql, sources, types));
  }

  static DuckDbStatement statement(String sql, List<ScanSource> sources, SqlType... types) {
    return new DuckDbStatement(
        sources,
        tables -> String.format(Locale.ROOT, sql, tables.toArray()),
        List.of(),
        List.of(types),
        0);
  }

  static List<List<@Nullable Object>> all(Rows rows, int columns) {
    try (rows) {
      List<List<@Nullable Object>> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row(rows, columns));
      }
      return all;
    }
  }

  private static List<@Nullable Object> row(Rows rows, int columns) {
    List<@Nullable Object> row = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      row.add(rows.value(i));
    }
    return row;
  }

  @Override
  public void close() {
    duckDb.close();
  }
}
