package org.laminsql.udf.lineage;

import java.util.stream.Collectors;

/** A picture in Graphviz's language, in the colours of LaminDB's {@code view_lineage()}. */
final class DotText {

  private static final String HEAD =
      """
      digraph lineage {
        node [shape=box, style="rounded,filled", fillcolor="white", color="darkgrey", \
      fontname="Helvetica", fontsize=10];
        edge [color="dimgrey", arrowsize=0.5];
      """;

  private DotText() {}

  static String of(Picture picture) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Picture.Node node : picture.nodes()) {
      text.append("  ").append(quoted(node.id())).append(" [label=\"");
      text.append(node.lines().stream().map(DotText::escaped).collect(Collectors.joining("\\n")));
      text.append('"').append(look(node.shape()));
      text.append(node.isStart() ? ", penwidth=2];\n" : "];\n");
    }
    for (Picture.Edge edge : picture.edges()) {
      text.append("  ").append(quoted(edge.from())).append(" -> ").append(quoted(edge.to()));
      text.append(";\n");
    }
    return text.append("}\n").toString();
  }

  private static String look(Picture.Shape shape) {
    return switch (shape) {
      case ARTIFACT -> ", shape=box, class=\"artifact\"";
      case COLLECTION -> ", shape=box, peripheries=2, class=\"collection\"";
      case RUN -> ", shape=box, fillcolor=\"#eff2ff\", class=\"run\"";
    };
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  /** A backslash would begin one of Graphviz's own escapes. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        default -> escaped.append(Character.isISOControl(letter) ? ' ' : letter);
      }
    }
    // Graphviz reads &amp; and &#38; in labels as HTML does.
    return escaped.toString().replace("&", "&amp;");
  }
}
