package org.laminsql.adapters.format.fcs;

import java.util.List;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.MemoryScan;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * A small table that is in memory: every scan gives all its rows.
 *
 * @param kept at least one
 */
record KeptTable(List<KeptColumn> kept) implements ScannableTable {

  /** Copies the list. */
  KeptTable {
    kept = List.copyOf(kept);
  }

  @Override
  public List<ContentColumn> columns() {
    return kept.stream().map(KeptColumn::described).toList();
  }

  @Override
  public Scan plan(ScanRequest request) {
    int rowCount = kept.get(0).values().size();
    List<KeptColumn> wanted = request.columns().stream().map(this::column).toList();
    return wanted.isEmpty()
        ? new CountScan(rowCount)
        : new MemoryScan(
            wanted.stream().map(column -> column.described().type()).toList(),
            new Batch(rowCount, wanted.stream().map(KeptColumn::values).toList()));
  }

  private KeptColumn column(String name) {
    return kept.stream()
        .filter(column -> column.described().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                LaminSqlError.COLUMN_NOT_FOUND.with(
                    name,
                    "The columns are: "
                        + String.join(", ", columns().stream().map(ContentColumn::name).toList())));
  }
}
