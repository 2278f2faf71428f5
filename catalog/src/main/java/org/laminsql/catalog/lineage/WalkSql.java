package org.laminsql.catalog.lineage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

/**
 * The recursion: a table {@code reached(k, id)} of artifacts (1) and runs (3) by turns, with
 * collections (2) between, and transforms (4) as starts. {@code UNION} keeps each once, so cycles
 * end and diamonds cost nothing; the depth is not in it, because a node that can be reached in many
 * ways would be kept once for each depth. What LaminDB does not draw is left out later, when the
 * rows are read: here it would cost a look at each.
 *
 * @param seeds what is added to a start's kind to begin there
 * @param steps one step each, over a row {@code x} of the walk
 */
record WalkSql(List<Integer> seeds, List<String> steps) {

  /** From outputs to inputs, and to the members of collections. */
  private static final List<String> UPWARD =
      List.of(
          """
          SELECT <1>, l."artifact_id" {x} {artifact_input} l
          WHERE x.k = <3> AND l."run_id" = x.id""",
          """
          SELECT <2>, l."collection_id" {x} {collection_input} l
          WHERE x.k = <3> AND l."run_id" = x.id""",
          """
          SELECT <1>, l."artifact_id" {x} {member} l
          WHERE x.k = <2> AND l."collection_id" = x.id""",
          """
          SELECT <3>, t."run_id" {x} {artifact}
          WHERE x.k = <1> AND t."id" = x.id AND t."run_id" IS NOT NULL""",
          """
          SELECT <3>, t."run_id" {x} {collection}
          WHERE x.k = <2> AND t."id" = x.id AND t."run_id" IS NOT NULL""");

  /** From inputs to outputs; collections are entered by their members and left by their runs. */
  private static final List<String> DOWNWARD =
      List.of(
          """
          SELECT <3>, l."run_id" {x} {artifact_input} l
          WHERE x.k = <1> AND l."artifact_id" = x.id""",
          """
          SELECT <2>, l."collection_id" {x} {member} l
          WHERE x.k = <1> AND l."artifact_id" = x.id""",
          """
          SELECT <3>, l."run_id" {x} {collection_input} l
          WHERE x.k = <2> AND l."collection_id" = x.id""",
          "SELECT <1>, t.\"id\" {x} {artifact} WHERE x.k = <3> AND t.\"run_id\" = x.id",
          "SELECT <2>, t.\"id\" {x} {collection} WHERE x.k = <3> AND t.\"run_id\" = x.id");

  private static final List<String> RUNS_OF_TRANSFORMS =
      List.of("SELECT <3>, t.\"id\" {x} {run} WHERE x.k = <4> AND t.\"transform_id\" = x.id");

  private static final String SELECT = "SELECT ";
  private static final int DOWN_OFFSET = 10;
  private static final int RIM_OFFSET = 20;
  private static final int MAKER_OFFSET = 30;

  static final WalkSql UP = new WalkSql(List.of(0), numbered(0, UPWARD, RUNS_OF_TRANSFORMS));

  static final WalkSql DOWN = new WalkSql(List.of(0), numbered(0, DOWNWARD, RUNS_OF_TRANSFORMS));

  /**
   * Both at once, each with kinds of its own; the walk down begins with the runs that made the
   * starts. All that a run took or made is there too, and leads nowhere.
   */
  static final WalkSql PICTURE =
      new WalkSql(
          List.of(0, DOWN_OFFSET, MAKER_OFFSET),
          Stream.of(
                  numbered(0, UPWARD, RUNS_OF_TRANSFORMS),
                  numbered(DOWN_OFFSET, DOWNWARD, RUNS_OF_TRANSFORMS),
                  rim(),
                  makers())
              .flatMap(List::stream)
              .toList());

  @SafeVarargs
  private static List<String> numbered(int offset, List<String>... steps) {
    return Stream.of(steps)
        .flatMap(List::stream)
        .map(step -> numbered(step, offset, offset))
        .toList();
  }

  /** A step from the kinds above one number to those above another. */
  private static String numbered(String step, int from, int to) {
    int begin = SELECT.length();
    int kind = Character.digit(step.charAt(begin + 1), 10);
    String filled = SELECT + (to + kind) + step.substring(begin + "<1>".length());
    for (int source = 1; source <= 4; source++) {
      filled = filled.replace("<" + source + ">", String.valueOf(from + source));
    }
    return filled;
  }

  private static List<String> rim() {
    List<String> around =
        Stream.concat(UPWARD.stream(), DOWNWARD.stream())
            .filter(step -> step.contains("x.k = <3>"))
            .toList();
    return IntStream.of(0, DOWN_OFFSET)
        .boxed()
        .flatMap(from -> around.stream().map(step -> numbered(step, from, RIM_OFFSET)))
        .toList();
  }

  private static List<String> makers() {
    return UPWARD.stream()
        .filter(step -> step.startsWith("SELECT <3>"))
        .map(step -> numbered(step, MAKER_OFFSET, DOWN_OFFSET))
        .toList();
  }

  /**
   * The tables, {@code reached(k, id)} last.
   *
   * @param mostDepth how many runs it goes; 0 for to the ends. A row is kept once for each depth,
   *     so only few are worth it
   */
  String tables(Dialect dialect, int mostDepth) {
    boolean bounded = mostDepth > 0;
    boolean once = !bounded && seeds.size() == 1;
    String walk = once ? "reached" : "walk";
    String offsets =
        seeds.stream()
            .map(seed -> "SELECT " + seed + " AS o")
            .collect(Collectors.joining(" UNION ALL "));
    String first =
        "SELECT s.kind + o.o, s.id"
            + (bounded ? ", s.kind / 3" : "")
            + " FROM chosen s CROSS JOIN ("
            + offsets
            + ") o";
    String rest = dialect == Dialect.SQLITE ? arms(walk, mostDepth) : lateral(walk, mostDepth);
    String distinct = ",\nreached(k, id) AS (SELECT DISTINCT w.k % 10, w.id FROM walk w)";
    return walk
        + (bounded ? "(k, id, d) AS (\n" : "(k, id) AS (\n")
        + first
        + rest
        + ")"
        + (once ? "" : distinct);
  }

  /** SQLite walks several recursive terms, and can refer to the row of a walk only in a join. */
  private String arms(String walk, int mostDepth) {
    String bound = mostDepth > 0 ? " AND x.d <= " + mostDepth : "";
    return steps.stream()
        .map(
            step -> step.replace("{x}", depth(step, mostDepth) + " FROM " + walk + " x CROSS JOIN"))
        .map(step -> step + bound)
        .collect(Collectors.joining("\nUNION ", "\nUNION ", ""));
  }

  /** Postgres allows one recursive term that names the walk once. */
  private String lateral(String walk, int mostDepth) {
    String bound = mostDepth > 0 ? " WHERE x.d <= " + mostDepth : "";
    return steps.stream()
        .map(step -> step.replace("{x}", depth(step, mostDepth) + " FROM"))
        .collect(
            Collectors.joining(
                "\nUNION ALL ",
                "\nUNION SELECT e.* FROM " + walk + " x CROSS JOIN LATERAL (\n",
                ") e" + bound));
  }

  /** A run counts as one. */
  private static String depth(String step, int mostDepth) {
    if (mostDepth == 0) {
      return "";
    }
    return step.startsWith("SELECT 3") ? ", x.d + 1" : ", x.d";
  }
}
