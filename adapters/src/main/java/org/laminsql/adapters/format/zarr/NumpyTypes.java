package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.TimeUnit;
import org.laminsql.adapters.codec.NumberFormat;
import org.laminsql.adapters.codec.NumberFormat.Kind;

/** Data types as numpy writes them, such as {@code <f4} (numpy's array interface protocol). */
final class NumpyTypes {

  private static final Pattern PLAIN = Pattern.compile("([<>|=])([a-zA-Z])(\\d{0,9})");
  private static final Pattern TIME = Pattern.compile("([<>])([Mm])8\\[(\\d{0,9})([a-zA-Z]+)\\]");

  private NumpyTypes() {}

  /** A text such as {@code <f4}, or a list of fields. */
  static DataType parse(JsonNode type, MetadataDocument document) throws UnknownEncoding {
    if (type.isTextual()) {
      return parse(type.textValue());
    }
    if (!type.isArray() || type.isEmpty()) {
      throw document.corrupt("its dtype cannot be " + type);
    }
    List<CompoundType.Member> members = new ArrayList<>();
    for (JsonNode field : type) {
      if (!field.isArray() || field.size() < 2 || !field.get(0).isTextual()) {
        throw document.corrupt("its dtype cannot be " + type);
      }
      String name = field.get(0).textValue();
      members.add(
          new CompoundType.Member(
              name.isEmpty() ? "f" + members.size() : name,
              parse(field.get(1), document),
              shape(field.path(2), document)));
    }
    return CompoundType.of(members, document);
  }

  /** Of a field that is an array; empty for a single value. */
  private static List<Long> shape(JsonNode shape, MetadataDocument document) {
    if (shape.isMissingNode()) {
      return List.of();
    }
    List<Long> lengths = new ArrayList<>();
    for (JsonNode length : shape.isArray() ? shape : List.of(shape)) {
      if (!length.isInt() || length.intValue() < 0) {
        throw document.corrupt("the shape of a field cannot be " + shape);
      }
      lengths.add(length.longValue());
    }
    return lengths;
  }

  private static DataType parse(String type) throws UnknownEncoding {
    Matcher time = TIME.matcher(type);
    if (time.matches()) {
      String multiple = time.group(3);
      TimeUnit unit =
          unit(time.group(4), multiple.isEmpty() ? 1 : Integer.parseInt(multiple), type);
      return new TimeType(
          time.group(2).equals("M") ? new ElementType.Moment(unit) : new ElementType.Span(unit),
          order(time));
    }
    Matcher plain = PLAIN.matcher(type);
    if (!plain.matches()) {
      throw unknown(type);
    }
    int length = plain.group(3).isEmpty() ? 0 : Integer.parseInt(plain.group(3));
    ByteOrder order = order(plain);
    try {
      return switch (plain.group(2)) {
        case "b" -> NumberType.of(Kind.BOOLEAN, length, order);
        case "i" -> NumberType.of(Kind.SIGNED, length, order);
        case "u" -> NumberType.of(Kind.UNSIGNED, length, order);
        case "f" -> NumberType.of(Kind.FLOAT, length, order);
        case "c" -> new ComplexType(complexPart(length, order));
        case "V" -> new RawBytesType(length);
        case "S" -> new FixedBytesType(length);
        case "U" -> fixedUnicode(length, order, type);
        default -> throw unknown(type);
      };
    } catch (IllegalArgumentException noSuchNumber) {
      throw unknown(type);
    }
  }

  private static DataType fixedUnicode(int length, ByteOrder order, String type)
      throws UnknownEncoding {
    if (length > Integer.MAX_VALUE / Integer.BYTES) {
      throw unknown(type);
    }
    return new FixedUnicodeType(length, order);
  }

  private static NumberType complexPart(int length, ByteOrder order) {
    if (length % 2 != 0) {
      throw new IllegalArgumentException("complex numbers of " + length + " bytes");
    }
    return NumberType.of(Kind.FLOAT, length / 2, order);
  }

  /** What numpy's datetime64 or timedelta64 counts. */
  static TimeUnit unit(String unit, int multiple, String type) throws UnknownEncoding {
    String written = unit.equals("μs") ? "us" : unit;
    if (multiple <= 0) {
      throw unknown(type);
    }
    return TimeUnit.of(written, multiple)
        .orElseThrow(() -> unknown(type + "\" of the unit \"" + unit));
  }

  /** A number such as {@code <i2}. */
  static NumberFormat number(String type) throws UnknownEncoding {
    if (parse(type) instanceof NumberType number) {
      return number.format();
    }
    throw unknown(type);
  }

  static UnknownEncoding unknown(String type) {
    return new UnknownEncoding("the data type \"" + type + "\"");
  }

  private static ByteOrder order(Matcher type) {
    return type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }
}
