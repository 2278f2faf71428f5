package org.laminsql.adapters.format.fcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** One FCS file: its data sets and their tables. Safe to share between threads. */
final class FcsFile implements Dataset {

  private static final String CHANNELS = "channels";
  private static final String TEXT = "text";

  private final String name;
  private final RangeSource source;
  private final FcsDataSet first;
  private final Once<List<FcsDataSet>> dataSets;

  FcsFile(String name, RangeSource source, FcsDataSet first) {
    this.name = name;
    this.source = source;
    this.first = first;
    this.dataSets = new Once<>(() -> chain(first));
  }

  private static List<FcsDataSet> chain(FcsDataSet first) {
    List<FcsDataSet> chain = new ArrayList<>();
    Optional<FcsDataSet> next = Optional.of(first);
    while (next.isPresent()) {
      chain.add(next.get());
      next = behind(next.get());
    }
    return List.copyOf(chain);
  }

  /** A damaged data set is the last known one: whoever asks for it gets the error. */
  private static Optional<FcsDataSet> behind(FcsDataSet dataSet) {
    try {
      return dataSet.next();
    } catch (LaminSqlException damaged) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> parts() {
    List<String> parts = new ArrayList<>(List.of("", CHANNELS, TEXT));
    for (int number = 2; number <= dataSets.get().size(); number++) {
      String path = path(number);
      parts.addAll(List.of(path, path + "/" + CHANNELS, path + "/" + TEXT));
    }
    return List.copyOf(parts);
  }

  private static String path(int number) {
    return "dataset/" + number;
  }

  @Override
  public ContentTable table(String part) {
    return switch (part) {
      case "" -> first.events();
      case CHANNELS -> first.channels();
      case TEXT -> first.text();
      default -> further(part);
    };
  }

  private ContentTable further(String part) {
    int at = parts().indexOf(part) - 3;
    if (at < 0) {
      throw LaminSqlError.PART_NOT_FOUND.with(
          part, name, String.join(", ", parts().subList(1, parts().size())));
    }
    FcsDataSet dataSet = dataSets.get().get(1 + at / 3);
    return switch (at % 3) {
      case 0 -> dataSet.events();
      case 1 -> dataSet.channels();
      default -> dataSet.text();
    };
  }

  @Override
  public void close() {
    source.close();
  }
}
