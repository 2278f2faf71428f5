package org.laminsql.adapters.format.hdf5;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Parses datatype messages, versions 1 to 5 (section IV.A.2.d). One message, one thread. */
final class DatatypeParser {

  private static final int DEEPEST = 32;
  private static final int NEWEST = 5;
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
    return switch (classAndVersion & 0xf) {
      case 0 -> whole(bits, size);
      case 1 -> floating(bits, size);
      case 2 -> other(size, "time", 2);
      case 3 -> new Datatype.FixedText(size, padding(bits & 0xf));
      case 4 -> other(size, "bit field", 4);
      case 5 -> other(size, "opaque bytes \"" + message.text(bits & 0xff) + "\"", 0);
      case 6 -> compound(version, bits & 0xffff, size, depth);
      case 7 -> reference(bits & 0xf, size);
      case 8 -> enumeration(version, bits & 0xffff, size, depth);
      case 9 -> variable(bits & 0xf, size, depth);
      case 10 -> array(version, depth);
      case 11 -> complex(size, depth);
      default -> throw message.place().unsupported("datatypes of class " + (classAndVersion & 0xf));
    };
  }

  private Datatype other(int size, String description, int propertyBytes) {
    message.skip(propertyBytes);
    return new Datatype.Other(size, description);
  }

  private Datatype whole(int bits, int size) {
    int offset = message.u2();
    int precision = message.u2();
    boolean whole = size == 1 || size == 2 || size == 4 || size == 8;
    if (!whole || offset != 0 || precision != 8 * size) {
      return new Datatype.Other(
          size,
          String.format(
              Locale.ROOT,
              "whole numbers of %d bits from bit %d of %d bytes",
              precision,
              offset,
              size));
    }
    return new Datatype.Whole(size, order(bits), (bits & 0x08) != 0);
  }

  private Datatype floating(int bits, int size) {
    int offset = message.u2();
    int precision = message.u2();
    int exponentAt = message.u1();
    int exponentBits = message.u1();
    int mantissaAt = message.u1();
    int mantissaBits = message.u1();
    long bias = message.u4();
    boolean plain =
        offset == 0
            && precision == 8 * size
            && mantissaAt == 0
            && exponentAt == mantissaBits
            && mantissaBits + exponentBits + 1 == precision
            && bias == (1L << (exponentBits - 1)) - 1
            && (bits & 0x70) == 0x20
            && ((bits >> 8) & 0xff) == precision - 1;
    boolean ieee =
        (size == 2 && exponentBits == 5)
            || (size == 4 && exponentBits == 8)
            || (size == 8 && exponentBits == 11);
    if (!plain || !ieee) {
      return new Datatype.Other(
          size,
          String.format(
              Locale.ROOT,
              "floating-point numbers of %d bits with %d bits of exponent",
              precision,
              exponentBits));
    }
    return new Datatype.Floating(size, order(bits));
  }

  private static ByteOrder order(int bits) {
    return (bits & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  private Datatype.Padding padding(int padding) {
    return switch (padding) {
      case 0 -> Datatype.Padding.NUL_TERMINATED;
      case 1 -> Datatype.Padding.NULS;
      case 2 -> Datatype.Padding.BLANKS;
      default -> throw message.place().unsupported("text padding " + padding);
    };
  }

  private Datatype compound(int version, int count, int size, int depth) {
    List<Datatype.Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = name(version);
      int offset = version < 3 ? message.count4() : (int) message.unsigned(bytesFor(size));
      List<Long> shape = version == 1 ? shapeOfOldMember() : List.of();
      Datatype type = shape.isEmpty() ? type(depth + 1) : arrayOf(shape, type(depth + 1));
      if (type.sizeInBytes() > size - offset) {
        throw message.place().corrupt("the field \"" + name + "\" lies outside of its record");
      }
      fields.add(new Datatype.Field(name, offset, type));
    }
    return new Datatype.Compound(size, fields);
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
    if (!(base instanceof Datatype.Whole whole) || size != whole.sizeInBytes()) {
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

  private long value(Datatype.Whole whole) {
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
    return kind == 1 ? new Datatype.VariableText(size) : new Datatype.Sequence(size, base);
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
    return new Datatype.Compound(
        size,
        List.of(
            new Datatype.Field("r", 0, part), new Datatype.Field("i", part.sizeInBytes(), part)));
  }
}
