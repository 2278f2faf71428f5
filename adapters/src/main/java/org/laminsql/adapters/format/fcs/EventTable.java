package org.laminsql.adapters.format.fcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;

/** The events of a data set: one row an event, one column a channel. */
final class EventTable implements ScannableTable {

  private static final EventColumn INDEX = new EventColumn.Index();

  private final FileBytes bytes;
  private final EventLayout layout;
  private final Channels channels;

  EventTable(FileBytes bytes, EventLayout layout, Channels channels) {
    this.bytes = bytes;
    this.layout = layout;
    this.channels = channels;
  }

  @Override
  public List<ContentColumn> columns() {
    List<ContentColumn> columns = new ArrayList<>();
    for (int i = 0; i < channels.names().size(); i++) {
      columns.add(
          new ContentColumn(channels.names().get(i), layout.types().get(i).sqlType(), false));
    }
    return List.copyOf(columns);
  }

  @Override
  public Optional<ContentColumn> namedColumn(String name, boolean ignoreCase) {
    return find(name, ignoreCase)
        .map(EventColumn::described)
        .map(column -> new ContentColumn(name, column.type(), column.nullable()));
  }

  private Optional<EventColumn> find(String name, boolean ignoreCase) {
    OptionalInt channel = channels.find(name, ignoreCase);
    if (channel.isPresent()) {
      return Optional.of(channel(channel.getAsInt()));
    }
    String index = EventColumn.Index.NAME;
    return name.equals(index) || (ignoreCase && name.equalsIgnoreCase(index))
        ? Optional.of(INDEX)
        : Optional.empty();
  }

  private EventColumn channel(int number) {
    int offset = layout.types().subList(0, number).stream().mapToInt(SampleType::bytes).sum();
    return new EventColumn.Channel(
        channels.names().get(number), layout.types().get(number), offset);
  }

  @Override
  public Scan plan(ScanRequest request) {
    long rows = request.limit().orElse(Long.MAX_VALUE);
    if (request.columns().isEmpty() && request.conditions().isEmpty()) {
      return new CountScan(Math.min(rows, layout.eventCount()));
    }
    return new EventScan(
        bytes,
        layout,
        request.columns().stream().map(this::column).toList(),
        request.conditions().stream()
            .map(condition -> new EventScan.Filter(column(condition.column()), condition))
            .toList(),
        request.conditions().isEmpty() ? rows : Long.MAX_VALUE);
  }

  private EventColumn column(String name) {
    return find(name, true)
        .orElseThrow(
            () ->
                LaminSqlError.COLUMN_NOT_FOUND.with(
                    name, "The channels are: " + String.join(", ", channels.names())));
  }
}
