package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.catalog.model.SqlType;

/**
 * An index that is not stored as text, as text: anndata calls the observations by names.
 *
 * @param stored what is stored
 */
record TextColumn(FrameColumn stored) implements FrameColumn {

  /** The column itself if it is text, else a text of each value. */
  static FrameColumn of(FrameColumn column) {
    return column.type().equals(SqlType.VARCHAR) ? column : new TextColumn(column);
  }

  @Override
  public SqlType type() {
    return SqlType.VARCHAR;
  }

  @Override
  public boolean nullable() {
    return stored.nullable();
  }

  @Override
  public long size() {
    return stored.size();
  }

  @Override
  public List<NdArray> arrays() {
    return stored.arrays();
  }

  @Override
  public ColumnVector read(ChunkReader chunks, long[] rows) {
    ColumnVector values = stored.read(chunks, rows);
    List<@Nullable Object> texts = new ArrayList<>(rows.length);
    for (int i = 0; i < rows.length; i++) {
      Object value = VectorValues.at(values, i);
      texts.add(value == null ? null : value.toString());
    }
    return new ColumnVector.Objects(texts);
  }
}
