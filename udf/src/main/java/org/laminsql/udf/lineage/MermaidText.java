package org.laminsql.udf.lineage;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A picture in Mermaid's language for flowcharts. */
final class MermaidText {

  /** What Mermaid would take for the beginning of a list. */
  private static final Pattern LIST = Pattern.compile("(?:[-*+]|\\d+[.)]) ?.*", Pattern.DOTALL);

  /** Letters that end a label, begin an entity or a tag, or switch to Markdown. */
  private static final String SPECIAL = "\"#&<>`\\*_~$|;";

  private MermaidText() {}

  static String of(Picture picture) {
    StringBuilder text = new StringBuilder("flowchart TB\n");
    for (Picture.Node node : picture.nodes()) {
      String label =
          node.lines().stream().map(MermaidText::escaped).collect(Collectors.joining("<br/>"));
      text.append("  ").append(node.id()).append(shaped(node.shape(), label));
      text.append(":::").append(node.isStart() ? "start" : styleOf(node.shape())).append('\n');
    }
    for (Picture.Edge edge : picture.edges()) {
      text.append("  ").append(edge.from()).append(" --> ").append(edge.to()).append('\n');
    }
    return text
        + "  classDef data fill:#ffffff,stroke:#a9a9a9\n"
        + "  classDef run fill:#eff2ff,stroke:#a9a9a9\n"
        + "  classDef start fill:#ffffff,stroke:#a9a9a9,stroke-width:3px\n";
  }

  private static String shaped(Picture.Shape shape, String label) {
    return switch (shape) {
      case ARTIFACT -> "[\"" + label + "\"]";
      case COLLECTION -> "[[\"" + label + "\"]]";
      case RUN -> "([\"" + label + "\"])";
    };
  }

  private static String styleOf(Picture.Shape shape) {
    return shape == Picture.Shape.RUN ? "run" : "data";
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    boolean list = LIST.matcher(text).matches();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\n') {
        escaped.append("<br/>");
      } else if (Character.isISOControl(letter)) {
        escaped.append(' ');
      } else if (SPECIAL.indexOf(letter) >= 0 || (list && !Character.isDigit(letter))) {
        escaped.append('#').append((int) letter).append(';');
        list = false;
      } else {
        escaped.append(letter);
      }
    }
    return escaped.toString();
  }
}
