package org.laminsql.adapters.format.fcs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * The names of the channels, in the order of the file. Immutable; safe to share.
 *
 * @param names {@code $PnN}, made unique: {@code Pn} where it is missing, {@code name_n} where an
 *     earlier channel has it
 * @param markers {@code $PnS}, what the channel measures; {@code ""} for none
 */
record Channels(List<String> names, List<String> markers) {

  /** Copies the lists. */
  Channels {
    names = List.copyOf(names);
    markers = List.copyOf(markers);
  }

  static Channels of(Keywords keywords) {
    int count = keywords.channelCount();
    List<String> names = new ArrayList<>(count);
    List<String> markers = new ArrayList<>(count);
    Set<String> taken = new HashSet<>();
    for (int n = 1; n <= count; n++) {
      String name = keywords.value("$P" + n + "N").orElse("P" + n);
      while (!taken.add(name)) {
        name = name + "_" + n;
      }
      names.add(name);
      markers.add(keywords.value("$P" + n + "S").orElse(""));
    }
    return new Channels(names, markers);
  }

  /**
   * The position of the channel of that name, else of that marker; then without regard to case.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException COLUMN_AMBIGUOUS if several fit
   */
  OptionalInt find(String name, boolean ignoreCase) {
    OptionalInt found = find(name, UnaryOperator.identity());
    return found.isPresent() || !ignoreCase
        ? found
        : find(name, text -> text.toLowerCase(Locale.ROOT));
  }

  private OptionalInt find(String name, UnaryOperator<String> folding) {
    OptionalInt named = only(name, names, folding);
    return named.isPresent() ? named : only(name, markers, folding);
  }

  private OptionalInt only(String name, List<String> texts, UnaryOperator<String> folding) {
    String wanted = folding.apply(name);
    int[] found =
        IntStream.range(0, texts.size())
            .filter(i -> !texts.get(i).isEmpty() && folding.apply(texts.get(i)).equals(wanted))
            .toArray();
    if (found.length > 1) {
      List<String> candidates = IntStream.of(found).mapToObj(names::get).toList();
      throw LaminSqlError.COLUMN_AMBIGUOUS.with(
          "\"" + name + "\"", "it fits the channels " + String.join(", ", candidates));
    }
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
  }
}
