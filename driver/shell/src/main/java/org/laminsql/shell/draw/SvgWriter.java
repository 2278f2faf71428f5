package org.laminsql.shell.draw;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.laminsql.shell.draw.Picture.Arrow;
import org.laminsql.shell.draw.Picture.Box;
import org.laminsql.shell.draw.Picture.Point;

/**
 * Writes a picture as SVG 1.1: a group per node and edge, texts as texts, and the whole label as
 * title, which browsers show under the pointer. Needs no fonts. One thread.
 */
final class SvgWriter {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String FONTS = "Helvetica, Arial, 'DejaVu Sans', sans-serif";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  private SvgWriter() throws XMLStreamException {
    out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
  }

  /** The picture as a document. */
  static String write(Picture picture) {
    try {
      return new SvgWriter().document(picture);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private String document(Picture picture) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    newLine();
    out.writeStartElement("svg");
    out.writeDefaultNamespace(NAMESPACE);
    attributes("width", number(picture.width()), "height", number(picture.height()));
    attributes("viewBox", "0 0 " + number(picture.width()) + ' ' + number(picture.height()));
    attributes("font-family", FONTS, "text-anchor", "middle");
    newLine();
    empty("rect", "width", "100%", "height", "100%", "fill", Colour.WHITE.hex());
    for (Arrow arrow : picture.arrows()) {
      arrow(arrow);
    }
    for (Box box : picture.boxes()) {
      box(box);
    }
    out.writeEndElement();
    newLine();
    out.writeEndDocument();
    return text.toString();
  }

  private void arrow(Arrow arrow) throws XMLStreamException {
    String colour = arrow.edge().colour().hex();
    group("edge", arrow.edge().from() + " → " + arrow.edge().to());
    out.writeEmptyElement("path");
    attributes("d", path(arrow), "fill", "none", "stroke", colour);
    if (arrow.edge().isDashed()) {
      attributes("stroke-dasharray", "4 3");
    }
    newLine();
    empty("polygon", "points", points(arrow.head()), "fill", colour);
    endGroup();
  }

  private void box(Box box) throws XMLStreamException {
    group("node", box.label().full());
    outline(box, box.node().fill().hex());
    if (box.node().isDoubled()) {
      outline(box.inset(Picture.DOUBLED), "none");
    }
    double y = box.textTop();
    for (Label.Line line : box.label().lines()) {
      out.writeStartElement("text");
      attributes("x", number(box.centerX()), "y", number(y + line.fontSize()));
      attributes("font-size", number(line.fontSize()), "fill", box.node().ink().hex());
      if (!line.isName()) {
        attributes("fill-opacity", "0.75");
      }
      out.writeCharacters(line.text());
      out.writeEndElement();
      newLine();
      y += line.height();
    }
    endGroup();
  }

  private void outline(Box box, String fill) throws XMLStreamException {
    switch (box.node().outline()) {
      case ELLIPSE -> {
        out.writeEmptyElement("ellipse");
        attributes("cx", number(box.centerX()), "cy", number(box.y() + box.height() / 2));
        attributes("rx", number(box.width() / 2), "ry", number(box.height() / 2));
      }
      case BOX -> rectangle(box, 0);
      case ROUNDED -> rectangle(box, Picture.CORNER);
    }
    attributes("fill", fill, "stroke", box.node().stroke().hex());
    attributes("stroke-width", number(box.node().penWidth()));
    newLine();
  }

  private void rectangle(Box box, double corner) throws XMLStreamException {
    out.writeEmptyElement("rect");
    attributes("x", number(box.x()), "y", number(box.y()));
    attributes("width", number(box.width()), "height", number(box.height()));
    attributes("rx", number(corner));
  }

  private void group(String kind, String title) throws XMLStreamException {
    out.writeStartElement("g");
    attributes("class", kind);
    out.writeStartElement("title");
    out.writeCharacters(LabelText.printableLines(title));
    out.writeEndElement();
    newLine();
  }

  private void endGroup() throws XMLStreamException {
    out.writeEndElement();
    newLine();
  }

  private void empty(String element, String... namesAndValues) throws XMLStreamException {
    out.writeEmptyElement(element);
    attributes(namesAndValues);
    newLine();
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int index = 0; index < namesAndValues.length; index += 2) {
      out.writeAttribute(namesAndValues[index], namesAndValues[index + 1]);
    }
  }

  private void newLine() throws XMLStreamException {
    out.writeCharacters("\n");
  }

  private static String path(Arrow arrow) {
    List<Point> path = arrow.path();
    String start = "M" + points(path.subList(0, 1));
    return start + (arrow.isCurved() ? " C" : " L") + points(path.subList(1, path.size()));
  }

  private static String points(List<Point> points) {
    return points.stream()
        .map(point -> number(point.x()) + ',' + number(point.y()))
        .collect(Collectors.joining(" "));
  }

  /** With two decimals at most. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
