package org.laminsql.catalog.registry.function;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.laminsql.catalog.error.LaminSqlError;

/** Functions of text that SQLite lacks or knows for ASCII alone; lengths count code points. */
final class TextFunctions {

  private static final int LONGEST = 100_000_000;

  static final List<FunctionDefinition> ALL =
      List.of(
          FunctionDefinition.of("lamin_lower", 1, a -> a.text(0).toLowerCase(Locale.ROOT)),
          FunctionDefinition.of("lamin_upper", 1, a -> a.text(0).toUpperCase(Locale.ROOT)),
          FunctionDefinition.of("lamin_initcap", 1, a -> capitalised(a.text(0))),
          FunctionDefinition.of(
              "lamin_split_part", 3, a -> SplitPart.of(a.text(0), a.text(1), a.integer(2))),
          FunctionDefinition.of("lamin_lpad", 2, a -> leftPadded(a.text(0), a.integer(1), " ")),
          FunctionDefinition.of(
              "lamin_lpad", 3, a -> leftPadded(a.text(0), a.integer(1), a.text(2))),
          FunctionDefinition.of("lamin_rpad", 2, a -> rightPadded(a.text(0), a.integer(1), " ")),
          FunctionDefinition.of(
              "lamin_rpad", 3, a -> rightPadded(a.text(0), a.integer(1), a.text(2))),
          FunctionDefinition.of("lamin_left", 2, a -> left(a.text(0), a.integer(1))),
          FunctionDefinition.of("lamin_right", 2, a -> right(a.text(0), a.integer(1))),
          FunctionDefinition.of(
              "lamin_substring", 2, a -> substring(a.text(0), a.integer(1), LONGEST)),
          FunctionDefinition.of(
              "lamin_substring", 3, a -> substring(a.text(0), a.integer(1), a.integer(2))),
          FunctionDefinition.of("lamin_repeat", 2, a -> repeated(a.text(0), a.integer(1))),
          FunctionDefinition.of(
              "lamin_reverse", 1, a -> new StringBuilder(a.text(0)).reverse().toString()),
          FunctionDefinition.of(
              "lamin_translate", 3, a -> translated(a.text(0), a.text(1), a.text(2))),
          FunctionDefinition.of("lamin_md5", 1, a -> md5(a.text(0))));

  private TextFunctions() {}

  private static String capitalised(String text) {
    StringBuilder words = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      words.appendCodePoint(inside ? Character.toLowerCase(c) : Character.toTitleCase(c));
      inside = Character.isLetterOrDigit(c);
    }
    return words.toString();
  }

  private static String leftPadded(String text, long length, String fill) {
    return padding(text, length, fill) + left(text, Math.max(0, length));
  }

  private static String rightPadded(String text, long length, String fill) {
    return left(text, Math.max(0, length)) + padding(text, length, fill);
  }

  private static String padding(String text, long length, String fill) {
    long missing = length - count(text);
    if (missing <= 0 || fill.isEmpty()) {
      return "";
    }
    return left(repeated(fill, missing / count(fill) + 1), missing);
  }

  /** The first {@code length} characters; if negative, all but the last so many. */
  private static String left(String text, long length) {
    int count = count(text);
    long end = length < 0 ? count + Math.max(length, -count) : Math.min(length, count);
    return text.substring(0, text.offsetByCodePoints(0, (int) end));
  }

  /** The last {@code length} characters; if negative, all but the first so many. */
  private static String right(String text, long length) {
    int count = count(text);
    long start = length < 0 ? Math.min(-length, count) : count - Math.min(length, count);
    return text.substring(text.offsetByCodePoints(0, (int) Math.abs(start)));
  }

  /** Characters {@code start} (1-based, may lie before the text) to {@code start + length}. */
  private static String substring(String text, long start, long length) {
    if (length < 0) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "negative substring length not allowed", "Give a length of 0 or more");
    }
    int count = count(text);
    long from = Math.min(Math.max(start - 1, 0), count);
    long to = Math.min(Math.max(start - 1 + length, from), count);
    return text.substring(
        text.offsetByCodePoints(0, (int) from), text.offsetByCodePoints(0, (int) to));
  }

  private static String repeated(String text, long times) {
    if (times > 0 && text.length() > LONGEST / times) {
      throw LaminSqlError.OUT_OF_RANGE.with("requested length too large");
    }
    return text.repeat((int) Math.max(0, Math.min(times, LONGEST)));
  }

  private static String translated(String text, String from, String to) {
    int[] sources = from.codePoints().toArray();
    int[] targets = to.codePoints().toArray();
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int position = indexOf(sources, c);
              if (position < 0) {
                result.appendCodePoint(c);
              } else if (position < targets.length) {
                result.appendCodePoint(targets[position]);
              }
            });
    return result.toString();
  }

  private static int indexOf(int[] codePoints, int wanted) {
    for (int i = 0; i < codePoints.length; i++) {
      if (codePoints[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }
}
