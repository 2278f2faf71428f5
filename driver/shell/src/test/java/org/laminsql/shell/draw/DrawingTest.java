package org.laminsql.shell.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.shell.draw.SvgPicture.Rectangle;

class DrawingTest {

  private static final String LAMIN_GREEN = "#10b981";

  @Test
  void artifactsRunsAndTheOneAskedForHaveTheirOwnLook() throws DrawingException {
    SvgPicture svg =
        draw(
            """
            digraph lineage {
              node [shape=box, style="rounded,filled", fillcolor=honeydew, color="#065f46"];
              "a" [label="raw/a.csv"];
              "r" [label="align.py", fillcolor=gainsboro];
              "b" [label="b.csv", style=filled, fillcolor="#10b981"];
              "c" [shape=ellipse];
              "a" -> "r" -> "b" -> "c" [color=dimgrey, style=dashed];
            }
            """);

    assertThat(svg.nodes().get(0).attribute("rect", "fill")).isEqualTo("#f0fff0");
    assertThat(svg.nodes().get(0).attribute("rect", "rx")).isEqualTo("7");
    assertThat(svg.nodes().get(1).attribute("rect", "fill")).isEqualTo("#dcdcdc");
    assertThat(svg.nodes().get(2).attribute("rect", "fill")).isEqualTo(LAMIN_GREEN);
    assertThat(svg.nodes().get(2).attribute("rect", "rx")).isEqualTo("0");
    assertThat(svg.nodes().get(3).attribute("ellipse", "rx")).isNotEmpty();
    assertThat(svg.edges().get(0).attribute("path", "stroke")).isEqualTo("#696969");
    assertThat(svg.edges().get(0).attribute("path", "stroke-dasharray")).isNotEmpty();
  }

  @Test
  void theOneAskedForHasAWiderOutlineAndACollectionTwo() throws DrawingException {
    SvgPicture svg = draw("digraph { node [shape=box] a [penwidth=2] c [peripheries=2] }");

    assertThat(svg.nodes().get(0).attribute("rect", "stroke-width")).isEqualTo("2");
    assertThat(svg.nodes().get(1).attribute("rect", "stroke-width")).isEqualTo("1");
    assertThat(svg.nodes().get(0).count("rect")).isEqualTo(1);
    assertThat(svg.nodes().get(1).count("rect")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \"quoted\" <b>&amp;</b> name.csv",
        "back\\slash\\new\\\\twice.csv",
        "Überprüfung – 质量控制 ελληνικά العربية 🧬.csv",
        "ends with \\",
        "]]> --> ; // # } {"
      })
  void everyCharacterOfALabelIsDrawn(String label) throws DrawingException {
    SvgPicture.Group node = draw("digraph { n [label=" + quoted(label) + "] }").nodes().get(0);

    assertThat(node.title()).isEqualTo(label);
    assertThat(String.join(" ", node.texts()).replace(" ", "")).isEqualTo(label.replace(" ", ""));
  }

  @Test
  void controlCharactersDoNotSpoilTheDocument() throws DrawingException {
    SvgPicture svg = draw("digraph { n [label=\"a\u0000b\u001bc\ud800d\uffffe\"] }");

    assertThat(svg.nodes().get(0).title()).isEqualTo("a b cde");
  }

  @Test
  void aLongNameLosesItsMiddleAndKeepsItAsTitle() throws DrawingException {
    String key = "results/" + "a_very_long_folder_name/".repeat(40) + "final_report.parquet";
    SvgPicture.Group node = draw("digraph { n [shape=box, label=\"" + key + "\"] }").nodes().get(0);

    assertThat(node.title()).isEqualTo(key);
    assertThat(node.texts()).hasSizeLessThanOrEqualTo(3);
    assertThat(String.join("", node.texts()))
        .startsWith("results/a_very")
        .contains("…")
        .endsWith("final_report.parquet");
    assertThat(node.rectangle().width()).isLessThan(240);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TB", "LR"})
  void aHundredNodesDoNotOverlapAndAllCanBeRead(String direction) throws DrawingException {
    List<String> names = new ArrayList<>();
    SvgPicture svg = draw(layers(20, 5, direction, names));

    assertThat(svg.nodes()).hasSize(100);
    assertThat(svg.nodes().stream().map(SvgPicture.Group::title)).containsAll(names);
    List<Rectangle> boxes = svg.nodes().stream().map(SvgPicture.Group::rectangle).toList();
    for (int one = 0; one < boxes.size(); one++) {
      assertThat(boxes.get(one).isWithin(svg.width(), svg.height())).isTrue();
      for (int other = 0; other < one; other++) {
        assertThat(boxes.get(one).overlaps(boxes.get(other))).isFalse();
      }
    }
  }

  @Test
  void aWideGraphRunsToTheRightAsScrollingDownIsEasier() throws DrawingException {
    StringBuilder dot = new StringBuilder("digraph { node [shape=box] run -> out;");
    for (int index = 0; index < 60; index++) {
      dot.append("input_").append(index).append(" -> run;");
    }
    SvgPicture svg = draw(dot.append('}').toString());

    assertThat(svg.width()).isLessThan(svg.height());
  }

  @Test
  void headsPointAtTheNodeAlsoInACycle() throws DrawingException {
    SvgPicture svg = draw("digraph { node [shape=box] a -> b; b -> c; c -> a; c -> c }");

    assertThat(svg.edges()).hasSize(4);
    for (SvgPicture.Group edge : svg.edges()) {
      String id = edge.title().substring(edge.title().length() - 1);
      Rectangle target =
          svg.nodes().stream()
              .filter(n -> n.title().equals(id))
              .findFirst()
              .orElseThrow()
              .rectangle();
      assertThat(target.distanceTo(edge.firstPoint())).isLessThan(2);
    }
  }

  @Test
  void aPngHasTheSizeAndTheColoursOfThePicture() throws DrawingException, IOException {
    Drawing drawing =
        Drawing.ofDot(
            "digraph { a [shape=box, style=filled, fillcolor=\"#10b981\", label=\"\"] a -> b }");
    byte[] png = drawing.png();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    SvgPicture svg = SvgPicture.of(drawing.svg());
    Rectangle box = svg.nodes().get(0).rectangle();

    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * svg.width()));
    assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
    int x = (int) (2 * box.x()) + 6;
    int y = (int) (2 * box.y()) + 6;
    assertThat(String.format(Locale.ROOT, "#%06x", image.getRGB(x, y) & 0xffffff))
        .isEqualTo(LAMIN_GREEN);
  }

  @Test
  void aLargePictureHasFewerPixelsAPointInsteadOfNoMemory() throws DrawingException, IOException {
    byte[] png = PngWriter.write(new Picture(20_000, 10_000, List.of(), List.of()));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat((long) image.getWidth() * image.getHeight()).isLessThan(41_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no graph",
        "digraph { a -> ",
        "digraph { a [label=\"x }",
        "digraph { -> a }",
        "digraph {}"
      })
  void whatIsNoGraphIsAnErrorThatSaysSo(String dot) {
    assertThatThrownBy(() -> Drawing.ofDot(dot))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("graph");
  }

  private static SvgPicture draw(String dot) throws DrawingException {
    return SvgPicture.of(Drawing.ofDot(dot).svg());
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    return '"' + escaped + '"';
  }

  /** Layers of nodes, each with edges to the next layer. */
  private static String layers(int layers, int width, String direction, List<String> names) {
    Random random = new Random(7);
    StringBuilder dot =
        new StringBuilder("digraph { rankdir=" + direction + "; node [shape=box];\n");
    for (int node = 0; node < layers * width; node++) {
      String name = "layer/" + node / width + "/" + "long_part_".repeat(random.nextInt(9)) + node;
      names.add(name);
      dot.append('n').append(node).append(" [label=\"").append(name).append("\"];\n");
      if (node >= width) {
        for (int edge = 0; edge < 2; edge++) {
          int from = (node / width - 1) * width + random.nextInt(width);
          dot.append('n').append(from).append(" -> n").append(node).append(";\n");
        }
      }
    }
    return dot.append('}').toString();
  }
}
