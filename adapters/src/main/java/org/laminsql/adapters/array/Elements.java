package org.laminsql.adapters.array;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decoded elements in C order, in the narrowest primitive array that holds them. Handed over, not
 * copied: the receiver may keep the array and does not write to it.
 */
public sealed interface Elements {

  /** How many elements. */
  int size();

  /** BOOLEAN. */
  @SuppressWarnings("ArrayRecordComponent")
  record Booleans(boolean[] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** INT8. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** INT16, UINT8. */
  @SuppressWarnings("ArrayRecordComponent")
  record Shorts(short[] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** INT32, UINT16. */
  @SuppressWarnings("ArrayRecordComponent")
  record Ints(int[] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** INT64, UINT32; UINT64 as its 64 bits; the counts of moments and spans. */
  @SuppressWarnings("ArrayRecordComponent")
  record Longs(long[] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** FLOAT32, FLOAT16. */
  @SuppressWarnings("ArrayRecordComponent")
  record Floats(float[] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** FLOAT64. */
  @SuppressWarnings("ArrayRecordComponent")
  record Doubles(double[] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** TEXT; null for a reference to nothing. */
  @SuppressWarnings("ArrayRecordComponent")
  record Texts(@Nullable String[] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** BYTES. */
  @SuppressWarnings("ArrayRecordComponent")
  record Binaries(byte[][] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /**
   * Sequences: element i holds the items from {@code offsets[i]} up to {@code offsets[i + 1]}.
   *
   * @param offsets one more than there are elements; from 0, never falling
   * @param items of all elements, one sequence behind the other
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Sequences(int[] offsets, Elements items) implements Elements {
    @Override
    public int size() {
      return offsets.length - 1;
    }
  }

  /**
   * Records: one vector a field, in the order of the fields. The values of a field that is an array
   * lie one record behind the other.
   */
  record Compounds(int size, Map<String, Elements> fields) implements Elements {}
}
