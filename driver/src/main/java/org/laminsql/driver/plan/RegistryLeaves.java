package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.laminsql.catalog.model.LinkedValues;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.TableAlias;
import org.laminsql.driver.plan.render.Leaves;

/**
 * Prints the tables of the metadata database: the physical table, its visible rows.
 *
 * <p>A column whose values lie in other rows is a mark while the statement is printed; only those
 * whose marks are left in the finished text are joined. One thread, one statement.
 */
final class RegistryLeaves implements Leaves {

  private static final char COLUMN_MARK = '\u0005';
  private static final char FROM_MARK = '\u0006';
  private static final Pattern COLUMN =
      Pattern.compile(COLUMN_MARK + "(\\d+)\\.(\\d+)" + COLUMN_MARK);
  private static final Pattern FROM = Pattern.compile(FROM_MARK + "(\\d+)" + FROM_MARK);

  private record Entry(Relation.Registry table, String alias) {}

  private final List<Entry> entries = new ArrayList<>();

  @Override
  public Optional<Leaf> leaf(RelNode node, String alias) {
    return node instanceof TableScan scan
            && CatalogReader.relation(scan.getTable()) instanceof Relation.Registry registry
        ? Optional.of(leaf(registry, alias))
        : Optional.empty();
  }

  private Leaf leaf(Relation.Registry table, String alias) {
    int index = entries.size();
    boolean joins = false;
    List<String> columns = new ArrayList<>(table.expressions.size());
    for (int i = 0; i < table.expressions.size(); i++) {
      RegistryColumn column = table.expressions.get(i);
      joins |= column.linked().flatMap(LinkedValues::aggregate).isPresent();
      columns.add(
          column.linked().isPresent()
              ? COLUMN_MARK + Integer.toString(index) + "." + i + COLUMN_MARK
              : TableAlias.replaced(column.expression(), "t", alias));
    }
    entries.add(new Entry(table, alias));
    return new Leaf(
        joins ? FROM_MARK + Integer.toString(index) + FROM_MARK : table.source + " AS " + alias,
        columns,
        table
            .condition
            .map(condition -> List.of(TableAlias.replaced(condition, "t", alias)))
            .orElse(List.of()));
  }

  @Override
  public String resolved(String text) {
    if (text.indexOf(COLUMN_MARK) < 0 && text.indexOf(FROM_MARK) < 0) {
      return text;
    }
    List<LinkedJoins> joins = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      joins.add(new LinkedJoins(entry.table().expressions, entry.alias(), used(i, text)));
    }
    String from =
        FROM.matcher(text)
            .replaceAll(
                match -> {
                  int leaf = Integer.parseInt(match.group(1));
                  Entry entry = entries.get(leaf);
                  return Matcher.quoteReplacement(
                      joins.get(leaf).from(entry.table().source + " AS " + entry.alias()));
                });
    return COLUMN
        .matcher(from)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    joins
                        .get(Integer.parseInt(match.group(1)))
                        .expression(Integer.parseInt(match.group(2)))));
  }

  private static List<Integer> used(int leaf, String text) {
    TreeSet<Integer> used = new TreeSet<>();
    Matcher matcher = COLUMN.matcher(text);
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) == leaf) {
        used.add(Integer.valueOf(matcher.group(2)));
      }
    }
    return List.copyOf(used);
  }

  @Override
  public Optional<String> hasValue(String column) {
    return linked(column, LinkedValues.Search.KEYS, "");
  }

  @Override
  public Optional<String> holds(String column, List<String> elements) {
    return linked(
        column,
        LinkedValues.Search.ELEMENTS,
        elements.size() == 1
            ? " WHERE r.\"v\" = " + elements.get(0)
            : " WHERE r.\"v\" IN (" + String.join(", ", elements) + ")");
  }

  /** {@code key IN (SELECT …)}, if the column's rows can be searched like that. */
  private Optional<String> linked(String text, LinkedValues.Search search, String condition) {
    Matcher mark = COLUMN.matcher(text);
    if (!mark.matches()) {
      return Optional.empty();
    }
    Entry entry = entries.get(Integer.parseInt(mark.group(1)));
    return entry
        .table()
        .expressions
        .get(Integer.parseInt(mark.group(2)))
        .linked()
        .filter(linked -> linked.search().compareTo(search) >= 0)
        .map(
            linked ->
                "("
                    + TableAlias.replaced(linked.key(), "t", entry.alias())
                    + " IN (SELECT r.\"k\" FROM ("
                    + LinkedJoins.rows(List.of(linked))
                    + ") AS r"
                    + condition
                    + "))");
  }
}
