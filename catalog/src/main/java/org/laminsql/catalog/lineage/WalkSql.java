package org.laminsql.catalog.lineage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

/**
 * The recursion: a table of kind and id, artifacts (1) and runs (3) by turns, with collections (2)
 * between. {@code UNION} keeps each once, so cycles end and diamonds cost nothing; the depth is not
 * in it, because a node that can be reached in many ways would be kept once for each depth.
 *
 * @param seeds where it begins: SELECTs of kind and id
 * @param steps one step each, over a row {@code x} of the walk
 */
record WalkSql(List<String> seeds, List<String> steps) {

  private static final String STARTS = "SELECT s.kind, s.id FROM chosen s WHERE s.kind <= 3";

  private static final String RUNS_OF_TRANSFORMS =
      """
      SELECT 3, t."id" FROM chosen s CROSS JOIN {run} WHERE s.kind = 4 AND t."transform_id" = s.id""";

  /** The run that made a start, wherever that start lies. */
  private static final List<String> RUNS_OF_STARTS =
      List.of(
          """
          SELECT 3, t."run_id" FROM chosen s CROSS JOIN {artifact}
          WHERE s.kind = 1 AND t."id" = s.id AND t."run_id" IS NOT NULL""",
          """
          SELECT 3, t."run_id" FROM chosen s CROSS JOIN {collection}
          WHERE s.kind = 2 AND t."id" = s.id AND t."run_id" IS NOT NULL""");

  private static final String MEMBERS_OF_STARTS =
      """
      SELECT 1, l."artifact_id" FROM chosen s CROSS JOIN {member} l
      WHERE s.kind = 2 AND l."collection_id" = s.id""";

  /** From outputs to inputs. A run's own output as its input leads back to the run: no harm. */
  static final WalkSql UP =
      new WalkSql(
          seeds(RUNS_OF_STARTS, List.of(STARTS, RUNS_OF_TRANSFORMS, MEMBERS_OF_STARTS)),
          List.of(
              """
              SELECT 1, l."artifact_id" {x} {artifact_input} l WHERE x.k = 3 AND l."run_id" = x.id""",
              """
              SELECT 2, l."collection_id" {x} {collection_input} l
              WHERE x.k = 3 AND l."run_id" = x.id""",
              """
              SELECT 1, l."artifact_id" {x} {collection} CROSS JOIN {member} l
              WHERE x.k = 2 AND t."id" = x.id AND l."collection_id" = x.id AND {collection.drawn}""",
              """
              SELECT 3, t."run_id" {x} {artifact}
              WHERE x.k = 1 AND t."id" = x.id AND t."run_id" IS NOT NULL AND {artifact.drawn}""",
              """
              SELECT 3, t."run_id" {x} {collection}
              WHERE x.k = 2 AND t."id" = x.id AND t."run_id" IS NOT NULL AND {collection.drawn}"""));

  /** From inputs to outputs; collections are entered by their members and left by their runs. */
  static final WalkSql DOWN =
      new WalkSql(
          List.of(STARTS, RUNS_OF_TRANSFORMS),
          List.of(
              """
              SELECT 3, l."run_id" {x} {artifact} CROSS JOIN {artifact_input} l
              WHERE x.k = 1 AND t."id" = x.id AND {artifact.drawn} AND l."artifact_id" = x.id
               AND (t."run_id" IS NULL OR t."run_id" <> l."run_id")""",
              """
              SELECT 2, l."collection_id" {x} {artifact} CROSS JOIN {member} l
              WHERE x.k = 1 AND t."id" = x.id AND {artifact.drawn} AND l."artifact_id" = x.id""",
              """
              SELECT 3, l."run_id" {x} {collection} CROSS JOIN {collection_input} l
              WHERE x.k = 2 AND t."id" = x.id AND {collection.drawn} AND l."collection_id" = x.id
               AND (t."run_id" IS NULL OR t."run_id" <> l."run_id")""",
              """
              SELECT 1, t."id" {x} {artifact} WHERE x.k = 3 AND t."run_id" = x.id""",
              """
              SELECT 2, t."id" {x} {collection} WHERE x.k = 3 AND t."run_id" = x.id"""));

  /** As {@link #DOWN}, beginning with the runs that made the starts, as the picture does. */
  static final WalkSql DOWN_FROM_RUNS = new WalkSql(seeds(RUNS_OF_STARTS, DOWN.seeds), DOWN.steps);

  private static List<String> seeds(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /**
   * {@code name(k, id)}.
   *
   * @param mostDepth how many runs it goes; 0 for to the ends. A row is kept once for each depth,
   *     so only few are worth it
   */
  String table(String name, Dialect dialect, int mostDepth) {
    boolean bounded = mostDepth > 0;
    String first =
        seeds.stream()
            .map(seed -> bounded ? withDepth(seed) : seed)
            .collect(Collectors.joining("\nUNION ALL "));
    String walk = bounded ? name + "_walk" : name;
    String text =
        walk + (bounded ? "(k, id, d)" : "(k, id)") + " AS (\nSELECT * FROM (" + first + ") s";
    String rest =
        dialect == Dialect.SQLITE
            ? arms(walk, bounded, mostDepth)
            : lateral(walk, bounded, mostDepth);
    String bound =
        bounded ? ",\n" + name + "(k, id) AS (SELECT DISTINCT w.k, w.id FROM " + walk + " w)" : "";
    return text + rest + ")" + bound;
  }

  /** SQLite walks several recursive terms, and can refer to the row of a walk only in a join. */
  private String arms(String walk, boolean bounded, int mostDepth) {
    return steps.stream()
        .map(step -> step.replace("{x}", "{depth}FROM " + walk + " x CROSS JOIN"))
        .map(step -> bounded ? step + " AND x.d <= " + mostDepth : step)
        .map(step -> step.replace("{depth}", bounded ? depth(step) + " " : ""))
        .collect(Collectors.joining("\nUNION ", "\nUNION ", ""));
  }

  /** Postgres allows one recursive term that names the walk once. */
  private String lateral(String walk, boolean bounded, int mostDepth) {
    String all =
        steps.stream()
            .map(step -> step.replace("{x}", "{depth}FROM"))
            .map(step -> step.replace("{depth}", bounded ? depth(step) + " " : ""))
            .collect(Collectors.joining("\nUNION ALL "));
    return "\nUNION SELECT e.* FROM "
        + walk
        + " x CROSS JOIN LATERAL (\n"
        + all
        + ") e"
        + (bounded ? " WHERE x.d <= " + mostDepth : "");
  }

  /** A run counts as one. */
  private static String depth(String step) {
    return step.startsWith("SELECT 3") ? ", x.d + 1" : ", x.d";
  }

  private static String withDepth(String seed) {
    String depth = seed.startsWith("SELECT 3") ? "1" : seed.equals(STARTS) ? "s.kind / 3" : "0";
    return seed.replaceFirst(" FROM chosen", ", CAST(" + depth + " AS bigint) FROM chosen");
  }
}
