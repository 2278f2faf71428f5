package org.laminsql.tests;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.codec.HalfFloat;

/**
 * The checksum that the manifests of the HDF5 and zarr matrices take of an array, made of what JDBC
 * gives: numbers in the width of the stored type, texts with a 0 byte behind them, times as counts
 * of the stored unit.
 */
final class ManifestChecksum {

  private static final Map<String, Long> NANOSECONDS =
      Map.of(
          "ns", 1L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L, "D", 86_400_000_000_000L);

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private final CRC32 crc = new CRC32();
  private final String kind;
  private final String dtype;
  private final boolean itemsAreSwapped;

  /**
   * @param kind the manifest's
   * @param dtype numpy's, in either byte order
   */
  ManifestChecksum(String kind, String dtype) {
    this(kind, dtype, false);
  }

  /**
   * @param itemsAreSwapped whether the manifest has the items of sequences with their bytes in the
   *     wrong order, as h5py 3.16 reads big-endian ones
   */
  ManifestChecksum(String kind, String dtype, boolean itemsAreSwapped) {
    this.kind = kind;
    this.dtype = dtype;
    this.itemsAreSwapped = itemsAreSwapped;
  }

  long value() {
    return crc.getValue();
  }

  /** Adds a value, or those of an array one behind the other. */
  void add(@Nullable Object value) throws SQLException {
    if (kind.equals("vlen")) {
      Object[] items = items(value);
      number(items.length, 4);
      ManifestChecksum inner = new ManifestChecksum(itemKind(), dtype.replace("vlen of ", ""));
      for (Object item : items) {
        byte[] bytes = inner.bytes(item);
        crc.update(itemsAreSwapped ? reversed(bytes) : bytes);
      }
    } else if (value instanceof Array || value instanceof Object[]) {
      for (Object item : items(value)) {
        add(item);
      }
    } else {
      crc.update(bytes(value));
    }
  }

  private static Object[] items(@Nullable Object value) throws SQLException {
    return value instanceof Array array
        ? (Object[]) array.getArray()
        : (Object[]) Objects.requireNonNull(value);
  }

  private String itemKind() {
    if (dtype.endsWith("O")) {
      return "string";
    }
    return dtype.matches(".*[<>]f\\d+") ? "float" : "int";
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private void number(long bits, int width) {
    crc.update(bytes(bits, width));
  }

  private byte[] bytes(@Nullable Object value) {
    return switch (kind) {
      case "string", "objref" -> text(value);
      case "opaque" -> (byte[]) Objects.requireNonNull(value);
      case "bool" -> new byte[] {(byte) (Boolean.TRUE.equals(value) ? 1 : 0)};
      case "datetime" -> bytes(moment(value), Long.BYTES);
      case "timedelta" -> bytes(span((Number) value), Long.BYTES);
      case "float", "complex" -> floating((Number) Objects.requireNonNull(value));
      default -> bytes(integer((Number) Objects.requireNonNull(value)), width());
    };
  }

  /** UTF-8 and a 0; null as two bytes that no UTF-8 has. */
  private static byte[] text(@Nullable Object text) {
    if (text == null) {
      return new byte[] {(byte) 0xFF, 0};
    }
    byte[] bytes =
        text instanceof byte[] stored ? stored : ((String) text).getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }

  private byte[] floating(Number value) {
    int width = kind.equals("complex") ? width() / 2 : width();
    return switch (width) {
      case 2 -> bytes(HalfFloat.fromDouble(value.doubleValue()), width);
      case 4 -> bytes(Float.floatToRawIntBits(value.floatValue()), width);
      case 8 -> bytes(Double.doubleToRawLongBits(value.doubleValue()), width);
      default -> throw new IllegalArgumentException(dtype);
    };
  }

  private static long integer(Number value) {
    return value instanceof BigDecimal decimal
        ? decimal.toBigIntegerExact().longValue()
        : value.longValue();
  }

  private long moment(@Nullable Object value) {
    if (value == null) {
      return Long.MIN_VALUE;
    }
    LocalDateTime time =
        value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    return ChronoUnit.NANOS.between(EPOCH, time) / unit();
  }

  private long span(@Nullable Number nanoseconds) {
    return nanoseconds == null ? Long.MIN_VALUE : nanoseconds.longValue() / unit();
  }

  private long unit() {
    String unit = dtype.substring(dtype.indexOf('[') + 1, dtype.indexOf(']'));
    return Objects.requireNonNull(NANOSECONDS.get(unit));
  }

  /** Bytes of a stored number: what stands behind the letter; names such as int16 count bits. */
  private int width() {
    if (dtype.equals("bfloat16")) {
      return Float.BYTES; // no type of numpy's: the manifest has it as float
    }
    int digits = Integer.parseInt(dtype.replaceAll("\\D", ""));
    return Character.isLetter(dtype.charAt(0)) ? Math.max(1, digits / 8) : digits;
  }

  private static byte[] bytes(long bits, int width) {
    byte[] all = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bits).array();
    return Arrays.copyOf(all, width);
  }
}
