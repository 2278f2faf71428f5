package org.laminsql.adapters.format.hdf5;

import static org.laminsql.adapters.format.hdf5.HeaderMessage.SHARED_MESSAGE_TABLE;

import java.util.ArrayList;
import java.util.List;

/**
 * The file's table of messages that several objects share, and messages in other objects, such as
 * committed datatypes (sections III.G and IV.A.2.a). Immutable.
 */
final class SharedMessages {

  private static final int IN_HEAP = 1;

  private final List<Index> indexes;

  private SharedMessages(List<Index> indexes) {
    this.indexes = List.copyOf(indexes);
  }

  /** Reads the table that the superblock's extension points to; an empty one if there is none. */
  static SharedMessages read(FileSpace space, Place place) {
    long extension = space.superblock().extensionAddress();
    if (extension == Cursor.UNDEFINED) {
      return new SharedMessages(List.of());
    }
    return ObjectHeader.read(space, place, extension)
        .first(SHARED_MESSAGE_TABLE)
        .map(message -> readTable(space, place, message.body().rewound()))
        .orElseGet(() -> new SharedMessages(List.of()));
  }

  private static SharedMessages readTable(FileSpace space, Place place, Cursor message) {
    message.expectVersion(0, "shared message table");
    long address = message.address();
    int count = message.u1();
    int indexBytes = 14 + 2 * message.sizeOfOffsets();
    Cursor table = space.checked(place, address, 4L + (long) count * indexBytes + 4);
    table.expect("SMTB");
    List<Index> indexes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int types = table.skip(2).u2();
      table.skip(10).address();
      indexes.add(new Index(types, table.address()));
    }
    return new SharedMessages(indexes);
  }

  /**
   * The bytes of a shared message.
   *
   * @param type of the message
   * @param pointer the body of the message that points to it
   */
  static Cursor content(FileSpace space, int type, Cursor pointer) {
    int version = pointer.u1();
    int where = pointer.u1();
    if (version < 1 || version > 3) {
      throw pointer.place().unsupported("version " + version + " of shared messages");
    }
    if (version == 3 && where == IN_HEAP) {
      return space.sharedMessages().inHeap(space, type, pointer);
    }
    pointer.skip(version == 1 ? 6 : 0);
    HeaderMessage target =
        ObjectHeader.read(space, pointer.place(), pointer.address())
            .first(type)
            .orElseThrow(() -> pointer.place().corrupt("it shares a message that is not there"));
    if (target.isShared()) {
      throw pointer.place().corrupt("it shares a message that is shared itself");
    }
    return target.body().rewound();
  }

  /** The bytes of a shared message of that type; the pointer stands at its heap identifier. */
  Cursor inHeap(FileSpace space, int type, Cursor pointer) {
    Place place = pointer.place();
    for (Index index : indexes) {
      if ((index.messageTypes & (1 << type)) != 0) {
        return FractalHeap.open(space, place, index.heapAddress).object(pointer.bytes(8));
      }
    }
    throw place.corrupt("it shares a message of type " + type + ", but the file has none");
  }

  private record Index(int messageTypes, long heapAddress) {}
}
