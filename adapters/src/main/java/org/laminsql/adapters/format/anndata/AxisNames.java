package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.array.vector.Sizes;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.VectorValues;

/** The names along an axis, in order; repeated ones stay repeated. Immutable; safe to share. */
final class AxisNames {

  private final List<String> texts;
  private final BitSet missing;

  private AxisNames(List<String> texts, BitSet missing) {
    this.texts = texts;
    this.missing = missing;
  }

  /** Reads the whole index. */
  static AxisNames read(String dataset, FrameColumn index) {
    Sizes.held(dataset, "an index", index.size(), Long.BYTES);
    ColumnVector vector = index.read(new KeptChunks(), LongStream.range(0, index.size()).toArray());
    List<String> texts = new ArrayList<>(vector.size());
    BitSet missing = new BitSet();
    for (int i = 0; i < vector.size(); i++) {
      if (VectorValues.at(vector, i) instanceof String text) {
        texts.add(text);
      } else {
        missing.set(i);
        texts.add("");
      }
    }
    return new AxisNames(List.copyOf(texts), missing);
  }

  /** One name a position; {@code ""} where it is missing. */
  List<String> texts() {
    return texts;
  }

  /** Whether the position has a name. */
  boolean present(int position) {
    return !missing.get(position);
  }

  /**
   * The names at some positions. As codes only where the dictionary is not much longer than the
   * batch, since whoever reads it may convert all of it.
   */
  ColumnVector at(int[] positions) {
    if (texts.size() <= 2L * positions.length) {
      return coded(positions, 0, texts);
    }
    int lowest = Arrays.stream(positions).min().orElse(0);
    int highest = Arrays.stream(positions).max().orElse(0);
    return highest - lowest < positions.length
        ? coded(positions, lowest, texts.subList(lowest, highest + 1))
        : spelled(positions);
  }

  private ColumnVector coded(int[] positions, int first, List<String> dictionary) {
    if (first == 0 && missing.isEmpty()) {
      return new ColumnVector.Dictionary(positions, dictionary);
    }
    int[] codes = new int[positions.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = present(positions[i]) ? positions[i] - first : -1;
    }
    return new ColumnVector.Dictionary(codes, dictionary);
  }

  private ColumnVector spelled(int[] positions) {
    List<@Nullable Object> names = new ArrayList<>(positions.length);
    for (int position : positions) {
      names.add(present(position) ? texts.get(position) : null);
    }
    return new ColumnVector.Objects(names);
  }
}
