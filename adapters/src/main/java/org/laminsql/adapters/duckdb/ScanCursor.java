package org.laminsql.adapters.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Scan;

/**
 * One pass over a scan: which columns DuckDB wants, and which split comes next. Safe to share; its
 * threads take the splits in row order.
 */
final class ScanCursor {

  private final Scan scan;
  private final List<ScanColumn> columns;
  private final int[] wanted;
  private final Execution execution;
  private final AtomicInteger nextSplit = new AtomicInteger();

  private ScanCursor(Scan scan, List<ScanColumn> columns, int[] wanted, Execution execution) {
    this.scan = scan;
    this.columns = columns;
    this.wanted = wanted;
    this.execution = execution;
  }

  static ScanCursor over(ScanTable table, DuckDBTableFunctionInitInfo init) {
    int[] wanted = new int[Math.toIntExact(init.getColumnCount())];
    for (int i = 0; i < wanted.length; i++) {
      // the function's first column stands for no value; those of the scan follow
      wanted[i] = Math.toIntExact(init.getColumnIndex(i)) - 1;
    }
    return new ScanCursor(table.scan(), table.columns(), wanted, table.execution());
  }

  int splitCount() {
    return scan.splitCount();
  }

  Execution execution() {
    return execution;
  }

  /** One copier for each column of DuckDB's chunk; null where it wants no values. */
  List<@Nullable ColumnCopier> copiers() {
    List<@Nullable ColumnCopier> copiers = new ArrayList<>(wanted.length);
    for (int column : wanted) {
      copiers.add(column < 0 ? null : new ColumnCopier(column, columns.get(column).type()));
    }
    return copiers;
  }

  /** The next split's batches; null if all splits are taken. */
  @Nullable BatchReader nextSplit() {
    execution.checkRunning();
    int split = nextSplit.getAndIncrement();
    return split < scan.splitCount() ? scan.open(split) : null;
  }
}
