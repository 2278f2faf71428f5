package org.laminsql.adapters.format.fcs;

import java.util.Optional;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.scan.ScannableTable;

/** One data set of a file, read when it is first asked for. Safe to share between threads. */
final class FcsDataSet {

  private final FileBytes bytes;
  private final long earliest;
  private final Once<Content> content;
  private final Once<EventTable> events;

  /** What is read before events are. */
  private record Content(Header header, Keywords keywords, long next) {}

  private FcsDataSet(FileBytes bytes, long earliest) {
    this.bytes = bytes;
    this.earliest = earliest;
    this.content = new Once<>(this::open);
    this.events = new Once<>(this::openEvents);
  }

  /** The one at the begin of the file. */
  static FcsDataSet first(FileBytes bytes) {
    return new FcsDataSet(bytes, 0);
  }

  private Content open() {
    if (bytes.base() < earliest) {
      throw bytes.corrupt(
          "$NEXTDATA leads to byte " + bytes.base() + ", back into the data set it stands in");
    }
    Header header = Header.read(bytes);
    Keywords keywords = Keywords.read(bytes, header.text());
    return new Content(header, keywords, keywords.number("$NEXTDATA").orElse(0));
  }

  private EventTable openEvents() {
    Keywords keywords = keywords();
    EventLayout layout = EventLayout.of(bytes, content.get().header(), keywords);
    return new EventTable(bytes, layout, Channels.of(keywords));
  }

  /**
   * The data set that {@code $NEXTDATA} leads to, from the first byte of this one on (FCS 3.1
   * §3.2). It lies behind this TEXT, so that the chain ends.
   */
  Optional<FcsDataSet> next() {
    Content read = content.get();
    return read.next() == 0
        ? Optional.empty()
        : Optional.of(
            new FcsDataSet(
                bytes.from(Math.min(read.next(), bytes.size())),
                bytes.base() + read.header().text().end() + 1));
  }

  Keywords keywords() {
    return content.get().keywords();
  }

  /** The events. */
  ScannableTable events() {
    return events.get();
  }

  /** What each channel is. */
  ScannableTable channels() {
    return DescribedTables.channels(keywords());
  }

  /** The keywords. */
  ScannableTable text() {
    return DescribedTables.text(keywords());
  }
}
