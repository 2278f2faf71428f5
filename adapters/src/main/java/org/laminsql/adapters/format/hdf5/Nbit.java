package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * The filter nbit (5): numbers without the padding that their types declare. Its parameters are
 * their own number, whether nothing is packed, the number of elements, and the type, class first
 * ({@code H5Znbit.c} of HDF5).
 */
final class Nbit {

  private static final int NUMBER = 1;
  private static final int ARRAY = 2;
  private static final int COMPOUND = 3;
  private static final int OTHER = 4;
  private static final int TYPE_START = 3;
  private static final int MOST_PARAMETERS = 4_096;

  private final Place place;
  private final List<Integer> parameters;
  private int next = TYPE_START;

  private Nbit(Place place, List<Integer> parameters) {
    this.place = place;
    this.parameters = parameters;
  }

  static byte[] decode(Place place, FilterPipeline.Step step, byte[] stored, DecodedSize size) {
    if (step.parameter(1) != 0) {
      return stored;
    }
    Nbit parameters = new Nbit(place, step.parameters());
    if (step.parameters().size() > MOST_PARAMETERS) {
      throw parameters.damaged();
    }
    NbitType type = parameters.type(size.maximum());
    int elements = step.parameter(2);
    byte[] out = new byte[size.checked((long) elements * type.size(), place.toString())];
    BitReader in = new BitReader(place, stored, 0);
    for (int i = 0; i < elements; i++) {
      type.unpack(in, out, i * type.size());
    }
    return out;
  }

  /**
   * The next type of the parameters.
   *
   * @param room how many bytes it has
   */
  private NbitType type(int room) {
    int kind = next();
    int size = next();
    if (size < 1 || size > room) {
      throw damaged();
    }
    return switch (kind) {
      case NUMBER -> number(size);
      case ARRAY -> array(size);
      case COMPOUND -> members(size);
      case OTHER -> new NbitType.Plain(size);
      default -> throw place.unsupported("the filter nbit (5) with types of class " + kind);
    };
  }

  private NbitType number(int size) {
    boolean bigEndian = next() == 1;
    int precision = next();
    int offset = next();
    if (precision < 0 || offset < 0 || (long) precision + offset > (long) size * Byte.SIZE) {
      throw damaged();
    }
    return new NbitType.Numeric(size, bigEndian, precision, offset);
  }

  /**
   * HDF5 does not go on behind the type of items that have parts themselves, neither when it writes
   * nor when it reads: what comes behind such an array in a compound gets the parameters of its
   * items and overwrites what lies there. Only who does the same reads what is stored.
   */
  private NbitType array(int size) {
    int itemSize = next + 1;
    NbitType item = type(size);
    if (item instanceof NbitType.Repeated || item instanceof NbitType.Members) {
      next = itemSize;
    }
    return new NbitType.Repeated(size, item);
  }

  private NbitType members(int size) {
    int count = next();
    List<NbitType.Member> members = new ArrayList<>();
    int room = size;
    for (int i = 0; i < count; i++) {
      int offset = next();
      NbitType type = type(room);
      if (offset < 0 || offset > size - type.size()) {
        throw damaged();
      }
      room -= type.size();
      members.add(new NbitType.Member(offset, type));
    }
    return new NbitType.Members(size, members);
  }

  private int next() {
    if (next >= parameters.size()) {
      throw damaged();
    }
    return parameters.get(next++);
  }

  private RuntimeException damaged() {
    return place.corrupt("the parameters of its filter nbit are damaged");
  }
}
