package org.laminsql.shell.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.laminsql.shell.draw.DotToken.Kind;
import org.laminsql.shell.draw.Graph.Outline;

/**
 * Reads a graph in DOT: nodes, edges, defaults; what groups nodes is read and not drawn. Our own
 * because the layout library's reader takes {@code \\n} for a line end, knows no X11 colours and
 * drops {@code style="rounded,filled"}. One thread.
 */
final class DotReader {

  private static final DotToken END = new DotToken(Kind.SIGN, "");

  private final List<DotToken> tokens;
  private final Map<String, Map<String, DotToken>> nodes = new LinkedHashMap<>();
  private final Set<Graph.Edge> edges = new LinkedHashSet<>();
  private final Map<String, DotToken> nodeDefaults = new HashMap<>();
  private final Map<String, DotToken> edgeDefaults = new HashMap<>();
  private final Map<String, DotToken> graphAttributes = new HashMap<>();
  private int next;

  private DotReader(List<DotToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads it.
   *
   * @throws DrawingException if it is no DOT
   */
  static Graph read(String dot) throws DrawingException {
    return new DotReader(DotToken.of(dot)).graph();
  }

  private Graph graph() throws DrawingException {
    while (!peek().isSign("{")) {
      if (next == tokens.size()) {
        throw new DrawingException("the graph's text has no graph", null);
      }
      next++;
    }
    next++;
    statements();
    List<Graph.Node> drawn = new ArrayList<>();
    nodes.forEach((id, attributes) -> drawn.add(node(id, attributes)));
    return new Graph(
        List.of("LR", "RL").contains(text(graphAttributes, "rankdir")), drawn, List.copyOf(edges));
  }

  private void statements() throws DrawingException {
    while (!peek().isSign("}")) {
      statement();
    }
    next++;
  }

  private void statement() throws DrawingException {
    DotToken first = take();
    if (first.isSign("{")) {
      group();
    } else if (first.isKeyword("subgraph")) {
      if (peek().isValue()) {
        next++;
      }
    } else if (first.isKeyword("node")) {
      attributes(nodeDefaults);
    } else if (first.isKeyword("edge")) {
      attributes(edgeDefaults);
    } else if (first.isKeyword("graph")) {
      attributes(graphAttributes);
    } else if (first.isValue() && peek().isSign("=")) {
      next++;
      graphAttributes.put(name(first), take());
    } else if (first.isValue()) {
      nodeOrEdges(first.text());
    } else if (!first.isSign(";") && !first.isSign(",")) {
      throw unexpected(first);
    }
  }

  /** Defaults end with the group that sets them. */
  private void group() throws DrawingException {
    Map<String, DotToken> nodeDefaultsBefore = Map.copyOf(nodeDefaults);
    Map<String, DotToken> edgeDefaultsBefore = Map.copyOf(edgeDefaults);
    Map<String, DotToken> graphAttributesBefore = Map.copyOf(graphAttributes);
    statements();
    restore(nodeDefaults, nodeDefaultsBefore);
    restore(edgeDefaults, edgeDefaultsBefore);
    restore(graphAttributes, graphAttributesBefore);
  }

  private static void restore(Map<String, DotToken> defaults, Map<String, DotToken> before) {
    defaults.clear();
    defaults.putAll(before);
  }

  private void nodeOrEdges(String first) throws DrawingException {
    List<String> path = new ArrayList<>(List.of(first));
    skipPort();
    while (peek().isSign("->")) {
      next++;
      path.add(value().text());
      skipPort();
    }
    path.forEach(this::attributesOf);
    if (path.size() == 1) {
      attributes(attributesOf(first));
      return;
    }
    Map<String, DotToken> attributes = new HashMap<>(edgeDefaults);
    attributes(attributes);
    Colour colour = Colour.of(text(attributes, "color"), Colour.BLACK);
    boolean isDashed = text(attributes, "style").matches(".*(dashed|dotted).*");
    for (int index = 1; index < path.size(); index++) {
      edges.add(new Graph.Edge(path.get(index - 1), path.get(index), colour, isDashed));
    }
  }

  private Map<String, DotToken> attributesOf(String node) {
    return nodes.computeIfAbsent(node, unused -> new HashMap<>(nodeDefaults));
  }

  private void attributes(Map<String, DotToken> into) throws DrawingException {
    while (peek().isSign("[")) {
      next++;
      while (!peek().isSign("]")) {
        if (peek().isSign(",") || peek().isSign(";")) {
          next++;
        } else {
          attribute(into);
        }
      }
      next++;
    }
  }

  private void attribute(Map<String, DotToken> into) throws DrawingException {
    String name = name(value());
    if (peek().isSign("=")) {
      next++;
      into.put(name, value());
    }
  }

  private void skipPort() throws DrawingException {
    while (peek().isSign(":")) {
      next++;
      value();
    }
  }

  private static Graph.Node node(String id, Map<String, DotToken> attributes) {
    DotToken label = attributes.getOrDefault("label", new DotToken(Kind.QUOTED, "\\N"));
    boolean isFilled = text(attributes, "style").contains("filled");
    Colour stroke = Colour.of(text(attributes, "color"), Colour.BLACK);
    return new Graph.Node(
        id,
        DotLabel.lines(label, id),
        outline(attributes),
        isFilled ? Colour.of(text(attributes, "fillcolor"), Colour.WHITE) : Colour.WHITE,
        stroke,
        Colour.of(text(attributes, "fontcolor"), Colour.BLACK),
        text(attributes, "penwidth").matches("[1-9](\\.[0-9]+)?")
            ? Double.parseDouble(text(attributes, "penwidth"))
            : 1,
        text(attributes, "peripheries").equals("2"));
  }

  private static Outline outline(Map<String, DotToken> attributes) {
    String shape = text(attributes, "shape");
    if (shape.isEmpty() || shape.matches("ellipse|oval|circle")) {
      return Outline.ELLIPSE;
    }
    return text(attributes, "style").contains("rounded") ? Outline.ROUNDED : Outline.BOX;
  }

  private static String text(Map<String, DotToken> attributes, String name) {
    DotToken value = attributes.get(name);
    return value == null ? "" : value.text();
  }

  private static String name(DotToken token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private DotToken peek() {
    return next < tokens.size() ? tokens.get(next) : END;
  }

  private DotToken take() throws DrawingException {
    DotToken token = peek();
    if (token.equals(END)) {
      throw new DrawingException("the graph's text ends too early", null);
    }
    next++;
    return token;
  }

  private DotToken value() throws DrawingException {
    DotToken token = take();
    if (!token.isValue()) {
      throw unexpected(token);
    }
    return token;
  }

  private static DrawingException unexpected(DotToken token) {
    return new DrawingException("the graph's text has a stray \"" + token.text() + '"', null);
  }
}
