package org.laminsql.adapters.format.arrow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Positions;

/**
 * The rows of one record batch that may satisfy the conditions. The columns of these are loaded
 * first, the smallest first; another column only once a row is left. Used by one thread.
 */
final class ArrowBatches implements BatchReader {

  private final ColumnLoader loader;
  private final List<ArrowSchema.Column> wanted;
  private final List<ColumnCondition> conditions;
  private final Split split;
  private final Map<String, Values> loaded = new HashMap<>();
  private int next;

  ArrowBatches(
      ColumnLoader loader,
      List<ArrowSchema.Column> wanted,
      List<ColumnCondition> conditions,
      Split split) {
    this.loader = loader;
    this.wanted = wanted;
    this.conditions =
        conditions.stream()
            .sorted(Comparator.comparingLong(condition -> storedBytes(condition.column(), split)))
            .toList();
    this.split = split;
  }

  private static long storedBytes(ArrowSchema.Column column, Split split) {
    return split.batch().storedBytes(column.before(), column.behind());
  }

  @Override
  public @Nullable Batch next() {
    while (next < split.rowCount()) {
      int end = (int) Math.min(split.rowCount(), next + (long) Positions.BATCH);
      int[] rows = IntStream.range(next, end).toArray();
      next = end;
      for (int i = 0; i < conditions.size() && rows.length > 0; i++) {
        rows = conditions.get(i).among(rows, values(conditions.get(i).column()));
      }
      if (rows.length > 0) {
        int[] kept = rows;
        return new Batch(
            kept.length, wanted.stream().map(column -> values(column).read(kept)).toList());
      }
    }
    return null;
  }

  private Values values(ArrowSchema.Column column) {
    return loaded.computeIfAbsent(column.name(), name -> loader.load(column, split.batch()));
  }
}
