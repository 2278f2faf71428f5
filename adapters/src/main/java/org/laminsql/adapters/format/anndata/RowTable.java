package org.laminsql.adapters.format.anndata;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.Positions;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.scan.condition.ConditionTest;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * A table with one row per observation or per variable: columns of a data frame, and columns of at
 * most one matrix. Conditions on columns of the frame choose the rows that are read.
 */
final class RowTable implements ScannableTable {

  private final int rowCount;
  private final List<RowColumn> listed;
  private final Map<String, RowColumn> byName;
  private final NamedElements named;

  RowTable(int rowCount, List<? extends RowColumn> listed, NamedElements named) {
    this.rowCount = rowCount;
    this.listed = List.copyOf(listed);
    this.byName =
        this.listed.stream()
            .collect(
                Collectors.toMap(
                    column -> column.described().name(), Function.identity(), (one, next) -> one));
    this.named = named;
  }

  @Override
  public List<ContentColumn> columns() {
    return listed.stream().map(RowColumn::described).toList();
  }

  @Override
  public Optional<ContentColumn> namedColumn(String name, boolean ignoreCase) {
    return named.find(name, ignoreCase).map(RowColumn::described);
  }

  @Override
  public Scan plan(ScanRequest request) {
    List<RowColumn> wanted = request.columns().stream().map(this::column).toList();
    KeptChunks kept = new KeptChunks();
    BitSet chosen = chosen(request.conditions(), kept);
    if (request.conditions().isEmpty() && request.limit().isPresent()) {
      chosen = Positions.first(chosen, request.limit().getAsLong());
    }
    return wanted.isEmpty()
        ? new CountScan(chosen.cardinality())
        : new RowScan(rowCount, wanted, chosen, kept);
  }

  private RowColumn column(String name) {
    RowColumn column = byName.get(name);
    if (column != null) {
      return column;
    }
    return named
        .find(name, true)
        .orElseThrow(
            () ->
                LaminSqlError.COLUMN_NOT_FOUND.with(
                    name, "The columns are: " + String.join(", ", byName.keySet())));
  }

  private BitSet chosen(List<Condition> conditions, KeptChunks kept) {
    BitSet chosen = new BitSet(rowCount);
    chosen.set(0, rowCount);
    for (Condition condition : conditions) {
      if (byName.get(condition.column()) instanceof RowColumn.Stored stored) {
        chosen.and(matches(condition, stored.values(), kept));
      }
    }
    return chosen;
  }

  private BitSet matches(Condition condition, FrameColumn column, KeptChunks kept) {
    long[] rows = LongStream.range(0, rowCount).toArray();
    return ConditionTest.of(condition).matches(column.read(kept, rows));
  }
}
