package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.laminsql.adapters.codec.NumberFormat.Kind;

/** Data types as version 3 names them, with the extensions of zarr-python 3. */
final class NamedTypes {

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
      case "fixed_length_utf32" -> new FixedUnicodeType(length(settings) / Integer.BYTES, order);
      case "null_terminated_bytes" -> new FixedBytesType(length(settings));
      case "numpy.datetime64" ->
          NumpyTypes.dateTime(
              settings.text("unit"), settings.integer("scale_factor"), order, type.name());
      case "struct", "structured" -> compound(settings, order);
      default -> throw NumpyTypes.unknown(type.name());
    };
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
    Map<String, DataType> fields = new LinkedHashMap<>();
    for (JsonNode field : settings.list("fields")) {
      // zarr-python 3.1 wrote pairs, 3.2 and later write objects.
      JsonNode name = field.isArray() ? field.path(0) : field.path("name");
      JsonNode type = field.isArray() ? field.path(1) : field.path("data_type");
      if (!name.isTextual() || type.isMissingNode()) {
        throw settings.corrupt("its fields cannot be " + field);
      }
      DataType parsed = parse(Extension.of(settings, "data_type", type), order);
      if (fields.put(name.textValue(), parsed) != null) {
        throw settings.corrupt("its data_type has two fields " + name);
      }
    }
    if (fields.isEmpty()) {
      throw settings.corrupt("its data_type has no fields");
    }
    return new CompoundType(fields);
  }
}
