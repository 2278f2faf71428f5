package org.laminsql.shell.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a label of DOT says, line by line. */
final class DotLabel {

  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-zA-Z]+);");
  private static final Pattern LINE_END = Pattern.compile("(?i)<br[^>]*>|</t[rd]>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private DotLabel() {}

  /** The lines that are not blank; the id if there is none. */
  static List<String> lines(DotToken label, String id) {
    String text =
        label.kind() == DotToken.Kind.HTML
            ? plain(label.text())
            : withoutEntities(unescaped(label.text(), id));
    List<String> lines = new ArrayList<>();
    for (String line : text.split("[\n\r]", -1)) {
      if (!line.isBlank()) {
        lines.add(line.strip());
      }
    }
    return lines.isEmpty() ? List.of(id) : lines;
  }

  /** {@code \n \l \r} end a line, {@code \N} is the node, anything else stands for itself. */
  private static String unescaped(String text, String id) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean isEscaped = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isEscaped && c == '\\') {
        isEscaped = true;
        continue;
      }
      if (isEscaped && c == 'N') {
        plain.append(id);
      } else {
        plain.append(isEscaped && "nlr".indexOf(c) >= 0 ? '\n' : c);
      }
      isEscaped = false;
    }
    return plain.toString();
  }

  /** Line ends of the text itself are blanks, as in HTML. */
  private static String plain(String html) {
    String text = LINE_END.matcher(html.replaceAll("\\s+", " ")).replaceAll("\n");
    return withoutEntities(TAG.matcher(text).replaceAll(""));
  }

  /** Graphviz reads entities in every label. */
  private static String withoutEntities(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
  }

  private static String character(String entity) {
    return switch (entity.toLowerCase(Locale.ROOT)) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      default -> entity.startsWith("#") ? numbered(entity.substring(1)) : '&' + entity + ';';
    };
  }

  private static String numbered(String number) {
    try {
      boolean hexadecimal = number.startsWith("x");
      int code =
          Integer.parseInt(hexadecimal ? number.substring(1) : number, hexadecimal ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return '&' + "#" + number + ';';
    }
  }
}
