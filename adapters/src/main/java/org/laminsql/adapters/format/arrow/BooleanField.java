package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/** Truth values, a bit each. */
record BooleanField() implements StoredField {

  private static final Extent EXTENT = Extent.of(2);

  @Override
  public SqlType type() {
    return SqlType.BOOLEAN;
  }

  @Override
  public Extent extent() {
    return EXTENT;
  }

  @Override
  public Values load(FieldReader reader) {
    int size = reader.node();
    Validity validity = reader.validity();
    return new BooleanValues(size, validity, reader.buffer(FieldReader.bitmapBytes(size)));
  }

  private record BooleanValues(int size, Validity validity, ByteBuffer data) implements Values {

    private boolean value(int index) {
      return (data.get(index >> 3) >> (index & 7) & 1) != 0;
    }

    @Override
    public @Nullable Object at(int index) {
      return validity.isNull(index) ? null : (Object) value(index);
    }

    @Override
    public ColumnVector read(int[] rows) {
      BitSet missing = validity.missing(rows);
      boolean[] values = new boolean[rows.length];
      for (int i = missing.nextClearBit(0); i < rows.length; i = missing.nextClearBit(i + 1)) {
        values[i] = value(rows[i]);
      }
      return new ColumnVector.Booleans(values, missing.isEmpty() ? null : missing);
    }
  }
}
