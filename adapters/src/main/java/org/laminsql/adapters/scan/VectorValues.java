package org.laminsql.adapters.scan;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single values of vectors, and vectors picked out of others. */
public final class VectorValues {

  private VectorValues() {}

  /** The moment that a vector of TIMESTAMP holds as microseconds since 1970-01-01 UTC. */
  public static LocalDateTime timestamp(long microseconds) {
    int nanoseconds = (int) Math.floorMod(microseconds, 1_000_000L) * 1_000;
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(microseconds, 1_000_000L), nanoseconds, ZoneOffset.UTC);
  }

  /** The value at an index as {@link org.laminsql.catalog.model.SqlType} says; null for NULL. */
  public static @Nullable Object at(ColumnVector vector, int index) {
    BitSet nulls = vector.nulls();
    if (nulls != null && nulls.get(index)) {
      return null;
    }
    if (vector instanceof ColumnVector.Booleans booleans) {
      return booleans.values()[index];
    }
    if (vector instanceof ColumnVector.Shorts shorts) {
      return shorts.values()[index];
    }
    if (vector instanceof ColumnVector.Ints ints) {
      return ints.values()[index];
    }
    if (vector instanceof ColumnVector.Longs longs) {
      return longs.values()[index];
    }
    if (vector instanceof ColumnVector.Floats floats) {
      return floats.values()[index];
    }
    if (vector instanceof ColumnVector.Doubles doubles) {
      return doubles.values()[index];
    }
    if (vector instanceof ColumnVector.Dictionary dictionary) {
      int code = dictionary.codes()[index];
      return code < 0 ? null : dictionary.dictionary().get(code);
    }
    return ((ColumnVector.Objects) vector).values().get(index);
  }

  /** A vector of integers as int; values beyond int become {@code Integer.MIN_VALUE}. */
  public static int[] toInts(ColumnVector vector) {
    if (vector instanceof ColumnVector.Ints ints) {
      return ints.values();
    }
    int[] result = new int[vector.size()];
    for (int i = 0; i < result.length; i++) {
      long value =
          vector instanceof ColumnVector.Shorts shorts ? shorts.values()[i] : longAt(vector, i);
      result[i] = value == (int) value ? (int) value : Integer.MIN_VALUE;
    }
    return result;
  }

  private static long longAt(ColumnVector vector, int index) {
    return at(vector, index) instanceof Number number ? number.longValue() : Long.MIN_VALUE;
  }

  /**
   * The values at some indexes.
   *
   * @param indexes into {@code source}; negative for NULL
   */
  public static ColumnVector pick(ColumnVector source, int[] indexes) {
    int size = indexes.length;
    BitSet nulls = missing(source, indexes);
    if (source instanceof ColumnVector.Booleans booleans) {
      boolean[] values = new boolean[size];
      for (int i = 0; i < size; i++) {
        values[i] = indexes[i] >= 0 && booleans.values()[indexes[i]];
      }
      return new ColumnVector.Booleans(values, nulls);
    }
    if (source instanceof ColumnVector.Shorts shorts) {
      short[] values = new short[size];
      for (int i = 0; i < size; i++) {
        values[i] = indexes[i] < 0 ? 0 : shorts.values()[indexes[i]];
      }
      return new ColumnVector.Shorts(values, nulls);
    }
    if (source instanceof ColumnVector.Ints ints) {
      int[] values = new int[size];
      for (int i = 0; i < size; i++) {
        values[i] = indexes[i] < 0 ? 0 : ints.values()[indexes[i]];
      }
      return new ColumnVector.Ints(values, nulls);
    }
    if (source instanceof ColumnVector.Longs longs) {
      long[] values = new long[size];
      for (int i = 0; i < size; i++) {
        values[i] = indexes[i] < 0 ? 0 : longs.values()[indexes[i]];
      }
      return new ColumnVector.Longs(values, nulls);
    }
    if (source instanceof ColumnVector.Floats floats) {
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        values[i] = indexes[i] < 0 ? 0 : floats.values()[indexes[i]];
      }
      return new ColumnVector.Floats(values, nulls);
    }
    if (source instanceof ColumnVector.Doubles doubles) {
      double[] values = new double[size];
      for (int i = 0; i < size; i++) {
        values[i] = indexes[i] < 0 ? 0 : doubles.values()[indexes[i]];
      }
      return new ColumnVector.Doubles(values, nulls);
    }
    List<@Nullable Object> values = new ArrayList<>(size);
    for (int index : indexes) {
      values.add(index < 0 ? null : at(source, index));
    }
    return new ColumnVector.Objects(values);
  }

  private static @Nullable BitSet missing(ColumnVector source, int[] indexes) {
    BitSet without = source.nulls();
    BitSet nulls = new BitSet();
    for (int i = 0; i < indexes.length; i++) {
      if (indexes[i] < 0 || (without != null && without.get(indexes[i]))) {
        nulls.set(i);
      }
    }
    return nulls.isEmpty() ? null : nulls;
  }
}
