package org.laminsql.shell.draw;

import java.util.Locale;
import java.util.Map;

/**
 * An opaque colour.
 *
 * @param rgb red, green and blue, eight bits each
 */
record Colour(int rgb) {

  static final Colour BLACK = new Colour(0x000000);
  static final Colour WHITE = new Colour(0xffffff);

  /** The names that LaminDB uses, and their neighbours; X11's values as in CSS. */
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("black", 0x000000),
          Map.entry("white", 0xffffff),
          Map.entry("honeydew", 0xf0fff0),
          Map.entry("gainsboro", 0xdcdcdc),
          Map.entry("dimgrey", 0x696969),
          Map.entry("grey", 0x808080),
          Map.entry("darkgrey", 0xa9a9a9),
          Map.entry("lightgrey", 0xd3d3d3),
          Map.entry("whitesmoke", 0xf5f5f5),
          Map.entry("lightblue", 0xadd8e6),
          Map.entry("lightyellow", 0xffffe0),
          Map.entry("blue", 0x0000ff),
          Map.entry("green", 0x008000),
          Map.entry("red", 0xff0000));

  /** The colour of that name or {@code #rrggbb}; the other one if it is neither. */
  static Colour of(String text, Colour otherwise) {
    String name = text.strip().toLowerCase(Locale.ROOT).replace("gray", "grey");
    if (name.matches("#[0-9a-f]{6}")) {
      return new Colour(Integer.parseInt(name.substring(1), 16));
    }
    Integer rgb = NAMED.get(name);
    return rgb == null ? otherwise : new Colour(rgb);
  }

  /** As {@code #rrggbb}. */
  String hex() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
