package org.laminsql.adapters.format.fcs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The keywords of a data set: TEXT and, where there is one, supplemental TEXT (FCS 3.1 §3.2).
 * Immutable; safe to share.
 */
final class Keywords {

  private static final int DIGITS_OF_LONG = 18;

  private final FileBytes bytes;
  private final List<Keyword> all;
  private final Map<String, String> values;

  private Keywords(FileBytes bytes, List<Keyword> all, Map<String, String> values) {
    this.bytes = bytes;
    this.all = List.copyOf(all);
    this.values = Map.copyOf(values);
  }

  static Keywords read(FileBytes bytes, Segment text) {
    Keywords primary = of(bytes, TextSegment.read(bytes, text));
    Segment more = primary.segment("$BEGINSTEXT", "$ENDSTEXT");
    boolean none = !more.stated() || more.length() <= 1 || more.begin() == text.begin();
    return none ? primary : primary.with(TextSegment.read(bytes, more));
  }

  /** Of a keyword that stands twice, the last value counts, as for flowio. */
  private static Keywords of(FileBytes bytes, List<Keyword> keywords) {
    Map<String, String> values = new HashMap<>();
    keywords.forEach(keyword -> values.put(folded(keyword.name()), keyword.value()));
    return new Keywords(bytes, keywords, values);
  }

  /** What is needed to read the data has to stand in the primary TEXT, so that one wins. */
  private Keywords with(List<Keyword> supplemental) {
    List<Keyword> together = new ArrayList<>(all);
    together.addAll(supplemental);
    Map<String, String> merged = new HashMap<>(of(bytes, supplemental).values);
    merged.putAll(values);
    return new Keywords(bytes, together, merged);
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** Every keyword, in the order of the file. */
  List<Keyword> all() {
    return all;
  }

  /** The value of a keyword, whatever its case, without blanks around it; empty if it is blank. */
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(folded(name)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** A value that must be there. */
  String required(String name) {
    return value(name).orElseThrow(() -> bytes.corrupt("its TEXT lacks the keyword " + name));
  }

  /** A count or an offset; FILE_CORRUPT if it is none. */
  OptionalLong number(String name) {
    Optional<String> value = value(name);
    return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(parsed(name, value.get()));
  }

  private long parsed(String name, String value) {
    if (!value.matches("0*\\d{1," + DIGITS_OF_LONG + "}")) {
      throw bytes.corrupt("its keyword " + name + " is \"" + value + "\", which is no count");
    }
    return Long.parseLong(value);
  }

  /** The segment that a pair of keywords states. */
  Segment segment(String begin, String end) {
    return new Segment(number(begin).orElse(0), number(end).orElse(0));
  }

  /** {@code $PAR}: how many channels. None is there without a keyword of its own. */
  int channelCount() {
    long count = parsed("$PAR", required("$PAR"));
    if (count == 0 || count > all.size()) {
      throw bytes.corrupt(
          "$PAR says " + count + " channels, which " + all.size() + " keywords cannot describe");
    }
    return (int) count;
  }
}
