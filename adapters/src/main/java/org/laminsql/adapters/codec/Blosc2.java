package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The contiguous frame of Blosc 2 (README_CFRAME_FORMAT of c-blosc2) with one chunk, as the filter
 * of HDF5 writes it. Its items may lie in blocks of several dimensions.
 */
public final class Blosc2 {

  private static final byte[] MAGIC = "b2frame\0".getBytes(StandardCharsets.US_ASCII);
  private static final int MAGIC_POSITION = 2;
  private static final int HEADER_SIZE = 0x0B;
  private static final int DECODED_SIZE = 0x1E;
  private static final int CHUNKS_SIZE = 0x27;
  private static final int TYPE_SIZE = 0x30;
  private static final int CHUNK_SIZE = 0x3A;
  private static final int METALAYERS = 0x57;
  private static final int METALAYERS_PREFIX = 5;

  private final byte[] stored;
  private final ByteBuffer header;
  private final DecodedSize size;
  private final String name;

  private Blosc2(byte[] stored, DecodedSize size, String name) {
    this.stored = stored;
    this.header = ByteBuffer.wrap(stored);
    this.size = size;
    this.name = name;
  }

  /**
   * Decodes one frame.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size; ENCODING_NOT_SUPPORTED if it has several chunks, a dictionary, or a filter or
   *     compressor that is a plug-in of Blosc 2
   */
  public static byte[] decode(byte[] stored, DecodedSize size, String name) {
    try {
      return new Blosc2(stored, size, name).decoded();
    } catch (IndexOutOfBoundsException
        | BufferUnderflowException
        | IllegalArgumentException
        | ArithmeticException e) {
      throw FILE_CORRUPT.causedBy(e, name, "its blosc2 data is damaged");
    }
  }

  private byte[] decoded() {
    int end = MAGIC_POSITION + MAGIC.length;
    if (!Arrays.equals(stored, MAGIC_POSITION, end, MAGIC, 0, MAGIC.length)) {
      throw FILE_CORRUPT.with(name, "its data is no blosc2 frame");
    }
    long decodedSize = header.getLong(DECODED_SIZE);
    int chunkSize = header.getInt(CHUNK_SIZE);
    if (decodedSize != chunkSize) {
      throw ENCODING_NOT_SUPPORTED.with(
          name, "a blosc2 frame of " + decodedSize + " bytes in chunks of " + chunkSize);
    }
    int chunksStart = header.getInt(HEADER_SIZE);
    int index = Math.toIntExact(chunksStart + header.getLong(CHUNKS_SIZE));
    byte[] offsets =
        new Blosc2Chunk(stored, index, name).whole(DecodedSize.exactly(Long.BYTES, name));
    long offset = ByteBuffer.wrap(offsets).order(ByteOrder.LITTLE_ENDIAN).getLong();
    Optional<B2nd> layout = layout();
    if (offset < 0) {
      return uniform((int) (offset >>> 56) & 7, layout);
    }
    Blosc2Chunk chunk = new Blosc2Chunk(stored, Math.toIntExact(chunksStart + offset), name);
    return layout.isPresent() ? layout.get().rows(chunk, size, name) : chunk.whole(size);
  }

  /** All items are alike, which the offset of the chunk already says. */
  private byte[] uniform(int kind, Optional<B2nd> layout) {
    int typeSize = header.getInt(TYPE_SIZE);
    long bytes =
        layout.isPresent()
            ? Math.multiplyExact(layout.get().items(), (long) typeSize)
            : header.getInt(CHUNK_SIZE);
    byte[] decoded = new byte[size.checked(bytes, name)];
    Blosc2Chunk.fill(decoded, kind, typeSize, name);
    return decoded;
  }

  /** The metalayer {@code b2nd}: a map from names to positions, all in msgpack. */
  private Optional<B2nd> layout() {
    ByteBuffer map = header.duplicate().position(METALAYERS + METALAYERS_PREFIX);
    int count = Short.toUnsignedInt(map.getShort());
    for (int i = 0; i < count; i++) {
      byte[] key = new byte[map.get() & 0x1F];
      map.get(key);
      int position = map.position(map.position() + 1).getInt();
      String layer = new String(key, StandardCharsets.US_ASCII);
      if (layer.equals("b2nd")) {
        return Optional.of(B2nd.parse(header.duplicate().position(position), name));
      }
      if (layer.equals("caterva")) {
        throw ENCODING_NOT_SUPPORTED.with(name, "blosc2 with the layout caterva");
      }
    }
    return Optional.empty();
  }
}
