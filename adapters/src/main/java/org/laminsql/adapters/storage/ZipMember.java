package org.laminsql.adapters.storage;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.laminsql.adapters.storage.ZipDirectory.Member;

/** A member of a zip archive; reading it whole verifies its checksum. */
record ZipMember(RangeSource archive, String name, Member member) implements RangeSource {

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int ENCRYPTED = 0x1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int LARGEST_RATIO = 1_032;

  /** Rejects what cannot be read. */
  ZipMember {
    if ((member.flags() & ENCRYPTED) != 0) {
      throw ENCODING_NOT_SUPPORTED.with(name, "encryption");
    }
    if (member.method() != STORED && member.method() != DEFLATED) {
      throw ENCODING_NOT_SUPPORTED.with(name, "zip compression method " + member.method());
    }
    if (member.method() == STORED && member.storedSize() != member.size()) {
      throw FILE_CORRUPT.with(name, "its sizes in the zip archive differ");
    }
    if (member.storedSize() > archive.sizeInBytes()) {
      throw FILE_CORRUPT.with(name, "it is larger than the zip archive");
    }
  }

  @Override
  public long sizeInBytes() {
    return member.size();
  }

  @Override
  public byte[] read(long position, int length) {
    if (position < 0 || length > member.size() - position) {
      throw FILE_CORRUPT.with(name, "it ends at byte " + member.size());
    }
    return member.method() == STORED ? stored(position, length) : inflated(position, length);
  }

  /** Closing it does nothing: the archive stays open. */
  @Override
  public void close() {}

  private byte[] stored(long position, int length) {
    byte[] bytes = archive.read(Math.addExact(start(), position), length);
    if (length == member.size()) {
      verify(bytes);
    }
    return bytes;
  }

  private byte[] inflated(long position, int length) {
    byte[] whole = inflated();
    verify(whole);
    if (length == whole.length) {
      return whole;
    }
    byte[] range = new byte[length];
    System.arraycopy(whole, (int) position, range, 0, length);
    return range;
  }

  private byte[] inflated() {
    if (member.size() > Integer.MAX_VALUE - 64
        || member.storedSize() > Integer.MAX_VALUE - 64
        || member.size() > member.storedSize() * LARGEST_RATIO) {
      throw FILE_CORRUPT.with(name, "it cannot inflate to " + member.size() + " bytes");
    }
    byte[] whole = new byte[(int) member.size()];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(archive.read(start(), (int) member.storedSize()));
      int filled = 0;
      while (filled < whole.length) {
        int more = inflater.inflate(whole, filled, whole.length - filled);
        if (more == 0) {
          throw FILE_CORRUPT.with(name, "its deflated data is cut");
        }
        filled += more;
      }
    } catch (DataFormatException e) {
      throw FILE_CORRUPT.causedBy(e, name, "its deflated data is damaged: " + e.getMessage());
    } finally {
      inflater.end();
    }
    return whole;
  }

  private void verify(byte[] whole) {
    CRC32 checksum = new CRC32();
    checksum.update(whole);
    if ((int) checksum.getValue() != member.checksum()) {
      throw FILE_CORRUPT.with(name, "its checksum in the zip archive is wrong");
    }
  }

  /** Its first byte: behind its local header, whose lengths may differ from the directory's. */
  private long start() {
    if (member.offset() > archive.sizeInBytes() - LOCAL_SIZE) {
      throw FILE_CORRUPT.with(name, "it lies beyond the end of the zip archive");
    }
    ByteBuffer local =
        ByteBuffer.wrap(archive.read(member.offset(), LOCAL_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
    if (local.getInt(0) != LOCAL) {
      throw FILE_CORRUPT.with(name, "its header in the zip archive is damaged");
    }
    return member.offset()
        + LOCAL_SIZE
        + Short.toUnsignedInt(local.getShort(26))
        + Short.toUnsignedInt(local.getShort(28));
  }
}
