package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.codec.HalfFloat;
import org.laminsql.adapters.scan.ColumnVector;

/**
 * Floating numbers.
 *
 * @param width in bytes: 2, 4 or 8
 */
record FloatValues(int size, Validity validity, ByteBuffer data, int width) implements Values {

  private float single(int index) {
    return width == Short.BYTES
        ? HalfFloat.toFloat(data.getShort(Short.BYTES * index))
        : data.getFloat(Float.BYTES * index);
  }

  @Override
  public @Nullable Object at(int index) {
    if (validity.isNull(index)) {
      return null;
    }
    return width == Double.BYTES
        ? (Object) data.getDouble(Double.BYTES * index)
        : (Object) single(index);
  }

  @Override
  public ColumnVector read(int[] rows) {
    BitSet missing = validity.missing(rows);
    return width == Double.BYTES ? doubles(rows, missing) : floats(rows, missing);
  }

  private ColumnVector doubles(int[] rows, BitSet missing) {
    double[] values = new double[rows.length];
    for (int i = missing.nextClearBit(0); i < rows.length; i = missing.nextClearBit(i + 1)) {
      values[i] = data.getDouble(Double.BYTES * rows[i]);
      if (Double.isNaN(values[i])) {
        missing.set(i);
      }
    }
    return new ColumnVector.Doubles(values, missing.isEmpty() ? null : missing);
  }

  private ColumnVector floats(int[] rows, BitSet missing) {
    float[] values = new float[rows.length];
    for (int i = missing.nextClearBit(0); i < rows.length; i = missing.nextClearBit(i + 1)) {
      values[i] = single(rows[i]);
      if (Float.isNaN(values[i])) {
        missing.set(i);
      }
    }
    return new ColumnVector.Floats(values, missing.isEmpty() ? null : missing);
  }
}
