package org.laminsql.driver.plan.render;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;

/** How the leaves of a tree are printed: registry tables, or sources that an engine is fed. */
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

  /** The finished text of a statement, with everything in it that stands for something else. */
  default String resolved(String text) {
    return text;
  }

  /**
   * A condition that holds at least for the rows where that column is not NULL, and that the engine
   * can answer from where the column's values lie.
   *
   * @param column as {@link Leaf#columns} gave it
   * @return empty if the values are no other rows
   */
  default Optional<String> hasValue(String column) {
    return Optional.empty();
  }

  /**
   * A condition that holds for just the rows whose column, an array, holds one of those elements,
   * answered as {@link #hasValue}; where the array is NULL it is false.
   *
   * @param elements expressions
   */
  default Optional<String> holds(String column, List<String> elements) {
    return Optional.empty();
  }
}
