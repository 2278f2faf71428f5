package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.scan.VectorValues;

/** Reads tables for tests: all splits, all batches, as rows of values. */
record TableReader(ScannableTable table) {

  static TableReader of(Dataset dataset, String part) {
    return new TableReader((ScannableTable) dataset.table(part));
  }

  List<String> names() {
    return table.columns().stream().map(ContentColumn::name).toList();
  }

  List<String> types() {
    return table.columns().stream().map(column -> column.type().toString()).toList();
  }

  Scan plan(List<String> columns, Condition... conditions) {
    return table.plan(new ScanRequest(columns, List.of(conditions), OptionalLong.empty()));
  }

  List<List<@Nullable Object>> rows(List<String> columns, Condition... conditions) {
    return rows(plan(columns, conditions));
  }

  List<List<@Nullable Object>> all() {
    return rows(names());
  }

  /** One column. */
  List<@Nullable Object> values(String column, Condition... conditions) {
    List<@Nullable Object> values = new ArrayList<>();
    rows(List.of(column), conditions).forEach(row -> values.add(row.get(0)));
    return values;
  }

  double sum(String column) {
    return values(column).stream()
        .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : 0)
        .sum();
  }

  static long count(Scan scan) {
    long count = 0;
    for (int split = 0; split < scan.splitCount(); split++) {
      try (BatchReader reader = scan.open(split)) {
        for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
          count += batch.rowCount();
        }
      }
    }
    return count;
  }

  static List<List<@Nullable Object>> rows(Scan scan) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int split = 0; split < scan.splitCount(); split++) {
      try (BatchReader reader = scan.open(split)) {
        for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
          append(batch, rows);
        }
      }
    }
    return rows;
  }

  private static void append(Batch batch, List<List<@Nullable Object>> rows) {
    for (int i = 0; i < batch.rowCount(); i++) {
      List<@Nullable Object> row = new ArrayList<>();
      for (ColumnVector vector : batch.columns()) {
        row.add(VectorValues.at(vector, i));
      }
      rows.add(row);
    }
  }
}
