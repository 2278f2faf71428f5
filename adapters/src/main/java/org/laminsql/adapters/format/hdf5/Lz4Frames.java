package org.laminsql.adapters.format.hdf5;

import java.nio.ByteBuffer;
import org.laminsql.adapters.codec.DecodedSize;
import org.laminsql.adapters.codec.Lz4;

/**
 * The filter lz4 (32004): the decoded size in 8 bytes and the block size in 4, big-endian; then
 * blocks, each after its compressed size in 4 bytes. A block that would not shrink is stored plain.
 */
final class Lz4Frames {

  private static final int HEADER = 12;

  private Lz4Frames() {}

  static byte[] decode(Place place, byte[] stored, DecodedSize size) {
    ByteBuffer in = ByteBuffer.wrap(stored);
    if (stored.length < HEADER) {
      throw place.corrupt("its lz4 data is cut");
    }
    byte[] decoded = new byte[size.checked(in.getLong(), place.toString())];
    int blockBytes = in.getInt();
    if (blockBytes <= 0) {
      throw place.corrupt("its lz4 blocks would have " + blockBytes + " bytes");
    }
    int done = 0;
    while (done < decoded.length) {
      int length = Math.min(blockBytes, decoded.length - done);
      int compressed = in.remaining() < 4 ? -1 : in.getInt();
      if (compressed < 0 || compressed > in.remaining()) {
        throw place.corrupt("its lz4 data is cut");
      }
      if (compressed == length) {
        in.get(decoded, done, length);
      } else {
        Lz4.decodeBlock(stored, in.position(), compressed, decoded, done, length, place.toString());
        in.position(in.position() + compressed);
      }
      done += length;
    }
    return decoded;
  }
}
