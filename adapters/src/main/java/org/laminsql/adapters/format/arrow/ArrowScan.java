package org.laminsql.adapters.format.arrow;

import java.util.List;
import java.util.stream.Stream;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.catalog.model.SqlType;

/**
 * Columns of record batches; each batch is a split, and each column of a batch a chunk.
 *
 * @param batchCount how many batches the file has
 */
record ArrowScan(
    ColumnLoader loader,
    List<ArrowSchema.Column> wanted,
    List<ColumnCondition> conditions,
    List<Split> splits,
    int batchCount)
    implements Scan {

  ArrowScan {
    wanted = List.copyOf(wanted);
    conditions = List.copyOf(conditions);
    splits = List.copyOf(splits);
  }

  @Override
  public List<SqlType> types() {
    return wanted.stream().map(column -> column.field().type()).toList();
  }

  /** What is read if no condition skips anything: which do is known only when they are read. */
  @Override
  public ScanEstimate estimate() {
    List<ArrowSchema.Column> touched =
        Stream.concat(wanted.stream(), conditions.stream().map(ColumnCondition::column))
            .distinct()
            .toList();
    long rows = 0;
    long bytes = 0;
    for (Split split : splits) {
      rows += split.rowCount();
      for (ArrowSchema.Column column : touched) {
        bytes += split.batch().storedBytes(column.before(), column.behind());
      }
    }
    long columns = touched.size();
    return new ScanEstimate(rows, columns * splits.size(), columns * batchCount, bytes);
  }

  @Override
  public int splitCount() {
    return splits.size();
  }

  @Override
  public BatchReader open(int split) {
    return new ArrowBatches(loader, wanted, conditions, splits.get(split));
  }
}
