package org.laminsql.catalog.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.laminsql.catalog.error.LaminSqlError;

/** What the texts of one statement were found to stand for. Used by one thread. */
final class StartRows {

  private final List<String> texts;
  private final Map<Integer, List<Row>> rows = new HashMap<>();

  /**
   * One thing of that name.
   *
   * @param grade equal for those between which nothing decides
   * @param place the first is meant
   */
  record Row(NodeKind kind, long id, String uid, long grade, long place) {}

  StartRows(List<String> texts) {
    this.texts = texts;
  }

  void add(int text, Row row) {
    rows.computeIfAbsent(text, none -> new ArrayList<>()).add(row);
  }

  /** The texts that stand for nothing. */
  List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!rows.containsKey(i)) {
        unknown.add(texts.get(i));
      }
    }
    return unknown;
  }

  /**
   * What a text stands for.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException LINEAGE_START_AMBIGUOUS if several
   *     families of a registry have that name
   */
  Row meant(int text) {
    List<Row> found = rows.getOrDefault(text, List.of());
    Row first = found.stream().filter(row -> row.place() == 1).findFirst().orElseThrow();
    TreeSet<String> uids = new TreeSet<>();
    for (Row row : found) {
      boolean equal = row.grade() == first.grade();
      if (equal && !row.kind().family(row.uid()).equals(first.kind().family(first.uid()))) {
        uids.add(row.uid());
      }
    }
    if (uids.isEmpty()) {
      return first;
    }
    uids.add(first.uid());
    throw LaminSqlError.LINEAGE_START_AMBIGUOUS.with(
        texts.get(text), first.kind().label(), String.join(", ", uids));
  }
}
