package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.array.vector.Sizes;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;

/** A column stored as codes into categories; the code -1 is NULL. Has the categories' type. */
final class CategoricalColumn implements FrameColumn {

  private final String dataset;
  private final FrameColumn codes;
  private final FrameColumn categories;
  private final Once<ColumnVector> values;
  private final Once<List<String>> texts;

  /**
   * @param dataset for messages
   * @param codes integers
   * @param categories each value once
   */
  CategoricalColumn(String dataset, FrameColumn codes, FrameColumn categories) {
    this.dataset = dataset;
    this.codes = codes;
    this.categories = categories;
    this.values = new Once<>(this::readCategories);
    this.texts = new Once<>(this::readTexts);
  }

  @Override
  public SqlType type() {
    return categories.type();
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public long size() {
    return codes.size();
  }

  @Override
  public List<NdArray> arrays() {
    return codes.arrays();
  }

  @Override
  public ColumnVector read(ChunkReader chunks, long[] rows) {
    int[] rowCodes = codes(chunks, rows);
    return type().equals(SqlType.VARCHAR)
        ? new ColumnVector.Dictionary(rowCodes, texts.get())
        : VectorValues.pick(values.get(), rowCodes);
  }

  private int[] codes(ChunkReader chunks, long[] rows) {
    int[] result = VectorValues.toInts(codes.read(chunks, rows));
    long categoryCount = categories.size();
    for (int code : result) {
      if (code < -1 || code >= categoryCount) {
        throw LaminSqlError.FILE_CORRUPT.with(
            dataset, path() + " holds the code " + code + " for " + categoryCount + " categories");
      }
    }
    return result;
  }

  private List<String> readTexts() {
    ColumnVector all = readCategories();
    List<String> result = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Object text = VectorValues.at(all, i);
      if (text == null) {
        throw LaminSqlError.FILE_CORRUPT.with(dataset, path() + " has a category without a value");
      }
      result.add((String) text);
    }
    return List.copyOf(result);
  }

  private ColumnVector readCategories() {
    int count = Sizes.held(dataset, path(), categories.size(), Long.BYTES);
    long[] all = LongStream.range(0, count).toArray();
    return categories.read(new KeptChunks(), all);
  }

  private String path() {
    return codes.arrays().get(0).path();
  }
}
