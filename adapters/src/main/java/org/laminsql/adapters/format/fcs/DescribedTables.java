package org.laminsql.adapters.format.fcs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.laminsql.adapters.scan.ScannableTable;

/** What the keywords tell of a data set, as tables. */
final class DescribedTables {

  private DescribedTables() {}

  /** {@code keyword, value}, in the order of the file. */
  static ScannableTable text(Keywords keywords) {
    List<Keyword> all = keywords.all();
    return new KeptTable(
        List.of(
            KeptColumn.texts("keyword", all.stream().map(Keyword::name).toList()),
            KeptColumn.texts("value", all.stream().map(Keyword::value).toList())));
  }

  /**
   * One row a channel: {@code n} (the number in its keywords, from 1 on), {@code channel} (its
   * column), {@code marker} ({@code $PnS}), {@code bits} ({@code $PnB}), {@code value_range}
   * ({@code $PnR}), {@code amplification} ({@code $PnE}: decades and offset), {@code gain} ({@code
   * $PnG}), {@code voltage} ({@code $PnV}), {@code optical_filter} ({@code $PnF}), {@code
   * excitation} ({@code $PnL}: wavelengths in nm), {@code detector} ({@code $PnT}, or {@code
   * $PnDET} of 3.2). NULL where the file states nothing, or no number.
   */
  static ScannableTable channels(Keywords keywords) {
    List<String> names = Channels.of(keywords).names();
    Function<String, List<Optional<String>>> values =
        suffix ->
            IntStream.rangeClosed(1, names.size())
                .mapToObj(n -> keywords.value("$P" + n + suffix))
                .toList();
    return new KeptTable(
        List.of(
            KeptColumn.counting("n", names.size()),
            KeptColumn.texts("channel", names),
            KeptColumn.optionalTexts("marker", values.apply("S")),
            KeptColumn.integers("bits", values.apply("B")),
            KeptColumn.numbers("value_range", values.apply("R")),
            KeptColumn.optionalTexts("amplification", values.apply("E")),
            KeptColumn.numbers("gain", values.apply("G")),
            KeptColumn.numbers("voltage", values.apply("V")),
            KeptColumn.optionalTexts("optical_filter", values.apply("F")),
            KeptColumn.optionalTexts("excitation", values.apply("L")),
            KeptColumn.optionalTexts("detector", either(values.apply("T"), values.apply("DET")))));
  }

  private static List<Optional<String>> either(
      List<Optional<String>> first, List<Optional<String>> second) {
    return IntStream.range(0, first.size())
        .mapToObj(i -> first.get(i).or(() -> second.get(i)))
        .toList();
  }
}
