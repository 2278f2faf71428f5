package org.laminsql.shell.draw;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A picture of ours, read as XML. */
record SvgPicture(double width, double height, List<Group> nodes, List<Group> edges) {

  static SvgPicture of(String svg) {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement();
      List<Group> groups = elements(root, "g").stream().map(Group::new).toList();
      return new SvgPicture(
          Double.parseDouble(root.getAttribute("width")),
          Double.parseDouble(root.getAttribute("height")),
          groups.stream().filter(group -> group.isOf("node")).toList(),
          groups.stream().filter(group -> group.isOf("edge")).toList());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(svg, e);
    }
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(index -> (Element) found.item(index))
        .toList();
  }

  /** A node or an edge. */
  record Group(Element element) {

    boolean isOf(String kind) {
      return element.getAttribute("class").equals(kind);
    }

    String title() {
      return elements(element, "title").get(0).getTextContent();
    }

    List<String> texts() {
      return elements(element, "text").stream().map(Element::getTextContent).toList();
    }

    String attribute(String child, String name) {
      return elements(element, child).get(0).getAttribute(name);
    }

    int count(String child) {
      return elements(element, child).size();
    }

    /** The box; that around an ellipse. */
    Rectangle rectangle() {
      if (elements(element, "rect").isEmpty()) {
        double rx = number("ellipse", "rx");
        double ry = number("ellipse", "ry");
        return new Rectangle(
            number("ellipse", "cx") - rx, number("ellipse", "cy") - ry, 2 * rx, 2 * ry);
      }
      return new Rectangle(
          number("rect", "x"),
          number("rect", "y"),
          number("rect", "width"),
          number("rect", "height"));
    }

    /** The tip of an arrow. */
    List<Double> firstPoint() {
      List<Double> point = new ArrayList<>();
      for (String number : attribute("polygon", "points").split(" ")[0].split(",")) {
        point.add(Double.valueOf(number));
      }
      return point;
    }

    private double number(String child, String name) {
      return Double.parseDouble(attribute(child, name));
    }
  }

  /** A box. */
  record Rectangle(double x, double y, double width, double height) {

    boolean overlaps(Rectangle other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }

    boolean isWithin(double right, double bottom) {
      return x >= 0 && y >= 0 && x + width <= right && y + height <= bottom;
    }

    /** How far a point is from the outline or the inside. */
    double distanceTo(List<Double> point) {
      double dx = Math.max(Math.max(x - point.get(0), point.get(0) - x - width), 0);
      double dy = Math.max(Math.max(y - point.get(1), point.get(1) - y - height), 0);
      return Math.hypot(dx, dy);
    }
  }
}
