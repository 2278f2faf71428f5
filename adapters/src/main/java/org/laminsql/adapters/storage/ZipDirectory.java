package org.laminsql.adapters.storage;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Reads the central directory of a zip archive. */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END_64_LOCATOR = 0x07064b50;
  private static final int END_64_LOCATOR_SIZE = 20;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_SIZE = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int EXTRA_64 = 1;
  private static final int UTF_8_NAME = 0x800;
  private static final long IN_EXTRA = 0xFFFF_FFFFL;

  private final RangeSource archive;
  private final Map<String, Member> members = new HashMap<>();

  private ZipDirectory(RangeSource archive) {
    this.archive = archive;
  }

  /** Where a member lies and how; sizes in bytes. */
  record Member(int flags, int method, int checksum, long storedSize, long size, long offset) {}

  /** The members by name, of equal names the last; names of folders end with a slash. */
  static Map<String, Member> read(RangeSource archive) {
    ZipDirectory directory = new ZipDirectory(archive);
    directory.readDirectory();
    return Collections.unmodifiableMap(directory.members);
  }

  private void readDirectory() {
    Range directory = directory();
    ByteBuffer entries = read(directory.offset(), directory.size());
    while (entries.remaining() >= ENTRY_SIZE && entries.getInt(entries.position()) == ENTRY) {
      readEntry(entries);
    }
    if (entries.hasRemaining()) {
      throw damaged("its directory is damaged");
    }
  }

  private Range directory() {
    int tailSize = (int) Math.min(archive.sizeInBytes(), END_SIZE + LONGEST_COMMENT);
    long tailStart = archive.sizeInBytes() - tailSize;
    ByteBuffer tail = read(tailStart, tailSize);
    int end = tailSize - END_SIZE;
    while (end >= 0
        && (tail.getInt(end) != END
            || Short.toUnsignedInt(tail.getShort(end + 20)) != tailSize - END_SIZE - end)) {
      end--;
    }
    if (end < 0) {
      throw damaged("it is no zip archive");
    }
    int locator = end - END_64_LOCATOR_SIZE;
    if (locator >= 0 && tail.getInt(locator) == END_64_LOCATOR) {
      ByteBuffer end64 = read(tail.getLong(locator + 8), END_64_SIZE);
      if (end64.getInt(0) != END_64) {
        throw damaged("its directory is damaged");
      }
      return new Range(end64.getLong(48), end64.getLong(40));
    }
    return new Range(
        Integer.toUnsignedLong(tail.getInt(end + 16)),
        Integer.toUnsignedLong(tail.getInt(end + 12)));
  }

  private void readEntry(ByteBuffer entries) {
    int start = entries.position();
    int nameLength = Short.toUnsignedInt(entries.getShort(start + 28));
    int extraLength = Short.toUnsignedInt(entries.getShort(start + 30));
    int commentLength = Short.toUnsignedInt(entries.getShort(start + 32));
    if (nameLength + extraLength + commentLength > entries.remaining() - ENTRY_SIZE) {
      throw damaged("its directory is damaged");
    }
    int flags = Short.toUnsignedInt(entries.getShort(start + 8));
    byte[] name = new byte[nameLength];
    entries.position(start + ENTRY_SIZE);
    entries.get(name);
    ByteBuffer extra =
        extra64(entries.slice(entries.position(), extraLength).order(ByteOrder.LITTLE_ENDIAN));
    long size = number(entries.getInt(start + 24), extra);
    long storedSize = number(entries.getInt(start + 20), extra);
    long offset = number(entries.getInt(start + 42), extra);
    int method = Short.toUnsignedInt(entries.getShort(start + 10));
    members.put(
        new String(name, (flags & UTF_8_NAME) != 0 ? StandardCharsets.UTF_8 : olderNames()),
        new Member(flags, method, entries.getInt(start + 16), storedSize, size, offset));
    entries.position(entries.position() + extraLength + commentLength);
  }

  private static Charset olderNames() {
    return Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
  }

  /** The numbers that did not fit into 32 bits; empty if there are none. */
  private static ByteBuffer extra64(ByteBuffer extra) {
    while (extra.remaining() >= 4) {
      int id = Short.toUnsignedInt(extra.getShort());
      int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
      if (id == EXTRA_64) {
        return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      extra.position(extra.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  private long number(int stored, ByteBuffer extra) {
    long number = Integer.toUnsignedLong(stored);
    if (number != IN_EXTRA || extra.remaining() < Long.BYTES) {
      return number;
    }
    long wide = extra.getLong();
    if (wide < 0) {
      throw damaged("its directory is damaged");
    }
    return wide;
  }

  private ByteBuffer read(long offset, long length) {
    if (offset < 0 || length < 0 || offset > archive.sizeInBytes() - length) {
      throw damaged("its directory is damaged");
    }
    if (length > Integer.MAX_VALUE - 64) {
      throw damaged("its directory is too large");
    }
    return ByteBuffer.wrap(archive.read(offset, (int) length)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private RuntimeException damaged(String why) {
    return FILE_CORRUPT.with(archive.name(), why);
  }

  /** Where the directory lies. */
  private record Range(long offset, long size) {}
}
