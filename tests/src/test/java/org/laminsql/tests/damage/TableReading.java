package org.laminsql.tests.damage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.laminsql.adapters.Datasets;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.duckdb.DuckDbEngines;
import org.laminsql.adapters.duckdb.DuckDbOptions;
import org.laminsql.adapters.duckdb.DuckDbStatement;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;

/** The tables of a dataset through the scan contract; DuckDB reads those that it reads. */
final class TableReading implements Reading {

  private static final int MOST_TABLES = 60;
  private static final int MOST_COLUMNS = 100;
  private static final int MOST_SPLITS = 4;
  private static final int MOST_ROWS = 20_000;

  private final DuckDbEngine engine;

  /** Of datasets below a folder. */
  TableReading(Path folder) {
    engine =
        DuckDbEngines.open(
            new DuckDbOptions(List.of(folder), 1, Optional.of("200MB"), Optional.empty()));
  }

  @Override
  public void read(Path path, String suffix, Outcome outcome) throws Exception {
    String name = String.valueOf(path.getFileName());
    DatasetLocation location = new DatasetLocation(name, "", path, suffix, name);
    outcome.attempt(
        () -> {
          try (Dataset dataset = Datasets.open(location, engine, new ReadCounter())) {
            for (String part : dataset.parts().stream().limit(MOST_TABLES).toList()) {
              outcome.attempt(() -> read(name, dataset.table(part), outcome));
            }
          }
        });
  }

  private void read(String name, ContentTable table, Outcome outcome) throws Exception {
    List<ContentColumn> columns = table.columns().stream().limit(MOST_COLUMNS).toList();
    if (table instanceof FileTable file) {
      outcome.attempt(() -> read(name, file));
      return;
    }
    ScannableTable scannable = (ScannableTable) table;
    outcome.attempt(() -> read(scannable.plan(request(List.of(), List.of()))));
    List<String> names = columns.stream().map(ContentColumn::name).toList();
    outcome.attempt(() -> read(scannable.plan(request(names, List.of()))));
    for (ContentColumn column : columns) {
      outcome.attempt(() -> readNarrowed(scannable, column.name()));
    }
    outcome.attempt(() -> readVariable(scannable));
  }

  private static void readVariable(ScannableTable table) {
    Optional<ContentColumn> variable;
    try {
      variable = table.namedColumn("CD8A", true);
    } catch (LaminSqlException e) {
      if (e.error() == LaminSqlError.PART_NOT_FOUND
          || e.error() == LaminSqlError.COLUMN_AMBIGUOUS) {
        return;
      }
      throw e;
    }
    variable.ifPresent(column -> read(table.plan(request(List.of(column.name()), List.of()))));
  }

  /** The column alone, and where it is equal to its first value. */
  private static void readNarrowed(ScannableTable table, String column) {
    List<Object> first = new ArrayList<>();
    Scan scan = table.plan(request(List.of(column), List.of()));
    if (scan.splitCount() > 0) {
      try (BatchReader reader = scan.open(0)) {
        Batch batch = reader.next();
        if (batch != null) {
          Optional.ofNullable(VectorValues.at(batch.columns().get(0), 0)).ifPresent(first::add);
        }
      }
    }
    if (!first.isEmpty()) {
      Condition condition = new Condition.In(column, Set.copyOf(first));
      read(table.plan(request(List.of(column), List.of(condition))));
    }
  }

  private static ScanRequest request(List<String> columns, List<Condition> conditions) {
    return new ScanRequest(columns, conditions, OptionalLong.empty());
  }

  private static void read(Scan scan) {
    int rows = 0;
    int splits = Math.min(MOST_SPLITS, scan.splitCount());
    for (int split = 0; split < splits && rows < MOST_ROWS; split++) {
      try (BatchReader reader = scan.open(split)) {
        for (Batch batch = reader.next(); batch != null && rows < MOST_ROWS; ) {
          rows += batch.rowCount();
          batch = reader.next();
        }
      }
    }
  }

  private void read(String name, FileTable table) {
    String sql =
        "SELECT "
            + String.join(", ", table.sourceColumns())
            + " FROM "
            + table.source()
            + " LIMIT "
            + MOST_ROWS;
    List<SqlType> types = table.columns().stream().map(ContentColumn::type).toList();
    ask(List.of(name), sql, types);
  }

  private int ask(List<String> files, String sql, List<SqlType> types) {
    DuckDbStatement statement =
        new DuckDbStatement(List.of(), files, none -> sql, List.of(), types, 0);
    try (Rows rows = engine.execute(statement)) {
      int count = 0;
      while (rows.next()) {
        for (int i = 0; i < types.size(); i++) {
          rows.value(i);
        }
        count++;
      }
      return count;
    }
  }

  @Override
  public void check() {
    if (ask(List.of(), "SELECT 1", List.of(SqlType.INTEGER)) != 1) {
      throw new AssertionError("DuckDB does not answer any more");
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
