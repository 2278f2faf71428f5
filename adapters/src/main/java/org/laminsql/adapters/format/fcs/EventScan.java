package org.laminsql.adapters.format.fcs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.adapters.scan.condition.ConditionTest;
import org.laminsql.catalog.model.SqlType;

/**
 * Events in blocks, each a split. Conditions on {@code event_idx} choose the blocks; in a block,
 * the columns of conditions are converted first, the others only for the events that are left.
 */
final class EventScan implements Scan {

  private final FileBytes bytes;
  private final EventLayout layout;
  private final List<EventColumn> wanted;
  private final List<Filter> filters;
  private final long limit;
  private final int[] blocks;

  /** A condition on a column. */
  record Filter(EventColumn column, Condition condition) {

    boolean readsNothing() {
      return column instanceof EventColumn.Index;
    }

    /** Those of {@code rows} that may satisfy it. */
    int[] matches(EventBlock block, int[] rows) {
      return ConditionTest.of(condition).matches(column.read(block, rows)).stream()
          .map(i -> rows[i])
          .toArray();
    }
  }

  /**
   * @param filters all hold for every event that matters
   * @param limit how many events suffice; those of the first blocks do
   */
  EventScan(
      FileBytes bytes,
      EventLayout layout,
      List<EventColumn> wanted,
      List<Filter> filters,
      long limit) {
    this.bytes = bytes;
    this.layout = layout;
    this.wanted = wanted;
    this.filters =
        filters.stream().sorted(Comparator.comparing(f -> f.readsNothing() ? 0 : 1)).toList();
    this.limit = limit;
    this.blocks = IntStream.range(0, EventBlock.count(layout)).filter(this::touched).toArray();
  }

  private boolean touched(int number) {
    EventBlock block = block(number);
    return block.firstEvent() < limit
        && (filters.stream().noneMatch(Filter::readsNothing)
            || left(block, filters.stream().filter(Filter::readsNothing)).length > 0);
  }

  private EventBlock block(int number) {
    return new EventBlock(bytes, layout, number);
  }

  /** The events of a block that are in the limit and may satisfy some filters. */
  private int[] left(EventBlock block, Stream<Filter> some) {
    int[] rows =
        IntStream.range(0, (int) Math.min(block.eventCount(), limit - block.firstEvent()))
            .toArray();
    for (Filter filter : some.toList()) {
      rows = rows.length == 0 ? rows : filter.matches(block, rows);
    }
    return rows;
  }

  @Override
  public List<SqlType> types() {
    return wanted.stream().map(column -> column.described().type()).toList();
  }

  @Override
  public ScanEstimate estimate() {
    boolean reading =
        Stream.concat(wanted.stream(), filters.stream().map(Filter::column))
            .anyMatch(column -> !(column instanceof EventColumn.Index));
    long rows = IntStream.of(blocks).mapToLong(number -> block(number).eventCount()).sum();
    return new ScanEstimate(
        Math.min(rows, limit),
        reading ? blocks.length : 0,
        EventBlock.count(layout),
        reading ? rows * layout.eventBytes() : 0);
  }

  @Override
  public int splitCount() {
    return blocks.length;
  }

  @Override
  public BatchReader open(int split) {
    return new Reader(block(blocks[split]));
  }

  private final class Reader implements BatchReader {

    private @Nullable EventBlock block;

    Reader(EventBlock block) {
      this.block = block;
    }

    @Override
    public @Nullable Batch next() {
      EventBlock events = block;
      block = null;
      if (events == null) {
        return null;
      }
      int[] rows = left(events, filters.stream());
      return rows.length == 0
          ? null
          : new Batch(
              rows.length, wanted.stream().map(column -> column.read(events, rows)).toList());
    }
  }
}
