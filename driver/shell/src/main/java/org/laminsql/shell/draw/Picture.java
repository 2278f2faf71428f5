package org.laminsql.shell.draw;

import java.util.List;

/**
 * A graph laid out. Units are points, y grows downwards, all is within {@code [0, width] × [0,
 * height]}.
 *
 * @param width of all
 * @param height of all
 * @param boxes the nodes
 * @param arrows the edges
 */
record Picture(double width, double height, List<Box> boxes, List<Arrow> arrows) {

  /** Between the two outlines of a doubled box. */
  static final double DOUBLED = 2.5;

  /** The radius of a rounded corner. */
  static final double CORNER = 7;

  Picture {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /** A place. */
  record Point(double x, double y) {}

  /**
   * A node with its place.
   *
   * @param node what it looks like
   * @param label what stands in it
   * @param x its left side
   * @param y its upper side
   * @param width of the box
   * @param height of the box
   */
  record Box(Graph.Node node, Label label, double x, double y, double width, double height) {

    /** The same smaller by that much on each side: the second outline. */
    Box inset(double by) {
      return new Box(node, label, x + by, y + by, width - 2 * by, height - 2 * by);
    }

    double centerX() {
      return x + width / 2;
    }

    /** The base line of the first line is below this by its font size. */
    double textTop() {
      return y + (height - label.textHeight()) / 2;
    }
  }

  /**
   * An edge with its way.
   *
   * @param edge what it looks like
   * @param path its corners or, if it is curved, 3n + 1 points of cubic Bézier curves in either
   *     direction
   * @param isCurved whether it is
   * @param foot the middle of the head's base
   * @param tip the point of the head
   */
  record Arrow(Graph.Edge edge, List<Point> path, boolean isCurved, Point foot, Point tip) {

    private static final double HEAD_HALF_WIDTH = 2.2;

    Arrow {
      path = List.copyOf(path);
    }

    /** The corners of the head, the tip first. */
    List<Point> head() {
      double dx = tip.x() - foot.x();
      double dy = tip.y() - foot.y();
      double length = Math.max(Math.hypot(dx, dy), 0.1);
      double sideX = -dy / length * HEAD_HALF_WIDTH;
      double sideY = dx / length * HEAD_HALF_WIDTH;
      return List.of(
          tip,
          new Point(foot.x() + sideX, foot.y() + sideY),
          new Point(foot.x() - sideX, foot.y() - sideY));
    }
  }
}
