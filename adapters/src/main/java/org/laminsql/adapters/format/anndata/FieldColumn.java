package org.laminsql.adapters.format.anndata;

import java.util.List;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/**
 * A field of an array of records, as anndata up to 0.6 stored its frames.
 *
 * @param records one-dimensional
 * @param field its name
 * @param elementType what the field's values are
 */
record FieldColumn(NdArray records, String field, ElementType elementType) implements FrameColumn {

  @Override
  public SqlType type() {
    return ValueTypes.sqlType(elementType);
  }

  @Override
  public boolean nullable() {
    return ValueTypes.mayBeMissing(elementType);
  }

  @Override
  public long size() {
    return records.shape().get(0);
  }

  @Override
  public List<NdArray> arrays() {
    return List.of(records);
  }

  @Override
  public ColumnVector read(ChunkReader chunks, long[] rows) {
    VectorBuilder values = VectorBuilder.of(elementType, rows.length);
    Gather.into(values, (array, chunk) -> field(chunks.chunk(array, chunk)), records, rows);
    return Missing.marked(values.build(null), type());
  }

  private Elements field(Elements elements) {
    Elements values = ((Elements.Compounds) elements).fields().get(field);
    if (values == null) {
      throw new IllegalStateException(records.path() + " has no field " + field);
    }
    return values;
  }
}
