package org.laminsql.adapters.format.fcs;

import java.nio.ByteBuffer;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.scan.Positions;

/** Events that are read together, when a value of one is first asked for. */
final class EventBlock {

  /** As contiguous arrays of HDF5 are read. */
  private static final int LARGEST = 1 << 20;

  private final EventLayout layout;
  private final long firstEvent;
  private final int eventCount;
  private final Once<ByteBuffer> bytes;

  EventBlock(FileBytes file, EventLayout layout, int number) {
    this.layout = layout;
    this.firstEvent = (long) number * eventsPerBlock(layout);
    this.eventCount = (int) Math.min(eventsPerBlock(layout), layout.eventCount() - firstEvent);
    this.bytes = new Once<>(() -> read(file));
  }

  private static int eventsPerBlock(EventLayout layout) {
    return Math.max(1, Math.min(Positions.BATCH, LARGEST / layout.eventBytes()));
  }

  /** How many blocks the events are. */
  static int count(EventLayout layout) {
    int size = eventsPerBlock(layout);
    return Math.toIntExact((layout.eventCount() + size - 1) / size);
  }

  private ByteBuffer read(FileBytes file) {
    long position = layout.position() + firstEvent * layout.eventBytes();
    byte[] read = file.read(position, eventCount * layout.eventBytes());
    file.counter().countChunk();
    return ByteBuffer.wrap(read).order(layout.byteOrder());
  }

  /** The number of its first event in the file. */
  long firstEvent() {
    return firstEvent;
  }

  int eventCount() {
    return eventCount;
  }

  int eventBytes() {
    return layout.eventBytes();
  }

  /** The events one after the other. */
  ByteBuffer bytes() {
    return bytes.get();
  }
}
