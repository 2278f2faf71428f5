package org.laminsql.adapters.format.fcs;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads from the keywords how values are stored: {@code $DATATYPE}, {@code $PnDATATYPE} of FCS 3.2,
 * {@code $PnB}, {@code $PnR}, {@code $BYTEORD} (FCS 3.1 §3.2).
 */
record SampleTypes(FileBytes bytes, Keywords keywords) {

  /** One type a channel. */
  List<SampleType> ofChannels() {
    String type = keywords.required("$DATATYPE");
    int count = keywords.channelCount();
    List<SampleType> types = new ArrayList<>(count);
    for (int n = 1; n <= count; n++) {
      types.add(type(n, keywords.value("$P" + n + "DATATYPE").orElse(type)));
    }
    return types;
  }

  private SampleType type(int n, String type) {
    return switch (type.toUpperCase(Locale.ROOT)) {
      case "F" -> checked(n, new SampleType.SinglePrecision());
      case "D" -> checked(n, new SampleType.DoublePrecision());
      case "I" -> unsigned(n);
      case "A" ->
          throw bytes.unsupported("numbers as text ($DATATYPE A, deprecated since FCS 3.1)");
      default -> throw bytes.corrupt("its $DATATYPE is \"" + type + "\"");
    };
  }

  private SampleType checked(int n, SampleType type) {
    long bits = bits(n);
    if (bits != type.bytes() * (long) Byte.SIZE) {
      throw bytes.corrupt("its $P" + n + "B is " + bits + " where " + type.sqlType() + " is said");
    }
    return type;
  }

  private SampleType unsigned(int n) {
    long bits = bits(n);
    if (bits == 0 || bits > Long.SIZE || bits % Byte.SIZE != 0) {
      throw bytes.unsupported("integers of " + bits + " bits ($P" + n + "B)");
    }
    return new SampleType.Unsigned((int) bits / Byte.SIZE, mask(n, (int) bits));
  }

  private long bits(int n) {
    String name = "$P" + n + "B";
    keywords.required(name);
    return keywords.number(name).orElseThrow();
  }

  /** Bits above the range do not count; a range that is no power of 2 is raised to the next. */
  private long mask(int n, int bits) {
    String range = keywords.required("$P" + n + "R");
    if (!range.matches("\\d{1,20}(\\.0*)?") || !range.matches(".*[1-9].*")) {
      throw bytes.corrupt("its $P" + n + "R is \"" + range + "\", which is no range of integers");
    }
    BigInteger highest = new BigInteger(range.replaceFirst("\\..*", "")).subtract(BigInteger.ONE);
    int counted = Math.min(bits, highest.bitLength());
    return counted == 0 ? 0 : -1L >>> (Long.SIZE - counted);
  }

  /** Little or big-endian, however many bytes {@code $BYTEORD} lists. */
  ByteOrder byteOrder() {
    String stated = keywords.required("$BYTEORD");
    String order = stated.replaceAll("\\s", "");
    int count = order.split(",", -1).length;
    if (order.equals(counting(IntStream.rangeClosed(1, count)))) {
      return ByteOrder.LITTLE_ENDIAN;
    } else if (order.equals(counting(IntStream.rangeClosed(1, count).map(i -> count + 1 - i)))) {
      return ByteOrder.BIG_ENDIAN;
    }
    throw bytes.unsupported("the byte order " + stated);
  }

  private static String counting(IntStream numbers) {
    return numbers.mapToObj(String::valueOf).collect(Collectors.joining(","));
  }
}
