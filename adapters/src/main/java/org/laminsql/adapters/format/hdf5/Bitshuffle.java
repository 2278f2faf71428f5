package org.laminsql.adapters.format.hdf5;

import java.nio.ByteBuffer;
import org.laminsql.adapters.codec.DecodedSize;
import org.laminsql.adapters.codec.Lz4;
import org.laminsql.adapters.codec.Shuffle;
import org.laminsql.adapters.codec.Zstandard;

/**
 * The filter bitshuffle (32008, github.com/kiyo-masui/bitshuffle): blocks of elements whose bits
 * are transposed, then packed with lz4, zstd or not at all. Elements beyond the last multiple of
 * eight are stored plain at the end.
 */
final class Bitshuffle {

  private static final int PLAIN = 0;
  private static final int LZ4 = 2;
  private static final int ZSTD = 3;
  private static final int HEADER = 12;
  private static final int DEFAULT_BLOCK_BYTES = 8192;
  private static final int SMALLEST_BLOCK = 128;

  private final Place place;
  private final ByteBuffer in;
  private final byte[] decoded;
  private final int elementBytes;
  private final int packing;

  private Bitshuffle(Place place, ByteBuffer in, byte[] decoded, int elementBytes, int packing) {
    this.place = place;
    this.in = in;
    this.decoded = decoded;
    this.elementBytes = elementBytes;
    this.packing = packing;
  }

  static byte[] decode(Place place, FilterPipeline.Step step, byte[] stored, DecodedSize size) {
    int elementBytes = step.parameter(2);
    int packing = step.parameter(4);
    ByteBuffer in = ByteBuffer.wrap(stored);
    if (packing != PLAIN && packing != LZ4 && packing != ZSTD) {
      throw place.unsupported("bitshuffle with compressor " + packing);
    }
    if (elementBytes < 1 || (packing != PLAIN && stored.length < HEADER)) {
      throw place.corrupt("its bitshuffled data is damaged");
    }
    long bytes = packing == PLAIN ? stored.length : in.getLong();
    long blockBytes = packing == PLAIN ? (long) step.parameter(3) * elementBytes : in.getInt();
    int blockElements = (int) (blockBytes / elementBytes);
    byte[] decoded = new byte[size.checked(bytes, place.toString())];
    new Bitshuffle(place, in, decoded, elementBytes, packing)
        .run(blockElements > 0 ? blockElements : defaultBlock(elementBytes));
    return decoded;
  }

  private static int defaultBlock(int elementBytes) {
    return Math.max(DEFAULT_BLOCK_BYTES / elementBytes / 8 * 8, SMALLEST_BLOCK);
  }

  private void run(int blockElements) {
    int elements = decoded.length / elementBytes;
    int done = 0;
    while (elements - done >= 8) {
      int count = Math.min(blockElements, (elements - done) / 8 * 8);
      byte[] shuffled = block(count * elementBytes);
      Shuffle.bits(shuffled, decoded, done * elementBytes, shuffled.length, elementBytes);
      done += count;
    }
    int rest = decoded.length - done * elementBytes;
    require(rest);
    in.get(decoded, decoded.length - rest, rest);
  }

  private byte[] block(int length) {
    byte[] shuffled = new byte[length];
    if (packing == PLAIN) {
      require(length);
      in.get(shuffled);
      return shuffled;
    }
    require(4);
    int packed = in.getInt();
    require(packed);
    byte[] frame = new byte[packed];
    in.get(frame);
    if (packing == LZ4) {
      Lz4.decodeBlock(frame, 0, packed, shuffled, 0, length, place.toString());
      return shuffled;
    }
    return Zstandard.decode(frame, DecodedSize.exactly(length, place.toString()), place.toString());
  }

  private void require(int bytes) {
    if (bytes < 0 || bytes > in.remaining()) {
      throw place.corrupt("its bitshuffled data is cut");
    }
  }
}
