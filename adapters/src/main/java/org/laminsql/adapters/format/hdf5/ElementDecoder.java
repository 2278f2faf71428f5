package org.laminsql.adapters.format.hdf5;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.laminsql.adapters.array.Elements;

/** Turns stored bytes into elements. Keeps the heap collections of one read; one thread. */
final class ElementDecoder {

  private final FileSpace space;
  private final Place place;
  private final GlobalHeap heap;

  ElementDecoder(FileSpace space, Place place) {
    this.space = space;
    this.place = place;
    this.heap = new GlobalHeap(space, place);
  }

  GlobalHeap heap() {
    return heap;
  }

  /**
   * Decodes elements that lie one behind the other.
   *
   * @param bytes exactly {@code count} elements
   */
  Elements decode(Datatype type, byte[] bytes, int count) {
    if (bytes.length != Math.multiplyExact(count, type.sizeInBytes())) {
      throw place.corrupt("it has another number of bytes than its type and shape say");
    }
    if (type instanceof Datatype.Whole whole) {
      return wholes(whole, bytes, count);
    } else if (type instanceof Datatype.Floating floating) {
      return floats(floating, bytes, count);
    } else if (type instanceof Datatype.Enumeration enumeration) {
      return enumeration.isBoolean()
          ? booleans(enumeration.sizeInBytes(), bytes, count)
          : wholes(enumeration.base(), bytes, count);
    } else if (type instanceof Datatype.FixedText text) {
      return fixedTexts(text, bytes, count);
    } else if (type instanceof Datatype.VariableText text) {
      return variableTexts(text, bytes, count);
    } else if (type instanceof Datatype.Compound compound) {
      return compounds(compound, bytes, count);
    } else if (type instanceof Datatype.ArrayOf array) {
      return decode(array.base(), bytes, Math.multiplyExact(count, array.elements()));
    }
    throw place.unsupported("the type " + type.description());
  }

  private static Elements wholes(Datatype.Whole type, byte[] bytes, int count) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(type.order());
    return switch (type.sizeInBytes()) {
      case 1 -> type.signed() ? new Elements.Bytes(bytes) : unsignedBytes(bytes);
      case 2 -> type.signed() ? shorts(buffer, count) : unsignedShorts(buffer, count);
      case 4 -> type.signed() ? ints(buffer, count) : unsignedInts(buffer, count);
      default -> longs(buffer, count);
    };
  }

  private static Elements unsignedBytes(byte[] bytes) {
    short[] values = new short[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) Byte.toUnsignedInt(bytes[i]);
    }
    return new Elements.Shorts(values);
  }

  private static Elements shorts(ByteBuffer buffer, int count) {
    short[] values = new short[count];
    buffer.asShortBuffer().get(values);
    return new Elements.Shorts(values);
  }

  private static Elements unsignedShorts(ByteBuffer buffer, int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = Short.toUnsignedInt(buffer.getShort());
    }
    return new Elements.Ints(values);
  }

  private static Elements ints(ByteBuffer buffer, int count) {
    int[] values = new int[count];
    buffer.asIntBuffer().get(values);
    return new Elements.Ints(values);
  }

  private static Elements unsignedInts(ByteBuffer buffer, int count) {
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = Integer.toUnsignedLong(buffer.getInt());
    }
    return new Elements.Longs(values);
  }

  private static Elements longs(ByteBuffer buffer, int count) {
    long[] values = new long[count];
    buffer.asLongBuffer().get(values);
    return new Elements.Longs(values);
  }

  private static Elements floats(Datatype.Floating type, byte[] bytes, int count) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(type.order());
    if (type.sizeInBytes() == 8) {
      double[] values = new double[count];
      buffer.asDoubleBuffer().get(values);
      return new Elements.Doubles(values);
    }
    float[] values = new float[count];
    if (type.sizeInBytes() == 4) {
      buffer.asFloatBuffer().get(values);
    } else {
      for (int i = 0; i < count; i++) {
        values[i] = half(buffer.getShort());
      }
    }
    return new Elements.Floats(values);
  }

  /** The value of an IEEE 754 binary16, which a float holds exactly. */
  private static float half(short bits) {
    int exponent = (bits >> 10) & 0x1f;
    int mantissa = bits & 0x3ff;
    float magnitude;
    if (exponent == 0x1f) {
      magnitude = mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((float) mantissa, -24);
    } else {
      magnitude = Math.scalb((float) (mantissa | 0x400), exponent - 25);
    }
    return bits < 0 ? -magnitude : magnitude;
  }

  private static Elements booleans(int size, byte[] bytes, int count) {
    boolean[] values = new boolean[count];
    for (int i = 0; i < bytes.length; i++) {
      values[i / size] |= bytes[i] != 0;
    }
    return new Elements.Booleans(values);
  }

  private Elements fixedTexts(Datatype.FixedText type, byte[] bytes, int count) {
    String[] values = new String[count];
    int size = type.sizeInBytes();
    for (int i = 0; i < count; i++) {
      values[i] = text(bytes, i * size, length(type, bytes, i * size));
    }
    return new Elements.Texts(values);
  }

  private static int length(Datatype.FixedText type, byte[] bytes, int start) {
    int size = type.sizeInBytes();
    if (type.padding() == Datatype.Padding.NUL_TERMINATED) {
      int length = 0;
      while (length < size && bytes[start + length] != 0) {
        length++;
      }
      return length;
    }
    byte padding = (byte) (type.padding() == Datatype.Padding.NULS ? 0 : ' ');
    int length = size;
    while (length > 0 && bytes[start + length - 1] == padding) {
      length--;
    }
    return length;
  }

  private Elements variableTexts(Datatype.VariableText type, byte[] bytes, int count) {
    if (type.sizeInBytes() != heap.pointerBytes()) {
      throw place.corrupt("its texts have pointers of " + type.sizeInBytes() + " bytes");
    }
    Cursor pointers = cursor(bytes);
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      byte[] stored = heap.read(pointers, 1);
      int end = stored.length;
      while (end > 0 && stored[end - 1] == 0) {
        end--;
      }
      values[i] = text(stored, 0, end);
    }
    return new Elements.Texts(values);
  }

  /** UTF-8, whichever character set the type claims: h5py writes UTF-8 as ASCII. */
  private String text(byte[] bytes, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (bytes[i] < 0) {
        return decodedText(bytes, start, length);
      }
    }
    return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  private String decodedText(byte[] bytes, int start, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw place.unsupported("text that is not UTF-8");
    }
  }

  private Elements compounds(Datatype.Compound type, byte[] bytes, int count) {
    Map<String, Elements> fields = new LinkedHashMap<>();
    for (Datatype.Field field : type.fields()) {
      byte[] column = column(type, field, bytes, count);
      if (fields.put(field.name(), decode(field.type(), column, count)) != null) {
        throw place.corrupt("it has two fields \"" + field.name() + "\"");
      }
    }
    return new Elements.Compounds(count, fields);
  }

  private static byte[] column(
      Datatype.Compound type, Datatype.Field field, byte[] bytes, int count) {
    int width = field.type().sizeInBytes();
    byte[] column = new byte[Math.multiplyExact(count, width)];
    for (int i = 0; i < count; i++) {
      System.arraycopy(bytes, i * type.sizeInBytes() + field.offset(), column, i * width, width);
    }
    return column;
  }

  /** A cursor over data, for addresses in it. */
  Cursor cursor(byte[] bytes) {
    Superblock superblock = space.superblock();
    return new Cursor(place, bytes, superblock.sizeOfOffsets(), superblock.sizeOfLengths());
  }
}
