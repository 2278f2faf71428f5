package org.laminsql.catalog.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.fixtures.TestPostgres;

class LineageTest {

  private static final String RELEASE = "old/2.12.1";

  @TempDir Path folder;

  /** Raw data 9001 → run 9001 → 9002, 9003 → run 9002 → 9004; 9001 is an input of 9002 too. */
  private static ScratchInstance diamond(ScratchInstance scratch) {
    return scratch
        .run(9001)
        .run(9002)
        .artifact(9001, null, 1)
        .artifact(9002, 9001L, 1)
        .artifact(9003, 9001L, 1)
        .artifact(9004, 9002L, 1)
        .input(9001, 9001)
        .input(9002, 9001)
        .input(9002, 9002)
        .input(9002, 9003);
  }

  @TestFactory
  Stream<DynamicTest> anEarlierReleaseAndPostgresAnswerTheSame() {
    return Stream.of("old/1.0.5", RELEASE, "seed-postgres")
        .filter(name -> !name.endsWith("postgres") || TestPostgres.has(name))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Path copy = folder.resolve(name.replace('/', '-'));
                      try (ScratchInstance scratch =
                          diamond(
                              name.endsWith("postgres")
                                  ? ScratchInstance.postgres()
                                  : ScratchInstance.sqlite(name, copy))) {
                        Instance instance = scratch.open();
                        assertThat(upstream(instance, "a9004"))
                            .containsExactly("1 a9001", "1 a9002", "1 a9003");
                        assertThat(downstream(instance, "a9001"))
                            .containsExactly("1 a9002", "1 a9003", "1 a9004");
                        assertThat(edges(instance)).hasSize(5);
                      }
                    }));
  }

  @Test
  void theShortestWayGivesTheDepth() throws SQLException {
    try (ScratchInstance scratch = sqlite()) {
      for (long i = 9001; i <= 9020; i++) {
        scratch.run(i).artifact(i, i, 1);
        for (long input = 9001; input < i; input++) {
          if (input % 2 == i % 2 || input == i - 1) {
            scratch.input(i, input);
          }
        }
      }
      assertThat(upstream(scratch.open(), "a9020"))
          .hasSize(19)
          .contains("1 a9002", "1 a9019", "2 a9001", "2 a9003");
    }
  }

  @Test
  void aCycleEnds() throws SQLException {
    try (ScratchInstance scratch = sqlite()) {
      scratch.run(9001).run(9002).artifact(9001, 9001L, 1).artifact(9002, 9002L, 1);
      scratch.input(9001, 9002).input(9002, 9001);
      Instance instance = scratch.open();
      assertThat(upstream(instance, "a9001")).containsExactly("1 a9002");
      assertThat(downstream(instance, "a9001")).containsExactly("1 a9002");
      assertThat(upstream(instance, "a9001", "a9002")).containsExactly("1 a9001", "1 a9002");
    }
  }

  @Test
  void whatARunMadeIsNoInputOfIt() throws SQLException {
    try (ScratchInstance scratch = diamond(sqlite()).input(9002, 9004)) {
      Instance instance = scratch.open();
      assertThat(downstream(instance, "a9004")).isEmpty();
      assertThat(edges(instance)).hasSize(5);
    }
  }

  @Test
  void aCollectionLeadsToItsMembers() throws SQLException {
    try (ScratchInstance scratch = diamond(sqlite())) {
      scratch.collection(9001, null, 1, 9002, 9003);
      scratch.run(9003).collectionInput(9003, 9001).artifact(9005, 9003L, 1);
      Instance instance = scratch.open();
      assertThat(upstream(instance, "a9005"))
          .containsExactly("1 a9002", "1 a9003", "1 c9001", "2 a9001");
      assertThat(downstream(instance, "a9002")).containsExactly("1 a9004", "1 a9005");
      assertThat(downstream(instance, "c9001")).containsExactly("1 a9005");
      assertThat(upstream(instance, "c9001")).containsExactly("0 a9002", "0 a9003", "1 a9001");
      assertThat(names(instance, "a9001")).contains(uid('c', 9001), "c9001", uid('a', 9005));
    }
  }

  @Test
  void aCollectionIsAnOutputUnlessItOnlyNamesWhatItsRunMade() throws SQLException {
    try (ScratchInstance scratch = diamond(sqlite())) {
      scratch.collection(9001, 9002L, 1, 9004).collection(9002, 9002L, 1, 9002, 9004);
      Instance instance = scratch.open();
      assertThat(downstream(instance, "a9003")).containsExactly("1 a9004", "1 c9002");
      assertThat(names(instance, "a9003")).contains("c9001", "c9002");
    }
  }

  @Test
  void trashAndOtherBranchesAreNoInputs() throws SQLException {
    try (ScratchInstance scratch = diamond(sqlite())) {
      scratch.artifact(9010, null, -1).artifact(9011, null, 0).artifact(9012, null, 7);
      scratch.input(9002, 9010).input(9002, 9011).input(9002, 9012);
      scratch.artifact(9013, 9002L, -1);
      Instance instance = scratch.open();
      assertThat(upstream(instance, "a9004"))
          .containsExactly("1 a9001", "1 a9002", "1 a9003", "1 a9011");
      assertThat(downstream(instance, "a9003")).containsExactly("1 a9004", "1 a9013");
      assertThat(edges(instance)).hasSize(6);
    }
  }

  @Test
  void runsAndTransformsAreStartsToo() throws SQLException {
    try (ScratchInstance scratch = diamond(sqlite())) {
      Instance instance = scratch.open();
      assertThat(upstream(instance, "run9002")).containsExactly("1 a9001", "1 a9002", "1 a9003");
      assertThat(downstream(instance, "run9001")).containsExactly("1 a9002", "1 a9003", "2 a9004");
      assertThat(downstream(instance, "step.py")).containsExactly("1 a9002", "1 a9003", "1 a9004");
      assertThat(downstream(instance, "transform000")).hasSize(3);
      assertThat(upstream(instance, uid('a', 9004).substring(0, 16))).hasSize(3);
    }
  }

  @Test
  void aDepthBoundsTheWalk() throws SQLException {
    try (ScratchInstance scratch = sqlite()) {
      for (long i = 9001; i <= 9030; i++) {
        scratch.run(i).artifact(i, i, 1);
        if (i > 9001) {
          scratch.input(i, i - 1);
        }
      }
      Instance instance = scratch.open();
      for (int depth : List.of(0, 1, 3, 8, 9, 20)) {
        LineageGraph up = graph(instance, LineageScope.UPSTREAM, depth, "a9030");
        LineageGraph down = graph(instance, LineageScope.DOWNSTREAM, depth, "a9001");
        assertThat(up.upstream(List.of(0), depth)).hasSize(depth);
        assertThat(down.downstream(List.of(0), depth)).hasSize(depth);
        assertThat(up.upstream(List.of(0), depth))
            .allMatch(step -> step.dataset().run().isPresent());
      }
    }
  }

  @Test
  void aStartAmongSeveralIsAnsweredWhenAnotherLeadsToIt() throws SQLException {
    try (ScratchInstance scratch = diamond(sqlite())) {
      Instance instance = scratch.open();
      assertThat(upstream(instance, "a9004", "a9002"))
          .containsExactly("1 a9001", "1 a9002", "1 a9003");
      assertThat(upstream(instance, "a9002", uid('a', 9002))).containsExactly("1 a9001");
    }
  }

  @Test
  void twoFamiliesOfOneKeyAreAnErrorThatListsThem() throws SQLException {
    try (ScratchInstance scratch = diamond(sqlite())) {
      scratch.artifact(9020, "a9004", uid('b', 9020), null, 1);
      Instance instance = scratch.open();
      assertThatThrownBy(() -> upstream(instance, "a9004"))
          .isInstanceOf(LaminSqlException.class)
          .hasMessageContaining(uid('a', 9004) + ", " + uid('b', 9020));
      assertThat(upstream(instance, uid('a', 9004))).hasSize(3);
    }
  }

  @Test
  void anUnknownStartIsAnErrorWithTheNearestKeys() throws SQLException {
    try (ScratchInstance scratch = diamond(sqlite())) {
      Instance instance = scratch.open();
      assertThatThrownBy(() -> upstream(instance, "a904"))
          .hasMessageContaining("\"a904\"")
          .hasMessageContaining("\"a9004\"")
          .extracting(e -> ((LaminSqlException) e).error())
          .isEqualTo(LaminSqlError.LINEAGE_START_NOT_FOUND);
    }
  }

  @Test
  void manyStartsAreOneStatementAndTheSameAgainIsNone() throws SQLException {
    try (ScratchInstance scratch = diamond(sqlite())) {
      Instance instance = scratch.open();
      long before = instance.database().orElseThrow().statementCount();
      upstream(instance, "a9004", "a9002", "run9001", "step.py");
      upstream(instance, "a9004", "a9002", "run9001", "step.py");
      assertThat(instance.database().orElseThrow().statementCount() - before).isEqualTo(1);
      scratch.artifact(9005, 9002L, 1).open();
      assertThat(downstream(instance, "a9001")).contains("1 a9005");
    }
  }

  private ScratchInstance sqlite() throws SQLException {
    return ScratchInstance.sqlite(RELEASE, folder);
  }

  private static String uid(char kind, long id) {
    return ScratchInstance.uid(kind, id);
  }

  private static LineageGraph graph(
      Instance instance, LineageScope scope, int mostDepth, String... starts) {
    return instance.lineage().orElseThrow().around(List.of(starts), scope, mostDepth);
  }

  private static List<String> upstream(Instance instance, String... starts) {
    return shown(
        graph(instance, LineageScope.UPSTREAM, Integer.MAX_VALUE, starts)
            .upstream(all(starts), Integer.MAX_VALUE));
  }

  private static List<String> downstream(Instance instance, String... starts) {
    return shown(
        graph(instance, LineageScope.DOWNSTREAM, Integer.MAX_VALUE, starts)
            .downstream(all(starts), Integer.MAX_VALUE));
  }

  private static java.util.Set<String> names(Instance instance, String start) {
    return graph(instance, LineageScope.DOWNSTREAM, Integer.MAX_VALUE, start).namesDerivedFrom(0);
  }

  private static List<Integer> all(String... starts) {
    return IntStream.range(0, starts.length).boxed().toList();
  }

  private static List<String> shown(List<LineageStep> steps) {
    return steps.stream()
        .map(step -> step.depth() + " " + step.dataset().key().orElse(""))
        .sorted()
        .toList();
  }

  /** The edges of runs that were made here. */
  private static List<String> edges(Instance instance) {
    return EdgeRows.of(instance).stream().filter(edge -> edge.contains("run9")).toList();
  }
}
