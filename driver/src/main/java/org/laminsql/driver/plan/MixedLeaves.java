package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.laminsql.driver.plan.render.Leaves;

/**
 * The leaves of the tree that DuckDB runs. While the statement is printed each column of a leaf is
 * a mark; the marks that are left in the finished text are the columns that must be read.
 */
final class MixedLeaves implements Leaves {

  private static final char MARK = '\u0004';
  private static final Pattern COLUMN = Pattern.compile(MARK + "(\\d+)\\.(\\d+)" + MARK);

  private record Entry(RelNode node, String alias) {}

  private final List<Entry> leaves = new ArrayList<>();

  @Override
  public Optional<Leaf> leaf(RelNode node, String alias) {
    boolean known =
        node instanceof SourceRel
            || (node instanceof TableScan scan
                && CatalogReader.relation(scan.getTable()) instanceof Relation.Content);
    if (!known) {
      return Optional.empty();
    }
    int index = leaves.size();
    leaves.add(new Entry(node, alias));
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < node.getRowType().getFieldCount(); i++) {
      columns.add(MARK + Integer.toString(index) + "." + i + MARK);
    }
    return Optional.of(new Leaf(Source.placeholder(index) + " AS " + alias, columns, List.of()));
  }

  int size() {
    return leaves.size();
  }

  RelNode node(int index) {
    return leaves.get(index).node();
  }

  /** The columns of a leaf that a finished text uses, ascending. */
  List<Integer> used(int index, String text) {
    TreeSet<Integer> used = new TreeSet<>();
    Matcher matcher = COLUMN.matcher(text);
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) == index) {
        used.add(Integer.valueOf(matcher.group(2)));
      }
    }
    return List.copyOf(used);
  }

  /** The text with each mark replaced by the column's place among those that are read. */
  String resolved(String text, List<List<Integer>> read) {
    return COLUMN
        .matcher(text)
        .replaceAll(
            match -> {
              int leaf = Integer.parseInt(match.group(1));
              int place = read.get(leaf).indexOf(Integer.valueOf(match.group(2)));
              return leaves.get(leaf).alias() + ".c" + place;
            });
  }
}
