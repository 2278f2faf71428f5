package org.laminsql.adapters.format.fcs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.scan.VectorValues;

/** Reads tables for tests: all splits, all batches, as rows of values. */
final class Rows {

  private Rows() {}

  static List<String> names(ContentTable table) {
    return table.columns().stream().map(ContentColumn::name).toList();
  }

  static Scan plan(ContentTable table, List<String> columns, Condition... conditions) {
    return ((ScannableTable) table)
        .plan(new ScanRequest(columns, List.of(conditions), OptionalLong.empty()));
  }

  static List<List<@Nullable Object>> all(ContentTable table) {
    return of(plan(table, names(table)));
  }

  static List<List<@Nullable Object>> of(Scan scan) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    forEachBatch(scan, batch -> append(batch, rows));
    return rows;
  }

  static long count(Scan scan) {
    long[] count = new long[1];
    forEachBatch(scan, batch -> count[0] += batch.rowCount());
    return count[0];
  }

  private static void forEachBatch(Scan scan, Consumer<Batch> consumer) {
    for (int split = 0; split < scan.splitCount(); split++) {
      try (BatchReader reader = scan.open(split)) {
        for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
          consumer.accept(batch);
        }
      }
    }
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
