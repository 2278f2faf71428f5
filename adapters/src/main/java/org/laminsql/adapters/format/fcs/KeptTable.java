package org.laminsql.adapters.format.fcs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;

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
    return request.columns().isEmpty()
        ? new CountScan(rowCount)
        : new WholeScan(rowCount, request.columns().stream().map(this::column).toList());
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

  private record WholeScan(int rowCount, List<KeptColumn> wanted) implements Scan {

    @Override
    public List<SqlType> types() {
      return wanted.stream().map(column -> column.described().type()).toList();
    }

    @Override
    public ScanEstimate estimate() {
      return new ScanEstimate(rowCount, 0, 0, 0);
    }

    @Override
    public int splitCount() {
      return rowCount == 0 ? 0 : 1;
    }

    @Override
    public BatchReader open(int split) {
      return new WholeReader(new Batch(rowCount, wanted.stream().map(KeptColumn::values).toList()));
    }
  }

  private static final class WholeReader implements BatchReader {

    private @Nullable Batch batch;

    WholeReader(Batch batch) {
      this.batch = batch;
    }

    @Override
    public @Nullable Batch next() {
      Batch whole = batch;
      batch = null;
      return whole;
    }
  }
}
