package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.codec.Checksums;
import org.laminsql.adapters.storage.RangeSource;

/**
 * The index of a shard: for each inner object its offset and its length, both of 64 bits, all ones
 * if it is missing; with or without a CRC-32C, at the shard's end or start. Keeps the indexes it
 * read last. Safe to share between threads.
 */
final class ShardIndex {

  private static final int KEPT = 32;
  private static final int ENTRY = 2 * Long.BYTES;
  private static final long MISSING = -1L;

  private final int objects;
  private final ByteOrder order;
  private final boolean checksum;
  private final boolean atStart;
  private final Map<String, long[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  /** An index of so many inner objects. */
  ShardIndex(int objects, ByteOrder order, boolean checksum, boolean atStart) {
    this.objects = objects;
    this.order = order;
    this.checksum = checksum;
    this.atStart = atStart;
  }

  /** Its size in bytes. */
  long sizeInBytes() {
    return (long) objects * ENTRY + (checksum ? Integer.BYTES : 0);
  }

  /** A range of a shard. */
  record Range(long offset, long length) {

    RangeSource of(RangeSource shard) {
      return new SliceSource(shard, offset, length);
    }
  }

  /**
   * Where an inner object lies; empty if it is missing.
   *
   * @param name of the shard, for messages
   */
  Optional<Range> find(RangeSource shard, int object, String name) {
    long[] entries = entries(shard, name);
    long offset = entries[2 * object];
    long length = entries[2 * object + 1];
    if (offset == MISSING && length == MISSING) {
      return Optional.empty();
    }
    long size = shard.sizeInBytes();
    if (offset < 0 || length < 0 || offset > size || length > size - offset) {
      throw FILE_CORRUPT.with(
          name, "its index places inner chunk " + object + " outside of its " + size + " bytes");
    }
    return Optional.of(new Range(offset, length));
  }

  private long[] entries(RangeSource shard, String name) {
    synchronized (kept) {
      long[] known = kept.get(shard.name());
      if (known != null) {
        return known;
      }
    }
    long[] entries = read(shard, name);
    synchronized (kept) {
      kept.put(shard.name(), entries);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return entries;
  }

  private long[] read(RangeSource shard, String name) {
    long size = sizeInBytes();
    if (size > shard.sizeInBytes() || size > Integer.MAX_VALUE) {
      throw FILE_CORRUPT.with(name, "it is too short for its index of " + size + " bytes");
    }
    byte[] bytes = shard.read(atStart ? 0 : shard.sizeInBytes() - size, (int) size);
    if (checksum) {
      int length = bytes.length - Integer.BYTES;
      int stored = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(length);
      if (stored != Checksums.crc32c(bytes, 0, length)) {
        throw FILE_CORRUPT.with(name, "the checksum of its index is wrong");
      }
    }
    long[] entries = new long[2 * objects];
    ByteBuffer.wrap(bytes).order(order).asLongBuffer().get(entries);
    return entries;
  }
}
