package org.laminsql.driver.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/** Collects the values of a column, as {@link SqlType} names them, and makes a vector of them. */
final class VectorBuilder {

  private final SqlType type;
  private final List<@Nullable Object> values = new ArrayList<>();

  VectorBuilder(SqlType type) {
    this.type = type;
  }

  void add(@Nullable Object value) {
    values.add(value);
  }

  List<@Nullable Object> values() {
    return values;
  }

  /** The rows that builders hold, a builder a column. */
  static Batch batch(int rowCount, List<VectorBuilder> columns) {
    return new Batch(rowCount, columns.stream().map(VectorBuilder::build).toList());
  }

  ColumnVector build() {
    BitSet nulls = new BitSet();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null) {
        nulls.set(i);
      }
    }
    @Nullable BitSet missing = nulls.isEmpty() ? null : nulls;
    int size = values.size();
    switch (type.kind()) {
      case BOOLEAN -> {
        boolean[] array = new boolean[size];
        for (int i = 0; i < size; i++) {
          array[i] = Boolean.TRUE.equals(values.get(i));
        }
        return new ColumnVector.Booleans(array, missing);
      }
      case SMALLINT -> {
        short[] array = new short[size];
        for (int i = 0; i < size; i++) {
          array[i] = number(i).shortValue();
        }
        return new ColumnVector.Shorts(array, missing);
      }
      case INTEGER, DATE -> {
        int[] array = new int[size];
        for (int i = 0; i < size; i++) {
          array[i] = number(i).intValue();
        }
        return new ColumnVector.Ints(array, missing);
      }
      case BIGINT, TIME, TIMESTAMP -> {
        long[] array = new long[size];
        for (int i = 0; i < size; i++) {
          array[i] = number(i).longValue();
        }
        return new ColumnVector.Longs(array, missing);
      }
      case REAL -> {
        float[] array = new float[size];
        for (int i = 0; i < size; i++) {
          array[i] = number(i).floatValue();
        }
        return new ColumnVector.Floats(array, missing);
      }
      case DOUBLE -> {
        double[] array = new double[size];
        for (int i = 0; i < size; i++) {
          array[i] = number(i).doubleValue();
        }
        return new ColumnVector.Doubles(array, missing);
      }
      default -> {
        return new ColumnVector.Objects(values);
      }
    }
  }

  private Number number(int index) {
    Object value = values.get(index);
    if (value == null) {
      return 0;
    } else if (value instanceof LocalDate date) {
      return date.toEpochDay();
    } else if (value instanceof LocalDateTime timestamp) {
      return ChronoUnit.MICROS.between(
          LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), timestamp);
    } else if (value instanceof LocalTime time) {
      return time.toNanoOfDay() / 1000;
    }
    return value instanceof Number number
        ? number
        : new BigDecimal(Objects.requireNonNull(value).toString());
  }
}
