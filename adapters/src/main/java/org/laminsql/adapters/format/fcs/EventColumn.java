package org.laminsql.adapters.format.fcs;

import java.util.Arrays;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.catalog.model.SqlType;

/** Where a column of an {@link EventTable} comes from. */
sealed interface EventColumn {

  /** As users see it. */
  ContentColumn described();

  /**
   * The values of some events.
   *
   * @param rows indexes in the block
   */
  ColumnVector read(EventBlock block, int[] rows);

  /**
   * The values of a channel.
   *
   * @param offset of the value in an event
   */
  record Channel(String name, SampleType type, int offset) implements EventColumn {

    @Override
    public ContentColumn described() {
      return new ContentColumn(name, type.sqlType(), false);
    }

    @Override
    public ColumnVector read(EventBlock block, int[] rows) {
      int[] places = Arrays.stream(rows).map(row -> row * block.eventBytes() + offset).toArray();
      return type.read(block.bytes(), places);
    }
  }

  /** The number of the event in the file, from 0 on; reads nothing. */
  record Index() implements EventColumn {

    static final String NAME = "event_idx";

    @Override
    public ContentColumn described() {
      return new ContentColumn(NAME, SqlType.BIGINT, false);
    }

    @Override
    public ColumnVector read(EventBlock block, int[] rows) {
      return new ColumnVector.Longs(
          Arrays.stream(rows).mapToLong(row -> block.firstEvent() + row).toArray(), null);
    }
  }
}
