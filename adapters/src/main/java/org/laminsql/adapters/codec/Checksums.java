package org.laminsql.adapters.codec;

import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Checksums of 32 bits. */
public final class Checksums {

  /** So many words can be summed before the sums must be folded. */
  private static final int FLETCHER_RUN = 360;

  private Checksums() {}

  /** CRC-32 as zlib computes it. */
  public static int crc32(byte[] bytes, int offset, int length) {
    return of(new CRC32(), bytes, offset, length);
  }

  /** CRC-32C (Castagnoli, RFC 3720). */
  public static int crc32c(byte[] bytes, int offset, int length) {
    return of(new CRC32C(), bytes, offset, length);
  }

  /** Adler-32 as zlib computes it. */
  public static int adler32(byte[] bytes, int offset, int length) {
    return of(new Adler32(), bytes, offset, length);
  }

  /** Fletcher-32 over big-endian words of 16 bits, as HDF5's filter 3 computes it. */
  public static int fletcher32(byte[] bytes, int offset, int length) {
    int first = 0;
    int second = 0;
    int position = offset;
    int words = length / 2;
    while (words > 0) {
      int run = Math.min(words, FLETCHER_RUN);
      words -= run;
      for (; run > 0; run--, position += 2) {
        first += (bytes[position] & 0xFF) << 8 | (bytes[position + 1] & 0xFF);
        second += first;
      }
      first = folded(first);
      second = folded(second);
    }
    if (length % 2 == 1) {
      first += (bytes[position] & 0xFF) << 8;
      second += first;
      first = folded(first);
      second = folded(second);
    }
    return folded(second) << 16 | folded(first);
  }

  private static int folded(int sum) {
    return (sum & 0xFFFF) + (sum >>> 16);
  }

  private static int of(Checksum checksum, byte[] bytes, int offset, int length) {
    checksum.update(bytes, offset, length);
    return (int) checksum.getValue();
  }
}
