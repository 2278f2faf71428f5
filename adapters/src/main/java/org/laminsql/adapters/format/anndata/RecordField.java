package org.laminsql.adapters.format.anndata;

import java.util.List;
import java.util.Map;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.KeptChunks;

/**
 * One field of an array of records, seen as an array of its own.
 *
 * @param records one-dimensional
 * @param kept the decoded records, shared by the fields
 */
record RecordField(NdArray records, KeptChunks kept, ElementType.Field field) implements NdArray {

  @Override
  public ElementType elementType() {
    return field.type();
  }

  @Override
  public String path() {
    return records.path() + "/" + field.name();
  }

  @Override
  public Map<String, Object> attributes() {
    return Map.of();
  }

  @Override
  public List<Long> shape() {
    return sizes(records.shape().get(0));
  }

  @Override
  public List<Long> chunkShape() {
    return sizes(records.chunkShape().get(0));
  }

  private List<Long> sizes(long recordCount) {
    int width = field.width();
    return width == 1 ? List.of(recordCount) : List.of(recordCount, (long) width);
  }

  @Override
  public long storedBytes(long[] chunk) {
    return records.storedBytes(new long[] {chunk[0]});
  }

  @Override
  public Elements readChunk(long[] chunk) {
    Elements.Compounds read = (Elements.Compounds) kept.chunk(records, chunk[0]);
    Elements values = read.fields().get(field.name());
    if (values == null) {
      throw new IllegalStateException(records.path() + " has no field " + field.name());
    }
    return values;
  }
}
