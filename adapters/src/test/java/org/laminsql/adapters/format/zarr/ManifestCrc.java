package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The CRC-32 of values as the manifest defines it. */
final class ManifestCrc {

  private ManifestCrc() {}

  /**
   * Of numbers the little-endian bytes in the stored type, of texts the UTF-8 with a 0 after each.
   *
   * @param values a primitive array or a {@code String[]}
   * @param line tells the dtype
   */
  static long of(Object values, JsonNode line) {
    CRC32 crc = new CRC32();
    String dtype = line.path("dtype").asText();
    ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < Array.getLength(values); i++) {
      Object value = Array.get(values, i);
      buffer.clear();
      if (value instanceof String text) {
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        crc.update(0);
      } else if (value instanceof Boolean bool) {
        crc.update(bool ? 1 : 0);
      } else if (value instanceof Float real && dtype.endsWith("2")) {
        crc.update(buffer.putShort(halfFloat(real)).flip());
      } else if (value instanceof Float real) {
        crc.update(buffer.putFloat(real).flip());
      } else if (value instanceof Double real) {
        crc.update(buffer.putDouble(real).flip());
      } else {
        long number = ((Number) value).longValue();
        long stored = dtype.contains("M8") ? inUnit(number, dtype) : number;
        int size = dtype.contains("M8") ? 8 : size(dtype);
        crc.update(buffer.putLong(stored).flip().limit(size));
      }
    }
    return crc.getValue();
  }

  private static int size(String dtype) {
    return dtype.startsWith("int")
        ? Integer.parseInt(dtype.substring(3)) / 8
        : Integer.parseInt(dtype.substring(dtype.length() - 1));
  }

  private static long inUnit(long microseconds, String dtype) {
    if (microseconds == Long.MIN_VALUE) {
      return microseconds;
    }
    return switch (dtype.substring(dtype.indexOf('[') + 1, dtype.indexOf(']'))) {
      case "ns" -> microseconds * 1_000;
      case "us" -> microseconds;
      case "ms" -> microseconds / 1_000;
      case "s" -> microseconds / 1_000_000;
      case "D" -> microseconds / 86_400_000_000L;
      default -> throw new IllegalArgumentException(dtype);
    };
  }

  private static short halfFloat(float value) {
    return org.laminsql.adapters.codec.HalfFloat.fromDouble(value);
  }
}
