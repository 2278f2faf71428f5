package org.laminsql.adapters.duckdb;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/** Copies runs of one column's values into DuckDB's vectors. Used by one thread. */
final class ColumnCopier {

  private final int column;
  private final SqlType type;
  private @Nullable List<String> dictionary;
  private byte[][] dictionaryUtf8 = new byte[0][];

  ColumnCopier(int column, SqlType type) {
    this.column = column;
    this.type = type;
  }

  /** Copies {@code count} values of the batch from {@code from} to the vector's row {@code at}. */
  void copy(Batch batch, int from, int count, DuckDBWritableVector target, int at) {
    ColumnVector source = batch.columns().get(column);
    if (source instanceof ColumnVector.Dictionary coded) {
      copyCodes(coded, from, count, target, at);
    } else if (source instanceof ColumnVector.Objects objects) {
      ObjectCopier.copy(objects.values().subList(from, from + count), type, target, at);
    } else {
      copyPrimitives(source, from, count, target, at);
    }
  }

  private void copyCodes(
      ColumnVector.Dictionary source, int from, int count, DuckDBWritableVector target, int at) {
    if (dictionary != source.dictionary()) {
      dictionary = source.dictionary();
      dictionaryUtf8 = utf8(source.dictionary());
    }
    byte[][] texts = new byte[count][];
    for (int i = 0; i < count; i++) {
      int code = source.codes()[from + i];
      if (code >= 0) {
        texts[i] = dictionaryUtf8[code];
      }
    }
    target.setStringUtf8Batch(at, texts);
  }

  private static byte[][] utf8(List<String> texts) {
    byte[][] bytes = new byte[texts.size()][];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }

  private void copyPrimitives(
      ColumnVector source, int from, int count, DuckDBWritableVector target, int at) {
    RowSetter setter = RowSetter.of(source, type, target);
    BitSet nulls = source.nulls();
    for (int i = 0; i < count; i++) {
      if (nulls != null && nulls.get(from + i)) {
        target.setNull(at + i);
      } else {
        setter.set(at + i, from + i);
      }
    }
  }
}
