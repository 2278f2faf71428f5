package org.laminsql.shell.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * A label as it is drawn: the name in normal, what else is known in small letters.
 *
 * @param lines from top to bottom
 * @param full all that it says, unshortened
 */
record Label(List<Line> lines, String full) {

  private static final double NAME_SIZE = 11;
  private static final double DETAIL_SIZE = 9;
  private static final double MOST_WIDTH = 210;
  private static final int MOST_NAME_LINES = 3;
  private static final int MOST_DETAILS = 5;
  private static final double LEADING = 1.25;
  private static final double PADDING_X = 9;
  private static final double PADDING_Y = 5;

  Label {
    lines = List.copyOf(lines);
  }

  /** The label of a node that says this. */
  static Label of(List<String> texts) {
    List<Line> lines = new ArrayList<>();
    for (int index = 0; index < texts.size() && index <= MOST_DETAILS; index++) {
      String text = LabelText.printable(texts.get(index));
      double size = index == 0 ? NAME_SIZE : DETAIL_SIZE;
      int most = index == 0 ? MOST_NAME_LINES : 1;
      LabelText.fit(text, MOST_WIDTH, size, most).forEach(line -> lines.add(new Line(line, size)));
    }
    return new Label(lines, String.join("\n", texts));
  }

  /** How wide a box around it is. */
  double width() {
    return lines.stream().mapToDouble(Line::width).max().orElse(0) + 2 * PADDING_X;
  }

  /** How high a box around it is. */
  double height() {
    return textHeight() + 2 * PADDING_Y;
  }

  /** How high the lines are. */
  double textHeight() {
    return lines.stream().mapToDouble(Line::height).sum();
  }

  /**
   * A line.
   *
   * @param text what it says
   * @param fontSize in the units of the picture
   */
  record Line(String text, double fontSize) {

    double width() {
      return TextWidth.of(text, fontSize);
    }

    double height() {
      return fontSize * LEADING;
    }

    /** Whether it is the name or a part of it. */
    boolean isName() {
      return fontSize == NAME_SIZE;
    }
  }
}
