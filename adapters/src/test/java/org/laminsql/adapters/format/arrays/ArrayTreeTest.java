package org.laminsql.adapters.format.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** Arrays are found by path, also where links run in circles. */
class ArrayTreeTest {

  private static GridArray array(String path) {
    return GridArray.of(path, List.of(2L), List.of(2L));
  }

  private static Dataset open(ArrayNode root) {
    return ArraysFormat.open("the/key", root, () -> {});
  }

  private static void notFound(Dataset dataset, String part, String listed) {
    assertThatThrownBy(() -> dataset.table(part))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.PART_NOT_FOUND))
        .hasMessageContaining("the/key")
        .hasMessageContaining(listed);
  }

  @Test
  void arraysAreListedByPathAndGroupsAreNot() {
    Dataset dataset = open(Node.of("", array("b"), Node.of("g", array("g/a"), Node.of("g/e"))));

    assertThat(dataset.parts()).containsExactly("b", "g/a");
    assertThat(dataset.table("g/a").columns()).hasSize(2);
    notFound(dataset, "", "are: b, g/a.");
    notFound(dataset, "g", "are: g/a.");
    notFound(dataset, "g/e", "are: none.");
    notFound(dataset, "b/a", "are: b, g/a.");
    notFound(dataset, "nope", "are: b, g/a.");
  }

  @Test
  void storeThatIsAnArrayIsItself() {
    Dataset dataset = open(array(""));

    assertThat(dataset.parts()).containsExactly("");
    assertThat(dataset.table("").columns()).hasSize(2);
    notFound(dataset, "a", "are: .");
  }

  @Test
  void aGroupInsideOfItselfIsEnteredOnce() {
    Node root = Node.of("", array("a"));
    root.link("loop", () -> root);

    assertThat(open(root).parts()).containsExactly("a");
    assertThat(open(root).table("loop/loop/a").columns()).hasSize(2);
  }

  @Test
  void manyWaysToFewGroupsAreNotAllListed() {
    Node deepest = Node.of("n40", array("a"));
    for (int i = 39; i >= 0; i--) {
      Node inner = deepest;
      deepest = Node.of("n" + i).link("one", () -> inner).link("two", () -> inner);
    }

    assertThat(open(deepest).parts()).hasSizeBetween(1, 20_000);
  }

  @Test
  void listsInMessagesEnd() {
    ArrayNode[] arrays =
        IntStream.range(0, 100).mapToObj(i -> array("a" + i)).toArray(ArrayNode[]::new);

    notFound(open(Node.of("", arrays)), "x", "a38, a39 and 60 more");
  }

  @Test
  void whatCannotBeOpenedIsListedAndDoesNoHarm() {
    Node root = Node.of("", array("a"));
    root.link(
        "damaged",
        () -> {
          throw LaminSqlError.FILE_CORRUPT.with("the/key", "damaged");
        });

    assertThat(open(root).parts()).containsExactly("a", "damaged");
    assertThat(open(root).table("a").columns()).hasSize(2);
  }
}
