package org.laminsql.adapters.format.hdf5;

import static org.laminsql.adapters.format.hdf5.HeaderMessage.CONTINUATION;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one object header, versions 1 and 2 (section IV.A.1). Immutable.
 *
 * @param file the name of the file it lies in
 * @param address where it lies there
 * @param messages in the order they are stored
 */
record ObjectHeader(String file, long address, List<HeaderMessage> messages) {

  private static final int PREFIX_1 = 16;
  private static final int LARGEST_PREFIX_2 = 4 + 1 + 1 + 16 + 4 + 8;

  ObjectHeader {
    messages = List.copyOf(messages);
  }

  static ObjectHeader read(FileSpace space, Place place, long address) {
    int available = (int) Math.min(LARGEST_PREFIX_2, space.bytesFrom(address));
    Cursor prefix = space.metadata(place, address, available);
    Parser parser = new Parser(space, place);
    if (prefix.rewound().u1() == 'O') {
      parser.readVersion2(prefix, address);
    } else {
      parser.readVersion1(prefix, address);
    }
    return new ObjectHeader(space.name(), address, parser.messages);
  }

  /** What tells its object from all others. */
  Object identity() {
    return List.of(file, address);
  }

  /** The first message of that type. */
  Optional<HeaderMessage> first(int type) {
    return messages.stream().filter(message -> message.type() == type).findFirst();
  }

  boolean has(int type) {
    return first(type).isPresent();
  }

  /** All messages of that type. */
  List<HeaderMessage> all(int type) {
    return messages.stream().filter(message -> message.type() == type).toList();
  }

  private static final class Parser {

    private static final int TIMES = 0x20;
    private static final int PHASE_CHANGE = 0x10;
    private static final int CREATION_ORDER = 0x04;

    private final FileSpace space;
    private final Place place;
    private final List<HeaderMessage> messages = new ArrayList<>();
    private final Deque<Continuation> continuations = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();

    Parser(FileSpace space, Place place) {
      this.space = space;
      this.place = place;
    }

    void readVersion1(Cursor prefix, long address) {
      prefix.expectVersion(1, "object header").skip(7);
      int size = prefix.count4();
      messagesOfVersion1(space.metadata(place, address + PREFIX_1, size));
      for (Continuation next = next(); next != null; next = next()) {
        messagesOfVersion1(space.metadata(place, next.address, next.length));
      }
    }

    void readVersion2(Cursor prefix, long address) {
      prefix.expect("OHDR").expectVersion(2, "object header");
      int flags = prefix.u1();
      prefix.skip((flags & TIMES) == 0 ? 0 : 16);
      prefix.skip((flags & PHASE_CHANGE) == 0 ? 0 : 4);
      long size = prefix.unsigned(1 << (flags & 3));
      int start = prefix.position();
      Cursor first = space.checked(place, address, Math.addExact(start + 4L, size));
      messagesOfVersion2(first.skip(start), flags);
      for (Continuation next = next(); next != null; next = next()) {
        Cursor block = space.checked(place, next.address, next.length);
        messagesOfVersion2(block.expect("OCHK"), flags);
      }
    }

    private void messagesOfVersion1(Cursor block) {
      while (block.remaining() >= 8) {
        int type = block.u2();
        int size = block.u2();
        int flags = block.u1();
        add(new HeaderMessage(type, flags, block.skip(3).slice(size)));
      }
    }

    private void messagesOfVersion2(Cursor block, int headerFlags) {
      int orderBytes = (headerFlags & CREATION_ORDER) == 0 ? 0 : 2;
      while (block.remaining() >= 4 + orderBytes + 4) {
        int type = block.u1();
        int size = block.u2();
        int flags = block.u1();
        add(new HeaderMessage(type, flags, block.skip(orderBytes).slice(size)));
      }
    }

    private void add(HeaderMessage message) {
      message.requireUnderstood();
      if (message.type() == CONTINUATION) {
        Cursor body = message.body();
        continuations.add(new Continuation(body.address(), Math.toIntExact(body.length())));
      } else if (message.type() != 0) {
        messages.add(message);
      }
    }

    private @Nullable Continuation next() {
      Continuation next = continuations.poll();
      if (next != null && !seen.add(next.address)) {
        throw place.corrupt("its object header runs in a circle");
      }
      return next;
    }
  }

  private record Continuation(long address, int length) {}
}
