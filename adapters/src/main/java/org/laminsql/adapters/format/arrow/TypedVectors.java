package org.laminsql.adapters.format.arrow;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/** Vectors of values that come one by one, as Java objects. */
final class TypedVectors {

  private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();

  private TypedVectors() {}

  /** The vector that a column of that type needs; NaN is NULL. */
  static ColumnVector of(SqlType type, @Nullable Object[] values) {
    return switch (type.kind()) {
      case BOOLEAN -> {
        boolean[] truths = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
          truths[i] = Boolean.TRUE.equals(values[i]);
        }
        yield new ColumnVector.Booleans(truths, missing(values));
      }
      case SMALLINT -> {
        short[] shorts = new short[values.length];
        for (int i = 0; i < values.length; i++) {
          shorts[i] = (short) count(values[i]);
        }
        yield new ColumnVector.Shorts(shorts, missing(values));
      }
      case INTEGER, DATE -> {
        int[] ints = Arrays.stream(values).mapToInt(value -> (int) count(value)).toArray();
        yield new ColumnVector.Ints(ints, missing(values));
      }
      case BIGINT, TIME, TIMESTAMP -> {
        long[] longs = Arrays.stream(values).mapToLong(TypedVectors::count).toArray();
        yield new ColumnVector.Longs(longs, missing(values));
      }
      case REAL -> {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
          floats[i] = values[i] instanceof Float number ? number : 0;
        }
        yield new ColumnVector.Floats(floats, missing(values));
      }
      case DOUBLE -> {
        double[] doubles =
            Arrays.stream(values)
                .mapToDouble(value -> value instanceof Double number ? number : 0)
                .toArray();
        yield new ColumnVector.Doubles(doubles, missing(values));
      }
      default -> new ColumnVector.Objects(Arrays.asList(values));
    };
  }

  private static @Nullable BitSet missing(@Nullable Object[] values) {
    BitSet missing = new BitSet();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      boolean isNaN = value instanceof Number number && Double.isNaN(number.doubleValue());
      missing.set(i, value == null || isNaN);
    }
    return missing.isEmpty() ? null : missing;
  }

  /** What a vector of integers holds for the value; 0 where there is none. */
  private static long count(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return date.toEpochDay();
    }
    if (value instanceof LocalTime time) {
      return ChronoUnit.MICROS.between(LocalTime.MIDNIGHT, time);
    }
    if (value instanceof LocalDateTime moment) {
      return ChronoUnit.MICROS.between(EPOCH, moment);
    }
    return value instanceof Number number ? number.longValue() : 0;
  }
}
