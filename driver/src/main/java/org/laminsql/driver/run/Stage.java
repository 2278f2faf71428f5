package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.laminsql.adapters.duckdb.ScanSource;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.driver.plan.Source;

/** What DuckDB's statement will read, source by source, in the plan's order. One thread. */
final class Stage {

  /**
   * One source.
   *
   * @param tableText its text in FROM if DuckDB reads it by itself
   * @param scan its place among the scans if it is one
   * @param request the slice, if it is one
   * @param rows how many rows, if they are in memory already
   */
  record Entry(
      Optional<String> tableText, int scan, Optional<ScanRequest> request, OptionalInt rows) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<ScanSource> scans = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  void addScan(ScanSource source, ScanRequest request) {
    entries.add(
        new Entry(Optional.empty(), scans.size(), Optional.of(request), OptionalInt.empty()));
    scans.add(source);
  }

  void addScan(ScanSource source, int rows) {
    entries.add(new Entry(Optional.empty(), scans.size(), Optional.empty(), OptionalInt.of(rows)));
    scans.add(source);
  }

  void addFiles(Source.Files source) {
    files.add(source.name());
    FileTable table = source.table();
    List<String> columns = new ArrayList<>();
    for (int column : source.columns()) {
      columns.add(table.sourceColumns().get(column) + " AS c" + columns.size());
    }
    String list = columns.isEmpty() ? "1 AS c0" : String.join(", ", columns);
    entries.add(
        new Entry(
            Optional.of("(SELECT " + list + " FROM " + table.source() + ")"),
            -1,
            Optional.empty(),
            OptionalInt.empty()));
  }

  Entry entry(int index) {
    return entries.get(index);
  }

  List<ScanSource> sources() {
    return scans;
  }

  /** The names of the files that DuckDB reads by itself. */
  List<String> files() {
    return files;
  }

  /** The statement with the table expressions in their places. */
  String text(String sql, List<String> scanTables) {
    String text = sql;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      text =
          text.replace(
              Source.placeholder(i),
              entry.tableText().orElseGet(() -> scanTables.get(entry.scan())));
    }
    return text;
  }
}
