package org.laminsql.adapters.format.fcs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.catalog.model.SqlType;

/**
 * A column of a {@link KeptTable}.
 *
 * @param values all of them
 */
record KeptColumn(ContentColumn described, ColumnVector values) {

  private static final String INTEGER = "\\d{1,9}";
  private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

  static KeptColumn counting(String name, int count) {
    int[] values = IntStream.rangeClosed(1, count).toArray();
    return new KeptColumn(
        new ContentColumn(name, SqlType.INTEGER, false), new ColumnVector.Ints(values, null));
  }

  static KeptColumn texts(String name, List<String> values) {
    return new KeptColumn(
        new ContentColumn(name, SqlType.VARCHAR, false),
        new ColumnVector.Objects(new ArrayList<>(values)));
  }

  static KeptColumn optionalTexts(String name, List<Optional<String>> values) {
    List<@Nullable Object> texts = new ArrayList<>(values.size());
    values.forEach(value -> texts.add(value.orElse(null)));
    return new KeptColumn(
        new ContentColumn(name, SqlType.VARCHAR, true), new ColumnVector.Objects(texts));
  }

  /** NULL for what is no integer. */
  static KeptColumn integers(String name, List<Optional<String>> values) {
    List<Optional<String>> written = matching(values, INTEGER);
    int[] parsed = written.stream().mapToInt(v -> v.map(Integer::parseInt).orElse(0)).toArray();
    return new KeptColumn(
        new ContentColumn(name, SqlType.INTEGER, true),
        new ColumnVector.Ints(parsed, missing(written)));
  }

  /** NULL for what is no number. */
  static KeptColumn numbers(String name, List<Optional<String>> values) {
    List<Optional<String>> written = matching(values, NUMBER);
    double[] parsed =
        written.stream().mapToDouble(v -> v.map(Double::parseDouble).orElse(0.0)).toArray();
    return new KeptColumn(
        new ContentColumn(name, SqlType.DOUBLE, true),
        new ColumnVector.Doubles(parsed, missing(written)));
  }

  private static List<Optional<String>> matching(List<Optional<String>> values, String form) {
    return values.stream().map(value -> value.filter(text -> text.matches(form))).toList();
  }

  private static BitSet missing(List<Optional<String>> values) {
    return IntStream.range(0, values.size())
        .filter(i -> values.get(i).isEmpty())
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }
}
