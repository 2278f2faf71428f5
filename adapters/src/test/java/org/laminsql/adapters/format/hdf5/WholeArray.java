package org.laminsql.adapters.format.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;

/** All elements of an array, put together from its chunks, in C order. */
final class WholeArray {

  private final NdArray array;
  private final Map<String, byte[][]> columns = new LinkedHashMap<>();

  private WholeArray(NdArray array) {
    this.array = array;
  }

  static WholeArray read(NdArray array) {
    WholeArray whole = new WholeArray(array);
    if (array.size() > 0) {
      whole.readChunks(new long[array.shape().size()], 0);
    }
    return whole;
  }

  /** The checksum as the manifest defines it; the fields of a compound one behind the other. */
  long crc32() {
    CRC32 crc = new CRC32();
    for (int i = 0; i < array.size(); i++) {
      for (byte[][] column : columns.values()) {
        crc.update(column[i]);
      }
    }
    return crc.getValue();
  }

  /**
   * The checksum of one field.
   *
   * @param field a dotted name
   */
  long crc32(String field) {
    CRC32 crc = new CRC32();
    for (byte[] element : columns.getOrDefault(field, new byte[0][])) {
      crc.update(element);
    }
    return crc.getValue();
  }

  /** The checksum of each field, in the order of the fields. */
  Map<String, Long> fieldChecksums() {
    Map<String, Long> checksums = new LinkedHashMap<>();
    columns.keySet().forEach(name -> checksums.put(name, crc32(name)));
    return checksums;
  }

  private void readChunks(long[] chunk, int dimension) {
    if (dimension == chunk.length) {
      place(chunk, array.readChunk(chunk), "", array.elementType());
      return;
    }
    long count = -Math.floorDiv(-array.shape().get(dimension), array.chunkShape().get(dimension));
    for (long i = 0; i < count; i++) {
      chunk[dimension] = i;
      readChunks(chunk, dimension + 1);
    }
  }

  private void place(long[] chunk, Elements elements, String name, ElementType type) {
    if (elements instanceof Elements.Compounds compounds) {
      compounds
          .fields()
          .forEach(
              (field, column) ->
                  place(chunk, column, name.isEmpty() ? field : name + "." + field, type));
      return;
    }
    int size = Math.toIntExact(array.size());
    byte[][] column = columns.computeIfAbsent(name, any -> new byte[size][]);
    long chunkElements = array.chunkShape().stream().reduce(1L, Math::multiplyExact);
    int width = (int) (elements.size() / chunkElements);
    for (int i = 0; i < chunkElements; i++) {
      int target = target(chunk, i);
      if (target >= 0) {
        column[target] = encoded(elements, i * width, width, type);
      }
    }
  }

  private int target(long[] chunk, int inChunk) {
    List<Long> shape = array.shape();
    long target = 0;
    long stride = 1;
    int rest = inChunk;
    for (int d = shape.size() - 1; d >= 0; d--) {
      int size = Math.toIntExact(array.chunkShape().get(d));
      long index = chunk[d] * size + rest % size;
      rest /= size;
      if (index >= shape.get(d)) {
        return -1;
      }
      target += index * stride;
      stride *= shape.get(d);
    }
    return (int) target;
  }

  private static byte[] encoded(Elements elements, int from, int count, ElementType type) {
    List<byte[]> parts = new ArrayList<>();
    int length = 0;
    for (int i = from; i < from + count; i++) {
      byte[] part = encoded(elements, i, type);
      parts.add(part);
      length += part.length;
    }
    ByteBuffer joined = ByteBuffer.allocate(length);
    parts.forEach(joined::put);
    return joined.array();
  }

  static byte[] encoded(Elements elements, int i, ElementType type) {
    ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    if (elements instanceof Elements.Booleans booleans) {
      buffer.put((byte) (booleans.values()[i] ? 1 : 0));
    } else if (elements instanceof Elements.Bytes bytes) {
      buffer.put(bytes.values()[i]);
    } else if (elements instanceof Elements.Shorts shorts) {
      buffer.putShort(shorts.values()[i]);
      buffer.position(type == ElementType.UINT8 ? 1 : 2);
    } else if (elements instanceof Elements.Ints ints) {
      buffer.putInt(ints.values()[i]);
      buffer.position(type == ElementType.UINT16 ? 2 : 4);
    } else if (elements instanceof Elements.Longs longs) {
      buffer.putLong(longs.values()[i]);
      buffer.position(type == ElementType.UINT32 ? 4 : 8);
    } else if (elements instanceof Elements.Floats floats && type == ElementType.FLOAT16) {
      buffer.putShort(half(floats.values()[i]));
    } else if (elements instanceof Elements.Floats floats) {
      buffer.putInt(Float.floatToRawIntBits(floats.values()[i]));
    } else if (elements instanceof Elements.Doubles doubles) {
      buffer.putLong(Double.doubleToRawLongBits(doubles.values()[i]));
    } else if (elements instanceof Elements.Texts texts) {
      return (texts.values()[i] + '\0').getBytes(StandardCharsets.UTF_8);
    } else {
      throw new AssertionError(elements);
    }
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  static byte[] halfBytes(float value) {
    return ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort(half(value)).array();
  }

  /** The half that a float, which came from one, stands for. */
  private static short half(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    float magnitude = Math.abs(value);
    if (Float.isNaN(value)) {
      return 0x7e00;
    } else if (Float.isInfinite(value)) {
      return (short) (sign | 0x7c00);
    } else if (magnitude < 0x1p-14f) {
      return (short) (sign | (int) (magnitude * 0x1p24f));
    }
    int exponent = Math.getExponent(magnitude) + 15;
    return (short) (sign | (exponent << 10) | ((bits >> 13) & 0x3ff));
  }
}
