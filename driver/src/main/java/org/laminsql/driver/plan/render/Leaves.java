package org.laminsql.driver.plan.render;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;

/** How the leaves of a tree are printed: registry tables, or sources that an engine is fed. */
@FunctionalInterface
public interface Leaves {

  /**
   * A leaf as something that may stand in FROM.
   *
   * @param from the table expression with its alias
   * @param columns each field as an expression over the alias, NULL in a row that an outer join
   *     made up
   * @param conditions hold for the rows that are visible
   */
  record Leaf(String from, List<String> columns, List<String> conditions) {}

  /**
   * Prints a leaf.
   *
   * @param alias unique within the statement
   * @return empty if the node is no leaf of this engine
   */
  Optional<Leaf> leaf(RelNode node, String alias);
}
