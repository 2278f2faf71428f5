package org.laminsql.adapters.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;

/**
 * What a scan gave, column by column, in values that can be compared.
 *
 * @param rowCount how many rows
 * @param columns the values of each column
 */
record ReadRows(int rowCount, List<List<@Nullable Object>> columns) {

  /** A plan without conditions. */
  static Scan plan(ScannableTable table, List<ContentColumn> columns) {
    return plan(table, columns, List.of());
  }

  static Scan plan(ScannableTable table, List<ContentColumn> columns, List<Condition> conditions) {
    List<String> names = columns.stream().map(ContentColumn::name).toList();
    return table.plan(new ScanRequest(names, conditions, OptionalLong.empty()));
  }

  /** All rows of a table. */
  static ReadRows of(ScannableTable table, List<ContentColumn> columns) {
    return of(plan(table, columns), columns);
  }

  /** All splits in their order. */
  static ReadRows of(Scan scan, List<ContentColumn> columns) {
    List<ReadRows> splits = new ArrayList<>();
    for (int split = 0; split < scan.splitCount(); split++) {
      splits.add(split(scan, split, columns));
    }
    return joined(splits, columns.size());
  }

  /** All splits, read from the last to the first. */
  static ReadRows backwards(Scan scan, List<ContentColumn> columns) {
    List<ReadRows> splits = new ArrayList<>();
    for (int split = scan.splitCount() - 1; split >= 0; split--) {
      splits.add(0, split(scan, split, columns));
    }
    return joined(splits, columns.size());
  }

  /** How many rows a scan of no column has. */
  static long count(Scan scan) {
    return of(scan, List.of()).rowCount();
  }

  private static ReadRows split(Scan scan, int split, List<ContentColumn> columns) {
    int rows = 0;
    List<List<@Nullable Object>> values = empty(columns.size());
    try (BatchReader reader = scan.open(split)) {
      for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
        if (batch.rowCount() == 0 || batch.columns().size() != columns.size()) {
          throw new AssertionError(
              batch.rowCount() + " rows of " + batch.columns().size() + " columns");
        }
        rows += batch.rowCount();
        for (int i = 0; i < columns.size(); i++) {
          TypedValues.addAll(columns.get(i).type(), batch.columns().get(i), values.get(i));
        }
      }
    }
    return new ReadRows(rows, values);
  }

  private static ReadRows joined(List<ReadRows> splits, int columnCount) {
    List<List<@Nullable Object>> values = empty(columnCount);
    for (ReadRows split : splits) {
      for (int i = 0; i < columnCount; i++) {
        values.get(i).addAll(split.column(i));
      }
    }
    return new ReadRows(splits.stream().mapToInt(ReadRows::rowCount).sum(), values);
  }

  private static List<List<@Nullable Object>> empty(int count) {
    List<List<@Nullable Object>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  List<@Nullable Object> column(int index) {
    return columns.get(index);
  }

  /** The rows that satisfy all conditions, which are about columns of these. */
  List<List<@Nullable Object>> satisfying(
      List<Condition> conditions, List<ContentColumn> described) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int row = 0; row < rowCount; row++) {
      boolean holds = true;
      for (Condition condition : conditions) {
        int column = 0;
        while (!described.get(column).name().equals(condition.column())) {
          column++;
        }
        holds &= TypedValues.satisfies(column(column).get(row), condition);
      }
      if (holds) {
        List<@Nullable Object> values = new ArrayList<>();
        for (List<@Nullable Object> column : columns) {
          values.add(column.get(row));
        }
        rows.add(values);
      }
    }
    return rows;
  }
}
