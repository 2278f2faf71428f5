package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.TimeUnit;
import org.laminsql.adapters.codec.NumberFormat.Kind;

/** Data types as version 3 names them, with the extensions of zarr-python 3. */
final class NamedTypes {

  private static final Pattern RAW = Pattern.compile("r(\\d{1,9})");

  private NamedTypes() {}

  /** The type in that byte order. */
  static DataType parse(Extension type, ByteOrder order) throws UnknownEncoding {
    MetadataDocument settings = type.configuration();
    return switch (type.name()) {
      case "bool" -> NumberType.of(Kind.BOOLEAN, 1, order);
      case "int8" -> NumberType.of(Kind.SIGNED, 1, order);
      case "int16" -> NumberType.of(Kind.SIGNED, 2, order);
      case "int32" -> NumberType.of(Kind.SIGNED, 4, order);
      case "int64" -> NumberType.of(Kind.SIGNED, 8, order);
      case "uint8" -> NumberType.of(Kind.UNSIGNED, 1, order);
      case "uint16" -> NumberType.of(Kind.UNSIGNED, 2, order);
      case "uint32" -> NumberType.of(Kind.UNSIGNED, 4, order);
      case "uint64" -> NumberType.of(Kind.UNSIGNED, 8, order);
      case "float16" -> NumberType.of(Kind.FLOAT, 2, order);
      case "float32" -> NumberType.of(Kind.FLOAT, 4, order);
      case "float64" -> NumberType.of(Kind.FLOAT, 8, order);
      case "complex_float16" -> new ComplexType(NumberType.of(Kind.FLOAT, 2, order));
      case "complex64", "complex_float32" -> new ComplexType(NumberType.of(Kind.FLOAT, 4, order));
      case "complex128", "complex_float64" -> new ComplexType(NumberType.of(Kind.FLOAT, 8, order));
      case "bfloat16" -> new BrainFloatType(order);
      case "int2" -> new NarrowIntegerType(2, true);
      case "int4" -> new NarrowIntegerType(4, true);
      case "uint2" -> new NarrowIntegerType(2, false);
      case "uint4" -> new NarrowIntegerType(4, false);
      case "raw_bytes" -> new RawBytesType(length(settings));
      case "fixed_length_utf32" -> new FixedUnicodeType(length(settings) / Integer.BYTES, order);
      case "null_terminated_bytes" -> new FixedBytesType(length(settings));
      case "numpy.datetime64" -> new TimeType(new ElementType.Moment(unit(type)), order);
      case "numpy.timedelta64" -> new TimeType(new ElementType.Span(unit(type)), order);
      case "struct", "structured" -> compound(settings, order);
      default -> raw(type.name());
    };
  }

  /** {@code r24}: raw bits, a whole number of bytes. */
  private static DataType raw(String type) throws UnknownEncoding {
    Matcher raw = RAW.matcher(type);
    if (!raw.matches() || Integer.parseInt(raw.group(1)) % Byte.SIZE != 0) {
      throw NumpyTypes.unknown(type);
    }
    return new RawBytesType(Integer.parseInt(raw.group(1)) / Byte.SIZE);
  }

  private static TimeUnit unit(Extension type) throws UnknownEncoding {
    MetadataDocument settings = type.configuration();
    return NumpyTypes.unit(settings.text("unit"), settings.integer("scale_factor"), type.name());
  }

  private static int length(MetadataDocument settings) {
    int length = settings.integer("length_bytes");
    if (length < 0) {
      throw settings.corrupt("its length_bytes cannot be " + length);
    }
    return length;
  }

  private static DataType compound(MetadataDocument settings, ByteOrder order)
      throws UnknownEncoding {
    List<CompoundType.Member> members = new ArrayList<>();
    for (JsonNode field : settings.list("fields")) {
      // zarr-python 3.1 wrote pairs, 3.2 and later write objects.
      JsonNode name = field.isArray() ? field.path(0) : field.path("name");
      JsonNode type = field.isArray() ? field.path(1) : field.path("data_type");
      if (!name.isTextual() || type.isMissingNode()) {
        throw settings.corrupt("its fields cannot be " + field);
      }
      DataType parsed = parse(Extension.of(settings, "data_type", type), order);
      members.add(new CompoundType.Member(name.textValue(), parsed, List.of()));
    }
    return CompoundType.of(members, settings);
  }
}
