package org.laminsql.shell.draw;

/** A graph, drawn. Immutable. */
public final class Drawing {

  private final Picture picture;

  private Drawing(Picture picture) {
    this.picture = picture;
  }

  /**
   * Draws the graph that a text in DOT describes.
   *
   * @throws DrawingException if it is no DOT or there is nothing to draw
   */
  public static Drawing ofDot(String dot) throws DrawingException {
    return new Drawing(GraphLayout.of(DotReader.read(dot)));
  }

  /** As an SVG document. */
  public String svg() {
    return SvgWriter.write(picture);
  }

  /**
   * As a PNG file.
   *
   * @throws DrawingException if this Java has no fonts
   */
  public byte[] png() throws DrawingException {
    return PngWriter.write(picture);
  }
}
