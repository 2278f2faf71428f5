package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An array in one piece, shown as chunks of at most a mebibyte, so that a slice reads little more
 * than itself.
 */
final class ContiguousStore implements ChunkStore {

  private static final long LARGEST_CHUNK = 1 << 20;

  private final List<Long> shape;
  private final List<Long> chunkShape;
  private final int elementBytes;
  private final boolean written;
  private final Bytes bytes;

  /** Where the bytes are. */
  @FunctionalInterface
  interface Bytes {
    /** Those bytes of the array. */
    byte[] at(long offset, int length);
  }

  /**
   * @param written whether there are any bytes; else all elements are the fill value
   */
  ContiguousStore(List<Long> shape, int elementBytes, boolean written, Bytes bytes) {
    this.shape = shape;
    this.elementBytes = elementBytes;
    this.written = written;
    this.bytes = bytes;
    this.chunkShape = chunkShape(shape, elementBytes);
  }

  /** Whole trailing dimensions as far as they fit, then a part of the next one. */
  static List<Long> chunkShape(List<Long> shape, int elementBytes) {
    List<Long> chunk = new ArrayList<>(Collections.nCopies(shape.size(), 1L));
    long bytes = Math.max(1, elementBytes);
    for (int i = shape.size() - 1; i >= 0; i--) {
      long fitting = Math.max(1, LARGEST_CHUNK / bytes);
      long whole = Math.max(1, shape.get(i));
      chunk.set(i, Math.min(whole, fitting));
      if (whole > fitting) {
        break;
      }
      bytes *= whole;
    }
    return List.copyOf(chunk);
  }

  @Override
  public List<Long> chunkShape() {
    return chunkShape;
  }

  @Override
  public long storedBytes(long[] chunk) {
    return written ? present(chunk) * elementBytes : 0;
  }

  @Override
  public Optional<byte[]> read(long[] chunk) {
    long first = 0;
    long chunkElements = 1;
    for (int i = 0; i < chunk.length; i++) {
      first = first * shape.get(i) + chunk[i] * chunkShape.get(i);
      chunkElements *= chunkShape.get(i);
    }
    int whole = Math.toIntExact(chunkElements * elementBytes);
    int present = Math.toIntExact(present(chunk) * elementBytes);
    long offset = Math.multiplyExact(first, (long) elementBytes);
    if (!written) {
      return Optional.empty();
    }
    byte[] read = bytes.at(offset, present);
    return Optional.of(present == whole ? read : Arrays.copyOf(read, whole));
  }

  /** How many of a chunk's elements lie inside the array; they are the first ones. */
  private long present(long[] chunk) {
    long elements = 1;
    for (int i = 0; i < chunk.length; i++) {
      long size = chunkShape.get(i);
      elements *= Math.min(size, shape.get(i) - chunk[i] * size);
    }
    return elements;
  }
}
