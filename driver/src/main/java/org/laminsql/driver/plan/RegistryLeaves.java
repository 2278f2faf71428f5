package org.laminsql.driver.plan;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.laminsql.driver.plan.render.Leaves;

/** Prints the tables of the metadata database: the physical table, its visible rows. */
final class RegistryLeaves implements Leaves {

  private static final String CATALOG_ALIAS = "t";

  @Override
  public Optional<Leaf> leaf(RelNode node, String alias) {
    return node instanceof TableScan scan
            && CatalogReader.relation(scan.getTable()) instanceof Relation.Registry registry
        ? Optional.of(leaf(registry, alias))
        : Optional.empty();
  }

  private static Leaf leaf(Relation.Registry table, String alias) {
    List<String> columns =
        table.expressions.stream().map(column -> renamed(column.expression(), alias)).toList();
    return new Leaf(
        table.source + " AS " + alias,
        columns,
        table.condition.map(condition -> List.of(renamed(condition, alias))).orElse(List.of()));
  }

  /** The catalog's SQL speaks of the table as {@code t}; here it has the statement's alias. */
  static String renamed(String sql, String alias) {
    StringBuilder renamed = new StringBuilder(sql.length() + 8);
    boolean quoted = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      }
      boolean reference =
          !quoted
              && sql.startsWith(CATALOG_ALIAS + ".\"", i)
              && (i == 0 || !isNameCharacter(sql.charAt(i - 1)));
      if (reference) {
        renamed.append(alias);
      } else {
        renamed.append(c);
      }
    }
    return renamed.toString();
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '"';
  }
}
