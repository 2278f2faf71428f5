package org.laminsql.adapters.format.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The checksum behind a chunk. */
final class Fletcher32 {

  static final int BYTES = 4;
  private static final int MODULUS = 65535;

  private Fletcher32() {}

  /** The bytes before the checksum, which is verified. */
  static byte[] strip(Place place, byte[] stored) {
    int length = stored.length - BYTES;
    if (length < 0) {
      throw place.corrupt("a chunk is shorter than its checksum");
    }
    int computed = sum(stored, length);
    int found = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getInt(length);
    if (found != computed && found != withBytesSwapped(computed)) {
      throw place.corrupt("the checksum of a chunk does not match");
    }
    return Arrays.copyOf(stored, length);
  }

  private static int sum(byte[] bytes, int length) {
    long low = 0;
    long high = 0;
    for (int i = 0; i + 1 < length; i += 2) {
      low += (Byte.toUnsignedInt(bytes[i]) << 8) | Byte.toUnsignedInt(bytes[i + 1]);
      low %= MODULUS;
      high = (high + low) % MODULUS;
    }
    if (length % 2 == 1) {
      low = (low + (Byte.toUnsignedInt(bytes[length - 1]) << 8)) % MODULUS;
      high = (high + low) % MODULUS;
    }
    return (int) ((high << 16) | low);
  }

  /** HDF5 1.6.2 and before wrote the bytes of each half swapped on little-endian machines. */
  private static int withBytesSwapped(int sum) {
    return ((sum & 0x00ff00ff) << 8) | ((sum >>> 8) & 0x00ff00ff);
  }
}
