package org.laminsql.adapters.format.anndata;

import java.util.List;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.array.vector.Gather;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/**
 * A column stored as one array. NaN and not-a-time are NULL, as pandas counts them.
 *
 * @param array one-dimensional, of a readable type
 */
record PlainColumn(NdArray array) implements FrameColumn {

  @Override
  public SqlType type() {
    return ValueTypes.sqlType(array.elementType());
  }

  @Override
  public boolean nullable() {
    return ValueTypes.mayBeMissing(array.elementType());
  }

  @Override
  public long size() {
    return array.shape().get(0);
  }

  @Override
  public List<NdArray> arrays() {
    return List.of(array);
  }

  @Override
  public ColumnVector read(ChunkReader chunks, long[] rows) {
    VectorBuilder values = VectorBuilder.of(array.elementType(), rows.length, array.path());
    Gather.into(values, chunks, array, rows);
    return Missing.marked(values.build(null), type());
  }
}
