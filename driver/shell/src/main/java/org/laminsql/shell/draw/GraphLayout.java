package org.laminsql.shell.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graphper.api.Graphviz;
import org.graphper.api.Line;
import org.graphper.api.Node;
import org.graphper.api.attributes.Layout;
import org.graphper.api.attributes.NodeShapeEnum;
import org.graphper.api.attributes.Rankdir;
import org.graphper.def.FlatPoint;
import org.graphper.draw.ArrowDrawProp;
import org.graphper.draw.DrawGraph;
import org.graphper.draw.ExecuteException;
import org.graphper.draw.LineDrawProp;
import org.graphper.draw.NodeDrawProp;
import org.laminsql.shell.draw.Picture.Arrow;
import org.laminsql.shell.draw.Picture.Box;
import org.laminsql.shell.draw.Picture.Point;

/**
 * Gives a graph its places by the library's port of Graphviz's {@code dot}; all that knows the
 * library. It gets boxes of the sizes we have computed, hence never measures a text.
 */
final class GraphLayout {

  private static final double POINTS_PER_INCH = 72;
  private static final double MARGIN = 12;
  private static final double BETWEEN_NEIGHBOURS = 0.22;
  private static final double ARROW_SIZE = 0.6;

  /** How much larger an ellipse is than the box in it. */
  private static final double AROUND_A_BOX = Math.sqrt(2);

  /** Wider pictures than this no screen shows whole in legible letters. */
  private static final double SCREEN = 1600;

  private static final double WIDEST = 2.5;

  private final Graph graph;
  private final List<Label> labels;

  private GraphLayout(Graph graph) {
    this.graph = graph;
    this.labels = graph.nodes().stream().map(node -> Label.of(node.lines())).toList();
  }

  /**
   * Lays it out. A large picture that would be far wider than high runs in the other direction if
   * that makes it narrower: one scrolls down more easily than to the right.
   *
   * @throws DrawingException if there is nothing to draw or the library fails
   */
  static Picture of(Graph graph) throws DrawingException {
    Picture picture = new GraphLayout(graph).layout();
    if (picture.width() < Math.max(SCREEN, WIDEST * picture.height())) {
      return picture;
    }
    Picture turned = new GraphLayout(graph.turned()).layout();
    return turned.width() < picture.width() ? turned : picture;
  }

  private Picture layout() throws DrawingException {
    if (graph.nodes().isEmpty()) {
      throw new DrawingException("there is nothing to draw: the graph has no nodes", null);
    }
    try {
      return picture(Layout.DOT.getLayoutEngine().layout(input()));
    } catch (ExecuteException | RuntimeException e) {
      throw new DrawingException("the graph cannot be laid out; --format dot prints it", e);
    }
  }

  private Graphviz input() {
    Graphviz.GraphvizBuilder input =
        Graphviz.digraph()
            .rankdir(graph.leftToRight() ? Rankdir.LR : Rankdir.TB)
            .nodeSep(BETWEEN_NEIGHBOURS);
    Map<String, Node> byId = new HashMap<>();
    for (int index = 0; index < labels.size(); index++) {
      Graph.Node node = graph.nodes().get(index);
      Label label = labels.get(index);
      double slack = node.outline() == Graph.Outline.ELLIPSE ? AROUND_A_BOX : 1;
      Node box =
          Node.builder()
              .id(Integer.toString(index))
              .label("")
              .shape(NodeShapeEnum.RECT)
              .fixedSize(true)
              .width(label.width() * slack / POINTS_PER_INCH)
              .height(label.height() * slack / POINTS_PER_INCH)
              .build();
      byId.put(node.id(), box);
      input.addNode(box);
    }
    for (int index = 0; index < graph.edges().size(); index++) {
      Graph.Edge edge = graph.edges().get(index);
      input.addLine(
          Line.builder(byId.get(edge.from()), byId.get(edge.to()))
              .id(Integer.toString(index))
              .arrowSize(ARROW_SIZE)
              .build());
    }
    return input.build();
  }

  /** The library leaves uneven margins and may use negative places. */
  private Picture picture(DrawGraph laidOut) {
    Bounds bounds = new Bounds();
    for (NodeDrawProp node : laidOut.nodes()) {
      bounds.add(node.getLeftBorder(), node.getUpBorder());
      bounds.add(node.getRightBorder(), node.getDownBorder());
    }
    laidOut.lines().forEach(line -> line.forEach(point -> bounds.add(point.getX(), point.getY())));
    double left = bounds.left - MARGIN;
    double top = bounds.top - MARGIN;
    List<Box> boxes = new ArrayList<>();
    for (NodeDrawProp place : laidOut.nodes()) {
      int index = Integer.parseInt(place.getNode().nodeAttrs().getId());
      boxes.add(
          new Box(
              graph.nodes().get(index),
              labels.get(index),
              place.getLeftBorder() - left,
              place.getUpBorder() - top,
              place.getWidth(),
              place.getHeight()));
    }
    List<Arrow> arrows = new ArrayList<>();
    for (LineDrawProp way : laidOut.lines()) {
      List<Point> path = way.stream().map(point -> moved(point, left, top)).toList();
      ArrowDrawProp head = way.getArrowHead();
      if (path.size() > 1 && head != null) {
        int index = Integer.parseInt(way.getLine().lineAttrs().getId());
        arrows.add(
            new Arrow(
                graph.edges().get(index),
                path,
                way.isBesselCurve(),
                moved(head.getAxisBegin(), left, top),
                moved(head.getAxisEnd(), left, top)));
      }
    }
    return new Picture(bounds.right - left + MARGIN, bounds.bottom - top + MARGIN, boxes, arrows);
  }

  private static Point moved(FlatPoint point, double left, double top) {
    return new Point(point.getX() - left, point.getY() - top);
  }

  /** The rectangle around what was added. */
  private static final class Bounds {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    void add(double x, double y) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
}
