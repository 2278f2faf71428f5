package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/**
 * Integers, and what is counted in integers: days, times, moments, spans.
 *
 * @param converted from what is stored to what a column of the type holds
 */
record IntegerValues(
    SqlType type,
    int size,
    Validity validity,
    ByteBuffer data,
    IntegerLayout layout,
    LongUnaryOperator converted)
    implements Values {

  private static final long PER_SECOND = 1_000_000;

  private long value(int index) {
    return converted.applyAsLong(layout.at(data, index));
  }

  @Override
  public @Nullable Object at(int index) {
    if (validity.isNull(index)) {
      return null;
    }
    long value = value(index);
    return switch (type.kind()) {
      case SMALLINT -> (Object) (short) value;
      case INTEGER -> (int) value;
      case DATE -> LocalDate.ofEpochDay(value);
      case TIME -> LocalTime.ofNanoOfDay(1_000 * value);
      case TIMESTAMP -> moment(value);
      default -> value;
    };
  }

  private static LocalDateTime moment(long micros) {
    int nanos = (int) Math.floorMod(micros, PER_SECOND) * 1_000;
    return LocalDateTime.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), nanos, ZoneOffset.UTC);
  }

  @Override
  public ColumnVector read(int[] rows) {
    BitSet missing = validity.missing(rows);
    BitSet nulls = missing.isEmpty() ? null : missing;
    return switch (type.kind()) {
      case SMALLINT -> new ColumnVector.Shorts(shorts(rows, missing), nulls);
      case INTEGER, DATE -> new ColumnVector.Ints(ints(rows, missing), nulls);
      default -> new ColumnVector.Longs(longs(rows, missing), nulls);
    };
  }

  private short[] shorts(int[] rows, BitSet missing) {
    short[] values = new short[rows.length];
    for (int i = missing.nextClearBit(0); i < rows.length; i = missing.nextClearBit(i + 1)) {
      values[i] = (short) value(rows[i]);
    }
    return values;
  }

  private int[] ints(int[] rows, BitSet missing) {
    int[] values = new int[rows.length];
    for (int i = missing.nextClearBit(0); i < rows.length; i = missing.nextClearBit(i + 1)) {
      values[i] = (int) value(rows[i]);
    }
    return values;
  }

  private long[] longs(int[] rows, BitSet missing) {
    long[] values = new long[rows.length];
    for (int i = missing.nextClearBit(0); i < rows.length; i = missing.nextClearBit(i + 1)) {
      values[i] = value(rows[i]);
    }
    return values;
  }
}
