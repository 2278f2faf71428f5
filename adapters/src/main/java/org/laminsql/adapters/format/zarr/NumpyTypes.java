package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.adapters.array.TimeUnit;
import org.laminsql.adapters.codec.NumberFormat;
import org.laminsql.adapters.codec.NumberFormat.Kind;

/** Data types as numpy writes them, such as {@code <f4} (numpy's array interface protocol). */
final class NumpyTypes {

  private static final Pattern PLAIN = Pattern.compile("([<>|=])([a-zA-Z])(\\d{0,9})");
  private static final Pattern TIME = Pattern.compile("([<>])M8\\[(\\d{0,9})([a-zA-Z]+)\\]");

  private NumpyTypes() {}

  /** A text such as {@code <f4}, or a list of fields. */
  static DataType parse(JsonNode type, MetadataDocument document) throws UnknownEncoding {
    if (type.isTextual()) {
      return parse(type.textValue());
    }
    if (!type.isArray() || type.isEmpty()) {
      throw document.corrupt("its dtype cannot be " + type);
    }
    Map<String, DataType> fields = new LinkedHashMap<>();
    for (JsonNode field : type) {
      if (!field.isArray() || field.size() < 2 || !field.get(0).isTextual()) {
        throw document.corrupt("its dtype cannot be " + type);
      }
      if (field.size() > 2) {
        throw new UnknownEncoding("a field that is an array");
      }
      if (fields.put(field.get(0).textValue(), parse(field.get(1), document)) != null) {
        throw document.corrupt("its dtype has two fields " + field.get(0));
      }
    }
    return new CompoundType(fields);
  }

  private static DataType parse(String type) throws UnknownEncoding {
    Matcher time = TIME.matcher(type);
    if (time.matches()) {
      String multiple = time.group(2);
      return dateTime(
          time.group(3), multiple.isEmpty() ? 1 : Integer.parseInt(multiple), order(time), type);
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

  /** numpy's datetime64 of that unit. */
  static DataType dateTime(String unit, int multiple, ByteOrder order, String type)
      throws UnknownEncoding {
    String written = unit.equals("μs") ? "us" : unit;
    if (multiple <= 0) {
      throw unknown(type);
    }
    return new DateTimeType(TimeUnit.of(written, multiple).orElseThrow(() -> unknown(type)), order);
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
