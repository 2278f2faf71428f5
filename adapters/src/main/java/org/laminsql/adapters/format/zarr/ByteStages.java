package org.laminsql.adapters.format.zarr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.laminsql.adapters.codec.DecodedSize;
import org.laminsql.adapters.storage.RangeSource;

/**
 * The steps from stored bytes to the bytes of elements, in the order of decoding.
 *
 * @param sizes one more than steps: of what is stored, then after each step
 */
record ByteStages(List<ByteStage> steps, List<DecodedSize> sizes) {

  /**
   * Steps that end in so many bytes.
   *
   * @param name of the array, for messages
   */
  static ByteStages endingIn(DecodedSize size, List<ByteStage> steps, String name) {
    Deque<DecodedSize> sizes = new ArrayDeque<>(List.of(size));
    for (int i = steps.size() - 1; i >= 0; i--) {
      sizes.addFirst(steps.get(i).encodedSize().encoded(sizes.getFirst(), name));
    }
    return new ByteStages(List.copyOf(steps), List.copyOf(sizes));
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /** The size of what is stored. */
  DecodedSize storedSize() {
    return sizes.get(0);
  }

  /** Reads all of a source and decodes it. */
  byte[] decode(RangeSource stored, String name) {
    int length = storedSize().checked(stored.sizeInBytes(), name);
    byte[] bytes = stored.read(0, length);
    for (int i = 0; i < steps.size(); i++) {
      bytes = steps.get(i).decoding().decode(bytes, sizes.get(i + 1), name);
    }
    return bytes;
  }
}
