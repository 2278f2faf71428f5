package org.laminsql.adapters.format.hdf5;

import java.util.Arrays;

/** Decompresses LZF, the format of Marc Lehmann's LibLZF that h5py brings along. */
final class Lzf {

  private static final int LITERALS = 32;

  private Lzf() {}

  static byte[] decode(Place place, byte[] in, int largest) {
    byte[] out = new byte[(int) Math.min(largest, 4L * in.length + 64)];
    int at = 0;
    int length = 0;
    while (at < in.length) {
      int control = Byte.toUnsignedInt(in[at++]);
      boolean literal = control < LITERALS;
      int count = literal ? control + 1 : (control >> 5) + 2;
      int distance = 0;
      if (!literal) {
        if (count == 9) {
          count += next(place, in, at++);
        }
        distance = ((control & 0x1f) << 8) + next(place, in, at++) + 1;
      }
      if (literal ? count > in.length - at : distance > length) {
        throw damaged(place);
      }
      out = roomFor(place, out, length + count, largest);
      if (literal) {
        System.arraycopy(in, at, out, length, count);
        at += count;
        length += count;
      } else {
        for (int i = 0; i < count; i++, length++) {
          out[length] = out[length - distance];
        }
      }
    }
    return Arrays.copyOf(out, length);
  }

  private static int next(Place place, byte[] in, int at) {
    if (at >= in.length) {
      throw damaged(place);
    }
    return Byte.toUnsignedInt(in[at]);
  }

  private static byte[] roomFor(Place place, byte[] out, int length, int largest) {
    if (length <= out.length) {
      return out;
    }
    if (length > largest) {
      throw place.corrupt("a chunk decodes to more bytes than its shape has");
    }
    return Arrays.copyOf(out, (int) Math.min(largest, Math.max(length, 2L * out.length)));
  }

  private static RuntimeException damaged(Place place) {
    return place.corrupt("its LZF data is damaged");
  }
}
