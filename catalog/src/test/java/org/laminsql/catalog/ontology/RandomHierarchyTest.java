package org.laminsql.catalog.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random hierarchies, cycles and trash included, against recursive statements. */
class RandomHierarchyTest {

  private static final int MOST_STEPS = 24;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void sqliteAnswersTheSame(long seed, @TempDir Path folder) {
    try (SmallRegistries lab = SmallRegistries.sqlite(folder)) {
      check(lab, new Random(seed));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9})
  void postgresAnswersTheSame(long seed) {
    try (SmallRegistries lab = SmallRegistries.postgres()) {
      check(lab, new Random(seed));
    }
  }

  private static void check(SmallRegistries lab, Random random) {
    int terms = 5 + random.nextInt(MOST_STEPS - 5);
    List<Integer> visible = new ArrayList<>();
    for (int id = 1; id <= terms; id++) {
      boolean isVisible = random.nextInt(8) > 0;
      lab.thing(id, "n" + id, random.nextInt(4) == 0 ? "" : "T:" + id, isVisible ? 1 : -1);
      if (isVisible) {
        visible.add(id);
      }
    }
    for (int i = 0; i < 2 * terms; i++) {
      int child = 1 + random.nextInt(terms);
      int parent = random.nextInt(10) == 0 ? 1 + random.nextInt(terms) : (child + 1) / 2;
      lab.links(child, parent);
    }
    KnownTerms known = lab.ontologies().current();
    for (int id : visible) {
      Concept concept = known.concept(TermQuestion.of("n" + id));
      assertThat(uids(concept.descendants())).hasSameElementsAs(recursive(lab, id, "to", "from"));
      assertThat(uids(concept.ancestors(Long.MAX_VALUE)))
          .hasSameElementsAs(recursive(lab, id, "from", "to"));
      List<String> names =
          concept.descendants().stream().map(Relative::name).collect(Collectors.toList());
      assertThat(visible.stream().map(other -> "n" + other).filter(concept::covers))
          .hasSameElementsAs(names);
    }
  }

  private static List<String> uids(List<Relative> relatives) {
    return relatives.stream().map(relative -> relative.uid() + " " + relative.depth()).toList();
  }

  private static List<String> recursive(SmallRegistries lab, int id, String near, String far) {
    return lab.rows(
        "WITH RECURSIVE r(id, depth) AS (SELECT "
            + id
            + ", 0 UNION SELECT l."
            + far
            + "_thing_id, r.depth + 1 FROM r JOIN lab_thing_parents l ON l."
            + near
            + "_thing_id = r.id JOIN lab_thing t ON t.id = l."
            + far
            + "_thing_id WHERE t.branch_id = 1 AND r.depth < "
            + MOST_STEPS
            + ") SELECT t.uid, CAST(min(r.depth) AS varchar) FROM r JOIN lab_thing t ON t.id = r.id"
            + " GROUP BY t.uid",
        2);
  }
}
