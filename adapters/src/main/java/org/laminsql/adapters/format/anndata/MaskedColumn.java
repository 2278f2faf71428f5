package org.laminsql.adapters.format.anndata;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.array.vector.Gather;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/**
 * A column stored as values and a mask (encodings {@code nullable-integer}, {@code
 * nullable-boolean}, {@code nullable-string-array}): masked values are NULL.
 *
 * @param values one-dimensional, of a readable type
 * @param mask as many booleans; true for missing
 */
record MaskedColumn(NdArray values, NdArray mask) implements FrameColumn {

  @Override
  public SqlType type() {
    return ValueTypes.sqlType(values.elementType());
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public long size() {
    return values.shape().get(0);
  }

  @Override
  public List<NdArray> arrays() {
    return List.of(values, mask);
  }

  @Override
  public ColumnVector read(ChunkReader chunks, long[] rows) {
    VectorBuilder builder = VectorBuilder.of(values.elementType(), rows.length, values.path());
    Gather.into(builder, chunks, values, rows);
    return Missing.marked(builder.build(masked(chunks, rows)), type());
  }

  private @Nullable BitSet masked(ChunkReader chunks, long[] rows) {
    VectorBuilder builder = VectorBuilder.of(mask.elementType(), rows.length, mask.path());
    Gather.into(builder, chunks, mask, rows);
    boolean[] masked = ((ColumnVector.Booleans) builder.build(null)).values();
    BitSet nulls = new BitSet();
    for (int i = 0; i < masked.length; i++) {
      if (masked[i]) {
        nulls.set(i);
      }
    }
    return nulls.isEmpty() ? null : nulls;
  }
}
