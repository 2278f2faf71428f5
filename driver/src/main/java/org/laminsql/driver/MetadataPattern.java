package org.laminsql.driver;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@link java.sql.DatabaseMetaData}: {@code %} is any text, {@code _} any character,
 * {@code \} takes the next one literally; null fits everything. Case counts.
 */
final class MetadataPattern implements Predicate<String> {

  private final @Nullable String text;
  private final StringBuilder literal = new StringBuilder();
  private final Pattern regex;
  private boolean wild;
  private int lastAnyText = -1;

  MetadataPattern(@Nullable String text) {
    this.text = text;
    this.wild = text == null;
    this.regex = Pattern.compile(text == null ? ".*" : translate(text), Pattern.DOTALL);
  }

  @Override
  public boolean test(String name) {
    return regex.matcher(name).matches();
  }

  /** Whether it can fit several names. */
  boolean isWild() {
    return wild;
  }

  /** The name it is when its wildcards are taken literally; {@code ""} if there is no pattern. */
  String literally() {
    return text == null ? "" : literal.toString();
  }

  /**
   * What it may name: all of it, and what stands in front of its last {@code %}, wildcards taken
   * literally.
   */
  List<String> names() {
    return Stream.of(literally(), literal.substring(0, Math.max(0, lastAnyText)))
        .filter(name -> !name.isEmpty() && !name.equals("%"))
        .toList();
  }

  private String translate(String like) {
    StringBuilder translated = new StringBuilder();
    for (int i = 0; i < like.length(); i++) {
      char c = like.charAt(i);
      boolean escaped = c == '\\' && i + 1 < like.length();
      if (escaped) {
        c = like.charAt(++i);
      }
      if (!escaped && c == '%') {
        lastAnyText = literal.length();
      }
      literal.append(c);
      if (!escaped && (c == '%' || c == '_')) {
        wild = true;
        translated.append(c == '%' ? ".*" : ".");
      } else {
        translated.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return translated.toString();
  }
}
