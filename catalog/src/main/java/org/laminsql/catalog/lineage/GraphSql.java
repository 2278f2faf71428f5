package org.laminsql.catalog.lineage;

import java.util.List;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

/**
 * The one statement that finds starts, walks from them and answers every node that it met, its
 * links as lists of ids in one text: a row costs more than parsing its numbers.
 */
final class GraphSql {

  /** More would cost more rows than it saves: a node is kept once for each depth. */
  private static final int WORTH_BOUNDING = 8;

  static final int START = 0;
  static final int ARTIFACT = 1;
  static final int COLLECTION = 2;
  static final int RUN = 3;
  static final int USER = 4;

  /** Flags of an artifact or collection. */
  static final int DRAWN = 1;

  static final int LATEST = 2;
  static final int VISIBLE = 4;

  /**
   * part, id, then by part:
   *
   * <table>
   * <caption>Columns by part</caption>
   * <tr><th>part</th><th>first</th><th>second</th><th>third</th><th>uid</th><th>name</th>
   *     <th>at</th><th>until</th><th>artifacts</th><th>collections</th>
   *     <th>transform</th></tr>
   * <tr><td>start</td><td>ord</td><td>grade</td><td>place</td><td>uid</td><td>kind</td></tr>
   * <tr><td>dataset</td><td>run</td><td>user</td><td>flags</td><td>uid</td><td>key</td>
   *     <td>created</td><td></td><td>members</td><td>description</td></tr>
   * <tr><td>run</td><td>transform</td><td>status</td><td></td><td>uid</td><td>its key</td>
   *     <td>started</td><td>finished</td><td>inputs</td><td>inputs</td><td>its uid</td></tr>
   * <tr><td>user</td><td></td><td></td><td></td><td>uid</td><td>handle</td></tr>
   * </table>
   */
  static final List<SqlType> TYPES =
      List.of(
          SqlType.INTEGER,
          SqlType.BIGINT,
          SqlType.BIGINT,
          SqlType.BIGINT,
          SqlType.BIGINT,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.TIMESTAMP,
          SqlType.TIMESTAMP,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.VARCHAR);

  private static final String STARTS =
      """
      SELECT 0 AS part, CAST(g.id AS bigint) AS id, CAST(g.ord AS bigint) AS a,
       CAST(g.rank * 4 + g.visible * 2 + g.latest AS bigint) AS b, CAST(g.place AS bigint) AS c,
       CAST(g.uid AS text) AS uid, CAST(g.kind AS text) AS name,
       CAST(NULL AS timestamp) AS at, CAST(NULL AS timestamp) AS until,
       CAST(NULL AS text) AS artifacts, CAST(NULL AS text) AS collections,
       CAST(NULL AS text) AS transform_uid
      FROM graded g""";

  private static final String ARTIFACTS =
      """
      SELECT 1, t."id", t."run_id", t."created_by_id",
       CASE WHEN {artifact.drawn} THEN 1 ELSE 0 END + CASE WHEN t."is_latest" THEN 2 ELSE 0 END
       + CASE WHEN {artifact.visible} THEN 4 ELSE 0 END,
       t."uid", t."key", {artifact.created_at}, NULL, NULL, t."description", NULL
      FROM reached x CROSS JOIN {artifact} WHERE x.k = 1 AND t."id" = x.id""";

  private static final String COLLECTIONS =
      """
      SELECT 2, t."id", t."run_id", t."created_by_id",
       CASE WHEN {collection.drawn} THEN 1 ELSE 0 END + CASE WHEN t."is_latest" THEN 2 ELSE 0 END
       + CASE WHEN {collection.visible} THEN 4 ELSE 0 END,
       t."uid", t."key", {collection.created_at}, NULL,
       (SELECT {artifact_list} FROM {member} l WHERE l."collection_id" = t."id"), t."description", NULL
      FROM reached x CROSS JOIN {collection} WHERE x.k = 2 AND t."id" = x.id""";

  private static final String RUNS =
      """
      SELECT 3, t."id", t."transform_id", {status}, NULL, t."uid", f."key", {started}, {finished},
       (SELECT {artifact_list} FROM {artifact_input} l WHERE l."run_id" = t."id"),
       (SELECT {collection_list} FROM {collection_input} l WHERE l."run_id" = t."id"), f."uid"
      FROM reached x CROSS JOIN {run} CROSS JOIN {transform.table} f
      WHERE x.k = 3 AND t."id" = x.id AND f."id" = t."transform_id\"""";

  private static final String USERS =
      """
      SELECT 4, t."id", NULL, NULL, NULL, t."uid", t."handle", NULL, NULL, NULL, NULL, NULL
      FROM {user}""";

  private GraphSql() {}

  /** The statement; its one parameter is the list of texts. */
  static String of(Names names, Dialect dialect, LineageScope scope, int mostDepth) {
    boolean bounded = scope != LineageScope.PICTURE && mostDepth <= WORTH_BOUNDING;
    WalkSql walk =
        switch (scope) {
          case UPSTREAM -> WalkSql.UP;
          case DOWNSTREAM -> WalkSql.DOWN;
          case PICTURE -> WalkSql.PICTURE;
        };
    String tables = StartSql.TABLES + ",\n" + walk.tables(dialect, bounded ? mostDepth : 0);
    String parts = String.join("\nUNION ALL ", STARTS, ARTIFACTS, COLLECTIONS, runs(scope), USERS);
    return names.fill("WITH RECURSIVE " + tables + "\n" + parts);
  }

  /** Only a picture says when runs ran, and how they ended. */
  private static String runs(LineageScope scope) {
    boolean told = scope == LineageScope.PICTURE;
    return RUNS.replace("{status}", told ? "t.\"_status_code\"" : "NULL")
        .replace("{started}", told ? "{run.started_at}" : "NULL")
        .replace("{finished}", told ? "{run.finished_at}" : "NULL");
  }
}
