package org.laminsql.adapters.format.hdf5;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parses datatype messages, versions 1 to 5 (section IV.A.2.d). One message, one thread. */
final class DatatypeParser {

  private static final int DEEPEST = 32;
  private static final int NEWEST = 5;
  private static final int VAX_ORDER_AND_NORMALIZATION = 0x70;
  private static final int IMPLICIT_BIT = 0x20;
  private static final Map<String, Long> BOOLEAN = Map.of("FALSE", 0L, "TRUE", 1L);

  private final Cursor message;

  private DatatypeParser(Cursor message) {
    this.message = message;
  }

  static Datatype parse(Cursor message) {
    return new DatatypeParser(message).type(0);
  }

  private Datatype type(int depth) {
    if (depth > DEEPEST) {
      throw message.place().corrupt("its datatype is nested too deeply");
    }
    int classAndVersion = message.u1();
    int version = classAndVersion >> 4;
    int bits = (int) message.unsigned(3);
    int size = message.count4();
    if (version < 1 || version > NEWEST) {
      throw message.place().unsupported("version " + version + " of datatypes");
    }
    Datatype type = parsed(classAndVersion & 0xf, version, bits, size, depth);
    if (type.sizeInBytes() == 0) {
      throw message.place().corrupt("elements in it would have no bytes");
    }
    return type;
  }

  private Datatype parsed(int datatypeClass, int version, int bits, int size, int depth) {
    return switch (datatypeClass) {
      case 0 -> whole(bits, size, (bits & 0x08) != 0);
      case 1 -> floating(bits, size);
      case 2 -> time(size);
      case 3 -> new TextType.Fixed(size, padding(bits & 0xf));
      case 4 -> whole(bits, size, false);
      case 5 -> NumpyTag.type(message.text(bits & 0xff), size);
      case 6 -> compound(version, bits & 0xffff, size, depth);
      case 7 -> reference(bits & 0xf, size);
      case 8 -> enumeration(version, bits & 0xffff, size, depth);
      case 9 -> variable(bits & 0xf, size, depth);
      case 10 -> array(version, depth);
      case 11 -> complex(size, depth);
      default -> throw message.place().unsupported("datatypes of class " + datatypeClass);
    };
  }

  private Datatype time(int size) {
    message.skip(2);
    return new Datatype.Other(size, "HDF5's own times");
  }

  private Datatype whole(int bits, int size, boolean signed) {
    int firstBit = message.u2();
    WholeType type = new WholeType(size, order(bits), signed, firstBit, message.u2());
    return type.isKnown() ? type : new Datatype.Other(size, type.description());
  }

  private Datatype floating(int bits, int size) {
    message.skip(4);
    int firstExponentBit = message.u1();
    int exponentBits = message.u1();
    int firstFractionBit = message.u1();
    int fractionBits = message.u1();
    FloatType type =
        new FloatType(
            size,
            order(bits),
            (bits >> 8) & 0xff,
            firstExponentBit,
            exponentBits,
            firstFractionBit,
            fractionBits,
            message.u4());
    boolean implicitBit = (bits & VAX_ORDER_AND_NORMALIZATION) == IMPLICIT_BIT;
    return implicitBit && type.isKnown() ? type : new Datatype.Other(size, type.description());
  }

  private static ByteOrder order(int bits) {
    return (bits & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  private TextType.Padding padding(int padding) {
    return switch (padding) {
      case 0 -> TextType.Padding.NUL_TERMINATED;
      case 1 -> TextType.Padding.NULS;
      case 2 -> TextType.Padding.BLANKS;
      default -> throw message.place().unsupported("text padding " + padding);
    };
  }

  private Datatype compound(int version, int count, int size, int depth) {
    List<CompoundType.Field> fields = new ArrayList<>();
    long fieldBytes = 0;
    for (int i = 0; i < count; i++) {
      String name = name(version);
      int offset = version < 3 ? message.count4() : (int) message.unsigned(bytesFor(size));
      List<Long> shape = version == 1 ? shapeOfOldMember() : List.of();
      Datatype type = shape.isEmpty() ? type(depth + 1) : arrayOf(shape, type(depth + 1));
      fieldBytes += type.sizeInBytes();
      if (offset < 0 || type.sizeInBytes() > size - offset || fieldBytes > size) {
        throw message.place().corrupt("the field \"" + name + "\" lies outside of its record");
      }
      fields.add(new CompoundType.Field(name, offset, type));
    }
    return new CompoundType(size, fields).withComplexNames();
  }

  private List<Long> shapeOfOldMember() {
    int rank = message.u1();
    message.skip(11);
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      shape.add(message.u4());
    }
    if (rank > 4) {
      throw message.place().corrupt("a field would have " + rank + " dimensions");
    }
    return shape.subList(0, rank);
  }

  private String name(int version) {
    int start = message.position();
    String name = message.textToNul();
    if (version < 3) {
      message.alignTo8(start);
    }
    return name;
  }

  private static int bytesFor(int size) {
    return Math.max(1, (32 - Integer.numberOfLeadingZeros(size) + 7) / 8);
  }

  private static Datatype reference(int kind, int size) {
    return switch (kind) {
      case 0 -> new Datatype.ObjectReference(size);
      case 1 -> new Datatype.Other(size, "region references");
      default -> new Datatype.Other(size, "references of kind " + kind);
    };
  }

  private Datatype enumeration(int version, int count, int size, int depth) {
    Datatype base = type(depth + 1);
    if (!(base instanceof WholeType whole) || size != whole.sizeInBytes()) {
      return new Datatype.Other(size, "enumeration of " + base.description());
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(name(version));
    }
    Map<String, Long> members = new TreeMap<>();
    for (String name : names) {
      members.put(name, value(whole));
    }
    return new Datatype.Enumeration(whole, members.equals(BOOLEAN) && count == 2);
  }

  private long value(WholeType whole) {
    byte[] bytes = message.bytes(whole.sizeInBytes());
    long value = 0;
    for (int i = 0; i < bytes.length; i++) {
      int shift = whole.order() == ByteOrder.LITTLE_ENDIAN ? i : bytes.length - 1 - i;
      value |= Byte.toUnsignedLong(bytes[i]) << (8 * shift);
    }
    return value;
  }

  private Datatype variable(int kind, int size, int depth) {
    Datatype base = type(depth + 1);
    return kind == 1 ? new TextType.Variable(size) : new Datatype.Sequence(size, base);
  }

  private Datatype array(int version, int depth) {
    int rank = message.u1();
    message.skip(version < 3 ? 3 : 0);
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      shape.add(message.u4());
    }
    message.skip(version < 3 ? 4 * rank : 0);
    return arrayOf(shape, type(depth + 1));
  }

  private Datatype arrayOf(List<Long> shape, Datatype base) {
    long elements = shape.stream().reduce(1L, Math::multiplyExact);
    Math.toIntExact(Math.multiplyExact(elements, base.sizeInBytes()));
    return new Datatype.ArrayOf(shape, Math.toIntExact(elements), base);
  }

  private Datatype complex(int size, int depth) {
    Datatype part = type(depth + 1);
    if (size != 2 * part.sizeInBytes()) {
      throw message.place().corrupt("a complex number is not twice its parts");
    }
    return CompoundType.complex(part);
  }
}
