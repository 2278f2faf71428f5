package org.laminsql.adapters.format.spatialdata;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;

/** An array of zarr 2, whose dimensions are named by the metadata of its group. */
record NamedAxes(NdArray array, List<String> dimensionNames) implements NdArray {

  /** The array with those names, unless it has its own, or they do not fit. */
  static NdArray of(NdArray array, List<String> names) {
    boolean fits =
        names.size() == array.shape().size() && new HashSet<>(names).size() == names.size();
    return fits && array.dimensionNames().isEmpty() ? new NamedAxes(array, names) : array;
  }

  @Override
  public String path() {
    return array.path();
  }

  @Override
  public Map<String, Object> attributes() {
    return array.attributes();
  }

  @Override
  public List<Long> shape() {
    return array.shape();
  }

  @Override
  public ElementType elementType() {
    return array.elementType();
  }

  @Override
  public List<Long> chunkShape() {
    return array.chunkShape();
  }

  @Override
  public long storedBytes(long[] chunk) {
    return array.storedBytes(chunk);
  }

  @Override
  public Elements readChunk(long[] chunk) {
    return array.readChunk(chunk);
  }
}
