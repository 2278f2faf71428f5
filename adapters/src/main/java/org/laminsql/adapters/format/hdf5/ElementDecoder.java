package org.laminsql.adapters.format.hdf5;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;

/** Turns stored bytes into elements. Keeps the heap collections of one read; one thread. */
final class ElementDecoder {

  private final FileSpace space;
  private final Place place;
  private final TextDecoder texts;
  private final GlobalHeap heap;

  ElementDecoder(FileSpace space, Place place) {
    this.space = space;
    this.place = place;
    this.texts = new TextDecoder(place);
    this.heap = new GlobalHeap(space, place);
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
    if (type instanceof WholeType whole) {
      return NumberDecoder.wholes(whole, bytes, count);
    } else if (type instanceof FloatType floating) {
      return NumberDecoder.floats(floating, bytes, count);
    } else if (type instanceof Datatype.Enumeration enumeration) {
      return enumeration.isBoolean()
          ? NumberDecoder.booleans(enumeration.sizeInBytes(), bytes, count)
          : NumberDecoder.wholes(enumeration.base(), bytes, count);
    } else if (type instanceof Datatype.Time time) {
      return NumberDecoder.times(time, bytes, count);
    } else if (type instanceof TextType.Fixed text) {
      return texts.fixed(text, bytes, count);
    } else if (type instanceof TextType.Variable) {
      return variableTexts(pointers(type, bytes), count);
    } else if (type instanceof Datatype.Opaque) {
      return binaries(type.sizeInBytes(), bytes, count);
    } else if (type instanceof CompoundType compound) {
      return compounds(compound, bytes, count);
    } else if (type instanceof Datatype.ArrayOf array) {
      return decode(array.base(), bytes, Math.multiplyExact(count, array.elements()));
    } else if (type instanceof Datatype.Sequence sequence) {
      return sequences(sequence, bytes, count);
    } else if (type instanceof Datatype.ObjectReference) {
      return paths(bytes, count);
    }
    throw place.unsupported("the type " + type.description());
  }

  private static Elements binaries(int size, byte[] bytes, int count) {
    byte[][] values = new byte[count][];
    for (int i = 0; i < count; i++) {
      values[i] = Arrays.copyOfRange(bytes, i * size, (i + 1) * size);
    }
    return new Elements.Binaries(values);
  }

  private Elements variableTexts(Cursor pointers, int count) {
    String[] values = new String[count];
    byte[] last = {};
    for (int i = 0; i < count; i++) {
      byte[] stored = heap.read(pointers, 1);
      values[i] = i > 0 && stored == last ? values[i - 1] : texts.variable(stored);
      last = stored;
    }
    return new Elements.Texts(values);
  }

  private Elements sequences(Datatype.Sequence type, byte[] bytes, int count) {
    Stored stored = stored(type, bytes, count);
    int items = stored.offsets[count];
    return new Elements.Sequences(stored.offsets, decode(type.base(), stored.items, items));
  }

  /** The stored items of sequences, one sequence behind the other. */
  Stored stored(Datatype.Sequence type, byte[] bytes, int count) {
    Cursor pointers = pointers(type, bytes);
    int itemBytes = type.base().sizeInBytes();
    int[] offsets = new int[count + 1];
    ByteArrayOutputStream items = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      items.writeBytes(heap.read(pointers, itemBytes));
      heap.requirePlausible(items.size());
      offsets[i + 1] = items.size() / itemBytes;
    }
    return new Stored(offsets, items.toByteArray());
  }

  /** As {@link Elements.Sequences}, with items that are not decoded. */
  @SuppressWarnings("ArrayRecordComponent")
  record Stored(int[] offsets, byte[] items) {}

  private Cursor pointers(Datatype type, byte[] bytes) {
    if (type.sizeInBytes() != heap.pointerBytes()) {
      throw place.corrupt(
          "its values of variable length have pointers of " + type.sizeInBytes() + " bytes");
    }
    return cursor(bytes);
  }

  private Elements paths(byte[] bytes, int count) {
    long[] addresses = addresses(bytes, count);
    @Nullable String[] paths = new String[count];
    for (int i = 0; i < count; i++) {
      paths[i] = addresses[i] == 0 ? null : "/" + pathTo(addresses[i]);
    }
    return new Elements.Texts(paths);
  }

  private String pathTo(long address) {
    return space
        .paths()
        .to(address)
        .orElseThrow(
            () -> place.corrupt("it refers to an object at " + address + " that has no path"));
  }

  /** The addresses that references hold; 0 for those to nothing. */
  long[] addresses(byte[] bytes, int count) {
    Cursor stored = cursor(bytes);
    int padding = bytes.length / Math.max(1, count) - stored.sizeOfOffsets();
    long[] addresses = new long[count];
    for (int i = 0; i < count; i++) {
      long address = stored.address();
      addresses[i] = address == Cursor.UNDEFINED ? 0 : address;
      stored.skip(padding);
    }
    return addresses;
  }

  private Elements compounds(CompoundType type, byte[] bytes, int count) {
    Map<String, Elements> fields = new LinkedHashMap<>();
    for (CompoundType.Field field : type.fields()) {
      byte[] column = column(type, field, bytes, count);
      if (fields.put(field.name(), decode(field.type(), column, count)) != null) {
        throw place.corrupt("it has two fields \"" + field.name() + "\"");
      }
    }
    return new Elements.Compounds(count, fields);
  }

  /** The stored bytes of one field, one record behind the other. */
  static byte[] column(CompoundType type, CompoundType.Field field, byte[] bytes, int count) {
    int width = field.type().sizeInBytes();
    byte[] column = new byte[Math.multiplyExact(count, width)];
    for (int i = 0; i < count; i++) {
      System.arraycopy(bytes, i * type.sizeInBytes() + field.offset(), column, i * width, width);
    }
    return column;
  }

  private Cursor cursor(byte[] bytes) {
    Superblock superblock = space.superblock();
    return new Cursor(place, bytes, superblock.sizeOfOffsets(), superblock.sizeOfLengths());
  }
}
