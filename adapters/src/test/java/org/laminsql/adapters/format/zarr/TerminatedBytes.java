package org.laminsql.adapters.format.zarr;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;

/** An array whose bytes of any length end with a 0 each, as the manifest's checksums have them. */
record TerminatedBytes(NdArray array) implements NdArray {

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
    Elements elements = array.readChunk(chunk);
    return elements instanceof Elements.Binaries binaries
        ? new Elements.Binaries(
            Arrays.stream(binaries.values())
                .map(bytes -> Arrays.copyOf(bytes, bytes.length + 1))
                .toArray(byte[][]::new))
        : elements;
  }
}
