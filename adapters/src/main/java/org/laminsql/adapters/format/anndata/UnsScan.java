package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.condition.ConditionTest;
import org.laminsql.catalog.model.SqlType;

/** The rows of {@code uns} whose path may be asked for, in one split. */
final class UnsScan implements Scan {

  private final ScanRequest request;
  private final Once<List<UnsEntry>> entries;

  UnsScan(UnsWalk walk, ScanRequest request) {
    this.request = request;
    this.entries = new Once<>(() -> chosen(walk.entries()));
  }

  private List<UnsEntry> chosen(List<UnsEntry> all) {
    BitSet chosen = new BitSet();
    chosen.set(0, all.size());
    for (Condition condition : request.conditions()) {
      if (!condition.column().equals(UnsTable.VALUE)) {
        chosen.and(ConditionTest.of(condition).matches(column(condition.column(), all)));
      }
    }
    return chosen.stream().mapToObj(all::get).toList();
  }

  @Override
  public List<SqlType> types() {
    return request.columns().stream().map(name -> SqlType.VARCHAR).toList();
  }

  /** The number of entries; how many chunks hold their values is not known before. */
  @Override
  public ScanEstimate estimate() {
    return new ScanEstimate(entries.get().size(), 0, 0, -1);
  }

  @Override
  public int splitCount() {
    return entries.get().isEmpty() ? 0 : 1;
  }

  @Override
  public BatchReader open(int split) {
    return new Reader();
  }

  private static ColumnVector column(String name, List<UnsEntry> entries) {
    List<@Nullable Object> values = new ArrayList<>(entries.size());
    for (UnsEntry entry : entries) {
      values.add(
          switch (name) {
            case UnsTable.PATH -> entry.path();
            case UnsTable.TYPE -> entry.type();
            default -> entry.value().get();
          });
    }
    return new ColumnVector.Objects(values);
  }

  private final class Reader implements BatchReader {

    private boolean done;

    @Override
    public @Nullable Batch next() {
      if (done) {
        return null;
      }
      done = true;
      List<UnsEntry> rows = entries.get();
      return new Batch(
          rows.size(), request.columns().stream().map(name -> column(name, rows)).toList());
    }
  }
}
