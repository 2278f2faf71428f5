package org.laminsql.adapters.array;

import java.util.Map;

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

  /** INT64, UINT32, DATETIME; UINT64 as its 64 bits. */
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

  /** TEXT. */
  @SuppressWarnings("ArrayRecordComponent")
  record Texts(String[] values) implements Elements {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** COMPOUND: one vector a field, in the order of the fields. */
  record Compounds(int size, Map<String, Elements> fields) implements Elements {}
}
