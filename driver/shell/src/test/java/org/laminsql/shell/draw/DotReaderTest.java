package org.laminsql.shell.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DotReaderTest {

  @Test
  void attributesComeFromTheNodeElseFromTheDefaultsBeforeIt() throws DrawingException {
    Graph graph =
        DotReader.read(
            """
            /* what groups
               nodes */
            strict digraph "g" {
              rankdir = LR // to the right
              before
              node [shape=box style=filled, fillcolor="white"]; node [fillcolor=honeydew]
              subgraph cluster_1 { node [fillcolor=red]; inside }
              after; own [fillcolor="#10B981"]
            }
            """);

    assertThat(graph.leftToRight()).isTrue();
    assertThat(graph.nodes())
        .extracting(Graph.Node::id)
        .containsExactly("before", "inside", "after", "own");
    assertThat(graph.nodes())
        .extracting(node -> node.fill().hex())
        .containsExactly("#ffffff", "#ff0000", "#f0fff0", "#10b981");
  }

  @Test
  void anEdgeIsDrawnOnceAndMakesItsNodes() throws DrawingException {
    Graph graph = DotReader.read("digraph { a:port:n -> \"b c\" -> -1.5 a -> \"b c\" }");

    assertThat(graph.nodes()).extracting(Graph.Node::id).containsExactly("a", "b c", "-1.5");
    assertThat(graph.edges())
        .extracting(edge -> edge.from() + '>' + edge.to())
        .containsExactly("a>b c", "b c>-1.5");
  }

  @Test
  void escapesOfALabelEndLinesOrStandForThemselves() throws DrawingException {
    assertThat(label("\"one\\ntwo\\lC:\\\\new\\\"s\\N\""))
        .containsExactly("one", "two", "C:\\new\"sid");
  }

  @Test
  void labelsInHtmlAreReadAsLaminDbWritesThem() throws DrawingException {
    assertThat(
            label(
                "<📄 a &lt;b&gt; &amp;amp; c&#233;&#x1F9EC;\n  d<BR/>"
                    + "<FONT COLOR=\"GREY\" POINT-SIZE=\"10\">uid=7<BR/>suffix=.csv</FONT>>"))
        .containsExactly("📄 a <b> &amp; cé🧬 d", "uid=7", "suffix=.csv");
  }

  @Test
  void aNodeWithoutLabelShowsItsName() throws DrawingException {
    assertThat(label("\"\"")).containsExactly("id");
    assertThat(DotReader.read("digraph { id }").nodes().get(0).lines()).containsExactly("id");
  }

  private static List<String> label(String value) throws DrawingException {
    return DotReader.read("digraph { id [label=" + value + "] }").nodes().get(0).lines();
  }
}
