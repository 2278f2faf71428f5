package org.laminsql.shell.draw;

/**
 * How wide a text is at most, without asking the machine for its fonts: it may have none, and who
 * looks at an SVG has others. The widths are those of DejaVu Sans, wider than Helvetica, Arial and
 * what else browsers take for them.
 */
final class TextWidth {

  /** Of the characters from blank to tilde, in hundredths of the font's size. */
  private static final int[] ASCII = {
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, // blank to /
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53, // 0 to ?
    100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, // @ to O
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, // P to _
    50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, // ` to o
    63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84, // p to ~
  };

  private static final double LETTER = 0.75;
  private static final double IDEOGRAPH = 1.05;
  private static final double PICTOGRAPH = 1.35;

  private TextWidth() {}

  /** The width of a text in that font size. */
  static double of(String text, double fontSize) {
    return fontSize * text.codePoints().mapToDouble(TextWidth::of).sum();
  }

  private static double of(int character) {
    if (character >= ' ' && character - ' ' < ASCII.length) {
      return ASCII[character - ' '] / 100.0;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.OTHER_SYMBOL, Character.SURROGATE, Character.UNASSIGNED -> PICTOGRAPH;
      default -> Character.isIdeographic(character) || character >= 0x2e80 ? IDEOGRAPH : LETTER;
    };
  }
}
