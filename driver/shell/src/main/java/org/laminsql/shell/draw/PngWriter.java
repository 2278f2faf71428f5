package org.laminsql.shell.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.laminsql.shell.draw.Picture.Arrow;
import org.laminsql.shell.draw.Picture.Box;
import org.laminsql.shell.draw.Picture.Point;

/** Writes a picture as PNG with the JDK's own means, without a screen. One thread. */
final class PngWriter {

  /** Two pixels a point can be read on any screen. */
  private static final double SCALE = 2;

  /** 160 MB while it is painted. */
  private static final double MOST_PIXELS = 40_000_000;

  private static final float[] DASHES = {4, 3};

  private final Graphics2D graphics;

  private PngWriter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /**
   * The picture as a file.
   *
   * @throws DrawingException if this Java has no fonts
   */
  static byte[] write(Picture picture) throws DrawingException {
    double points = picture.width() * picture.height();
    double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / points));
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(picture.width() * scale),
            (int) Math.ceil(picture.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(scale, scale);
      new PngWriter(graphics).paint(picture);
    } catch (LinkageError | InternalError | RuntimeException e) {
      // What Java throws without fontconfig, libfreetype or any font; it says neither.
      throw new DrawingException(
          "this Java cannot draw text: install fontconfig and a font, or take --format svg", e);
    } finally {
      graphics.dispose();
    }
    return encoded(image);
  }

  private void paint(Picture picture) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    picture.arrows().forEach(this::arrow);
    picture.boxes().forEach(this::box);
  }

  private void arrow(Arrow arrow) {
    graphics.setColor(new Color(arrow.edge().colour().rgb()));
    graphics.setStroke(arrow.edge().isDashed() ? dashed() : new BasicStroke(1));
    graphics.draw(arrow.isCurved() ? curve(arrow.path()) : line(arrow.path()));
    Path2D head = line(arrow.head());
    head.closePath();
    graphics.fill(head);
  }

  private static BasicStroke dashed() {
    return new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0);
  }

  private static Path2D line(List<Point> corners) {
    Path2D path = startingAt(corners.get(0));
    corners.stream().skip(1).forEach(corner -> path.lineTo(corner.x(), corner.y()));
    return path;
  }

  private static Path2D curve(List<Point> points) {
    Path2D path = startingAt(points.get(0));
    for (int at = 1; at + 2 < points.size(); at += 3) {
      Point first = points.get(at);
      Point second = points.get(at + 1);
      Point end = points.get(at + 2);
      path.curveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
    }
    return path;
  }

  private static Path2D startingAt(Point start) {
    Path2D path = new Path2D.Double();
    path.moveTo(start.x(), start.y());
    return path;
  }

  private void box(Box box) {
    Shape outline = outline(box);
    graphics.setStroke(new BasicStroke((float) box.node().penWidth()));
    graphics.setColor(new Color(box.node().fill().rgb()));
    graphics.fill(outline);
    graphics.setColor(new Color(box.node().stroke().rgb()));
    graphics.draw(outline);
    if (box.node().isDoubled()) {
      graphics.draw(outline(box.inset(Picture.DOUBLED)));
    }
    double y = box.textTop();
    for (Label.Line line : box.label().lines()) {
      int opacity = line.isName() ? 255 : 191;
      graphics.setColor(new Color(box.node().ink().rgb() | (opacity << 24), true));
      text(line, box.centerX(), y + line.fontSize());
      y += line.height();
    }
  }

  private static Shape outline(Box box) {
    double diameter = 2 * Picture.CORNER;
    return switch (box.node().outline()) {
      case BOX -> new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
      case ELLIPSE -> new Ellipse2D.Double(box.x(), box.y(), box.width(), box.height());
      case ROUNDED ->
          new RoundRectangle2D.Double(
              box.x(), box.y(), box.width(), box.height(), diameter, diameter);
    };
  }

  /** A font that is wider than what the box was made for is set smaller. */
  private void text(Label.Line line, double centerX, double baseline) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) line.fontSize());
    String text = withoutUnknownSymbols(line.text(), font);
    double width = font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    if (width > line.width()) {
      font = font.deriveFont((float) (line.fontSize() * line.width() / width));
      width = line.width();
    }
    graphics.setFont(font);
    graphics.drawString(text, (float) (centerX - width / 2), (float) baseline);
  }

  /** The signs that LaminDB puts before names are no loss where no font has them. */
  private static String withoutUnknownSymbols(String text, Font font) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> font.canDisplay(c) || Character.getType(c) != Character.OTHER_SYMBOL)
        .forEach(known::appendCodePoint);
    return known.toString().strip();
  }

  private static byte[] encoded(BufferedImage image) throws DrawingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (ImageIO.write(image, "png", bytes)) {
        return bytes.toByteArray();
      }
    } catch (IOException e) {
      throw new DrawingException("the picture cannot be written as PNG", e);
    }
    throw new DrawingException("this Java cannot write PNG; take --format svg", null);
  }
}
