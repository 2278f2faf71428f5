package org.laminsql.adapters.format.arrow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.scan.ColumnVector;

/** A dictionary with its deltas; decoded once, shared by all batches. Safe to share. */
final class LoadedDictionary {

  private final Values values;
  private final boolean ofTexts;
  private final Once<Texts> texts;

  /**
   * @param ofTexts whether its values are stored texts, whose number the stored bytes bound
   */
  LoadedDictionary(Values values, boolean ofTexts) {
    this.values = values;
    this.ofTexts = ofTexts;
    this.texts = new Once<>(() -> Texts.of(values));
  }

  Values values() {
    return values;
  }

  /**
   * The values of those codes.
   *
   * @param codes given away; in range, or negative for NULL
   */
  ColumnVector pick(int[] codes) {
    if (!ofTexts) {
      return values.read(codes);
    }
    Texts decoded = texts.get();
    if (!decoded.missing().isEmpty()) {
      for (int i = 0; i < codes.length; i++) {
        codes[i] = codes[i] >= 0 && decoded.missing().get(codes[i]) ? -1 : codes[i];
      }
    }
    return new ColumnVector.Dictionary(codes, decoded.texts());
  }

  /** Decoded texts, {@code ""} for missing ones. */
  private record Texts(List<String> texts, BitSet missing) {

    static Texts of(Values values) {
      List<String> texts = new ArrayList<>(values.size());
      BitSet missing = new BitSet();
      for (int i = 0; i < values.size(); i++) {
        Object value = values.at(i);
        missing.set(i, value == null);
        texts.add(value == null ? "" : value.toString());
      }
      return new Texts(texts, missing);
    }
  }
}
