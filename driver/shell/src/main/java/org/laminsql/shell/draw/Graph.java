package org.laminsql.shell.draw;

import java.util.List;

/**
 * A graph as its text describes it.
 *
 * @param leftToRight whether it runs to the right; else downwards
 * @param nodes in the order in which the text names them first
 * @param edges without repetition; their ends are among the nodes
 */
record Graph(boolean leftToRight, List<Node> nodes, List<Edge> edges) {

  Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** The same graph in the other direction. */
  Graph turned() {
    return new Graph(!leftToRight, nodes, edges);
  }

  /**
   * A node.
   *
   * @param id its name in the text
   * @param lines its label: the first line names it, the others say more
   * @param outline its shape
   * @param fill the colour inside
   * @param stroke the colour of the outline
   * @param ink the colour of the label
   * @param penWidth how wide the outline is
   * @param isDoubled whether there is a second outline
   */
  record Node(
      String id,
      List<String> lines,
      Outline outline,
      Colour fill,
      Colour stroke,
      Colour ink,
      double penWidth,
      boolean isDoubled) {
    Node {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An edge.
   *
   * @param from the id of the node where it begins
   * @param to the id of the node to which it points
   * @param colour of the line
   * @param isDashed whether the line is dashed
   */
  record Edge(String from, String to, Colour colour, boolean isDashed) {}

  /** The shapes that are drawn; all others are drawn as boxes. */
  enum Outline {
    BOX,
    ROUNDED,
    ELLIPSE
  }
}
