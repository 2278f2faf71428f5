package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.laminsql.adapters.scan.ColumnVector;

/** The names along an axis, in order; repeated ones stay repeated. Immutable; safe to share. */
final class AxisNames {

  private final List<String> texts;
  private final BitSet missing;

  private AxisNames(List<String> texts, BitSet missing) {
    this.texts = texts;
    this.missing = missing;
  }

  /** Reads the whole index. */
  static AxisNames read(FrameColumn index) {
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

  /** The names at some positions; the same dictionary each time. */
  ColumnVector at(int[] positions) {
    return new ColumnVector.Dictionary(missing.isEmpty() ? positions : codes(positions), texts);
  }

  private int[] codes(int[] positions) {
    int[] codes = positions.clone();
    for (int i = 0; i < codes.length; i++) {
      if (missing.get(codes[i])) {
        codes[i] = -1;
      }
    }
    return codes;
  }
}
