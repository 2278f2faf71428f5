package org.laminsql.catalog.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.fixtures.TestPostgres;

/** Random graphs, with cycles, against a walk over sets and against a plain recursive query. */
class RandomLineageTest {

  private static final int NODES = 40;

  private static final String PLAIN_QUERY =
      """
      WITH RECURSIVE up(id, depth) AS (SELECT CAST(? AS bigint), 0 UNION
       SELECT i.artifact_id, up.depth + 1 FROM up JOIN lamindb_artifact a ON a.id = up.id
        JOIN lamindb_artifact_input_of_runs i ON i.run_id = a.run_id
        JOIN lamindb_artifact b ON b.id = i.artifact_id
        WHERE (b.run_id IS NULL OR b.run_id <> a.run_id) AND up.depth < 45)
      SELECT id, min(depth) FROM up WHERE depth > 0 GROUP BY id""";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> answersAsSetsAndAsAPlainQueryDo() {
    return Stream.concat(
        LongStream.rangeClosed(1, 6)
            .mapToObj(
                seed ->
                    DynamicTest.dynamicTest(
                        "SQLite, seed " + seed,
                        () ->
                            check(
                                ScratchInstance.sqlite(
                                    "old/2.12.1", folder.resolve(String.valueOf(seed))),
                                seed))),
        Stream.of(7L)
            .filter(seed -> TestPostgres.has("seed-postgres"))
            .map(
                seed ->
                    DynamicTest.dynamicTest(
                        "Postgres, seed " + seed, () -> check(ScratchInstance.postgres(), seed))));
  }

  private static void check(ScratchInstance opened, long seed) throws SQLException {
    try (ScratchInstance scratch = opened) {
      Map<Long, Set<Long>> inputs = fill(scratch, new Random(seed));
      Instance instance = scratch.open();
      for (long start = 9000; start < 9000 + NODES; start += 7) {
        Map<Long, Integer> naive = walked(inputs, start);
        assertThat(upstream(instance, start)).as("upstream of %d", start).isEqualTo(naive);
        Map<Long, Integer> plain = new TreeMap<>();
        scratch
            .pairs(PLAIN_QUERY, start)
            .forEach(row -> plain.put(row.get(0), row.get(1).intValue()));
        plain.remove(start);
        assertThat(plain).as("plain query from %d", start).isEqualTo(naive);
        assertThat(downstream(instance, start)).isEqualTo(walked(reversed(inputs), start));
      }
    }
  }

  /** Artifact i is made by run i; runs take inputs from anywhere. By artifact, its inputs. */
  private static Map<Long, Set<Long>> fill(ScratchInstance scratch, Random random) {
    Map<Long, Set<Long>> inputs = new HashMap<>();
    for (long id = 9000; id < 9000 + NODES; id++) {
      scratch.run(id).artifact(id, id, 1);
    }
    for (long id = 9000; id < 9000 + NODES; id++) {
      Set<Long> taken = new TreeSet<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        taken.add(9000L + random.nextInt(NODES));
      }
      for (long input : taken) {
        scratch.input(id, input);
      }
      taken.remove(id);
      inputs.put(id, taken);
    }
    return inputs;
  }

  private static Map<Long, Set<Long>> reversed(Map<Long, Set<Long>> inputs) {
    Map<Long, Set<Long>> outputs = new HashMap<>();
    inputs.forEach(
        (to, from) ->
            from.forEach(id -> outputs.computeIfAbsent(id, none -> new TreeSet<>()).add(to)));
    return outputs;
  }

  private static Map<Long, Integer> walked(Map<Long, Set<Long>> links, long start) {
    Map<Long, Integer> depths = new TreeMap<>(Map.of(start, 0));
    List<Long> queue = new ArrayList<>(List.of(start));
    for (int i = 0; i < queue.size(); i++) {
      long from = queue.get(i);
      for (long to : links.getOrDefault(from, Set.of())) {
        if (depths.putIfAbsent(to, depths.getOrDefault(from, 0) + 1) == null) {
          queue.add(to);
        }
      }
    }
    depths.remove(start);
    return depths;
  }

  private static Map<Long, Integer> upstream(Instance instance, long start) {
    return byId(
        instance
            .lineage()
            .orElseThrow()
            .around(List.of("a" + start), LineageScope.UPSTREAM, Integer.MAX_VALUE)
            .upstream(List.of(0), Integer.MAX_VALUE));
  }

  private static Map<Long, Integer> downstream(Instance instance, long start) {
    return byId(
        instance
            .lineage()
            .orElseThrow()
            .around(List.of("a" + start), LineageScope.DOWNSTREAM, Integer.MAX_VALUE)
            .downstream(List.of(0), Integer.MAX_VALUE));
  }

  private static Map<Long, Integer> byId(List<LineageStep> steps) {
    Map<Long, Integer> depths = new TreeMap<>();
    steps.forEach(
        step ->
            depths.put(Long.valueOf(step.dataset().key().orElse("").substring(1)), step.depth()));
    return depths;
  }
}
