package org.laminsql.adapters.format.anndata;

import java.util.List;
import java.util.function.Supplier;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.SqlType;

/**
 * A column that is damaged or in an unknown encoding: listed, so that nobody takes it for missing,
 * and an error once it is read. Its neighbours stay readable.
 *
 * @param size as many as the frame has rows
 * @param failure the error of reading it
 */
record UnreadableColumn(long size, Supplier<LaminSqlException> failure) implements FrameColumn {

  @Override
  public SqlType type() {
    return SqlType.VARCHAR;
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public List<NdArray> arrays() {
    return List.of();
  }

  @Override
  public ColumnVector read(ChunkReader chunks, long[] rows) {
    throw failure.get();
  }
}
