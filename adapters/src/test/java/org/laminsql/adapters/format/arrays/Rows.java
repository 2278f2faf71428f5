package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Positions;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.scan.VectorValues;

/** Reads a table for tests: all splits, all batches, as rows of values. */
final class Rows {

  private Rows() {}

  static List<String> names(ScannableTable table) {
    return table.columns().stream().map(ContentColumn::name).toList();
  }

  static Scan plan(ScannableTable table, List<String> columns, Condition... conditions) {
    return table.plan(new ScanRequest(columns, List.of(conditions), OptionalLong.empty()));
  }

  static List<List<@Nullable Object>> all(ScannableTable table) {
    return of(plan(table, names(table)));
  }

  static List<List<@Nullable Object>> of(Scan scan) {
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
    if (batch.rowCount() < 1 || batch.rowCount() > Positions.BATCH) {
      throw new AssertionError("a batch of " + batch.rowCount() + " rows");
    }
    for (int i = 0; i < batch.rowCount(); i++) {
      List<@Nullable Object> row = new ArrayList<>();
      for (ColumnVector vector : batch.columns()) {
        row.add(VectorValues.at(vector, i));
      }
      rows.add(row);
    }
  }
}
