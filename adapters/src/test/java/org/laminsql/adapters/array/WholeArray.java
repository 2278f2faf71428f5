package org.laminsql.adapters.array;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * All elements of an array, put together from its chunks, in C order, as the bytes that the
 * manifests of the reference data take checksums of.
 */
public final class WholeArray {

  private final NdArray array;
  private final Map<String, byte[][]> columns = new LinkedHashMap<>();

  private WholeArray(NdArray array) {
    this.array = array;
  }

  /** Reads every chunk. */
  public static WholeArray read(NdArray array) {
    WholeArray whole = new WholeArray(array);
    if (array.size() > 0) {
      whole.readChunks(new long[array.shape().size()], 0);
    }
    return whole;
  }

  /** The checksum; the fields of a compound one behind the other. */
  public long crc32() {
    CRC32 crc = new CRC32();
    for (int i = 0; i < array.size(); i++) {
      for (byte[][] column : columns.values()) {
        crc.update(column[i]);
      }
    }
    return crc.getValue();
  }

  /**
   * The checksum of one field.
   *
   * @param field a dotted name
   */
  public long crc32(String field) {
    CRC32 crc = new CRC32();
    String inner = field + ".";
    byte[][][] parts =
        columns.keySet().stream()
            .filter(name -> name.equals(field) || name.startsWith(inner))
            .map(columns::get)
            .toArray(byte[][][]::new);
    for (int i = 0; i < array.size(); i++) {
      for (byte[][] part : parts) {
        crc.update(part[i]);
      }
    }
    return crc.getValue();
  }

  /** The checksum of each field, in the order of the fields. */
  public Map<String, Long> fieldChecksums() {
    Map<String, Long> checksums = new LinkedHashMap<>();
    columns.keySet().forEach(name -> checksums.put(name, crc32(name)));
    return checksums;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WholeArray whole
        && array.shape().equals(whole.array.shape())
        && columns.keySet().equals(whole.columns.keySet())
        && columns.keySet().stream()
            .allMatch(name -> Arrays.deepEquals(columns.get(name), whole.columns.get(name)));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(crc32());
  }

  private void readChunks(long[] chunk, int dimension) {
    if (dimension == chunk.length) {
      place(chunk, array.readChunk(chunk), "", array.elementType(), 1);
      return;
    }
    long count = -Math.floorDiv(-array.shape().get(dimension), array.chunkShape().get(dimension));
    for (long i = 0; i < count; i++) {
      chunk[dimension] = i;
      readChunks(chunk, dimension + 1);
    }
  }

  private void place(long[] chunk, Elements elements, String name, ElementType type, int width) {
    if (type instanceof ElementType.Compound compound) {
      Map<String, Elements> fields = ((Elements.Compounds) elements).fields();
      for (ElementType.Field field : compound.fields()) {
        String dotted = name.isEmpty() ? field.name() : name + "." + field.name();
        Elements values = Objects.requireNonNull(fields.get(field.name()));
        place(chunk, values, dotted, field.type(), width * field.width());
      }
      return;
    }
    int size = Math.toIntExact(array.size());
    byte[][] column = columns.computeIfAbsent(name, any -> new byte[size][]);
    long chunkElements = array.chunkShape().stream().reduce(1L, Math::multiplyExact);
    for (int i = 0; i < chunkElements; i++) {
      int target = target(chunk, i);
      if (target >= 0) {
        column[target] = ManifestBytes.of(elements, type, i * width, width);
      }
    }
  }

  private int target(long[] chunk, int inChunk) {
    List<Long> shape = array.shape();
    long target = 0;
    long stride = 1;
    int rest = inChunk;
    for (int d = shape.size() - 1; d >= 0; d--) {
      int size = Math.toIntExact(array.chunkShape().get(d));
      long index = chunk[d] * size + rest % size;
      rest /= size;
      if (index >= shape.get(d)) {
        return -1;
      }
      target += index * stride;
      stride *= shape.get(d);
    }
    return (int) target;
  }
}
