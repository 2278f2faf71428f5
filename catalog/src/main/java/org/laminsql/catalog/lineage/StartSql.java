package org.laminsql.catalog.lineage;

/**
 * Finds what texts stand for: the visible artifact of a key, an artifact's uid or stem, a
 * collection, a run, a transform; in this order (sql-surface.md section 5). Of several versions the
 * latest: on the connection's branch, else on main, else the newest.
 */
final class StartSql {

  /**
   * {@code wanted}: the texts; {@code candidate}: all that have such a name; {@code graded}: with
   * their place among those of the same text; {@code chosen}: the first of each.
   */
  static final String TABLES =
      """
      wanted AS ({wanted}),
      candidate(ord, rank, kind, id, uid, visible, latest, near, created_at) AS (
      SELECT n.ord, 1, 1, t."id", t."uid", 1, CASE WHEN t."is_latest" THEN 1 ELSE 0 END,
       {artifact.near}, t."created_at"
      FROM wanted n CROSS JOIN {artifact} WHERE t."key" = n.name
       AND {artifact.visible}
      UNION ALL SELECT n.ord, 2, 1, t."id", t."uid", 1, 1, 0, t."created_at"
      FROM wanted n CROSS JOIN {artifact} WHERE t."uid" = n.name
      UNION ALL SELECT n.ord, 2, 1, t."id", t."uid", CASE WHEN {artifact.visible} THEN 1 ELSE 0 END,
       CASE WHEN t."is_latest" THEN 1 ELSE 0 END, {artifact.near}, t."created_at"
      FROM wanted n CROSS JOIN {artifact} WHERE length(n.name) = 16
       AND t."uid" {from} n.name AND t."uid" {to} (n.name || 'zzzz')
      UNION ALL SELECT n.ord, 3, 2, t."id", t."uid", 1, CASE WHEN t."is_latest" THEN 1 ELSE 0 END,
       {collection.near}, t."created_at"
      FROM wanted n CROSS JOIN {collection} WHERE t."key" = n.name
       AND {collection.visible}
      UNION ALL SELECT n.ord, 4, 2, t."id", t."uid", 1, 1, 0, t."created_at"
      FROM wanted n CROSS JOIN {collection} WHERE t."uid" = n.name
      UNION ALL SELECT n.ord, 4, 2, t."id", t."uid",
       CASE WHEN {collection.visible} THEN 1 ELSE 0 END,
       CASE WHEN t."is_latest" THEN 1 ELSE 0 END, {collection.near}, t."created_at"
      FROM wanted n CROSS JOIN {collection} WHERE length(n.name) = 16
       AND t."uid" {from} n.name AND t."uid" {to} (n.name || 'zzzz')
      UNION ALL SELECT n.ord, 5, 3, t."id", t."uid", 1, 1, 0, t."created_at"
      FROM wanted n CROSS JOIN {run} WHERE t."uid" = n.name
      UNION ALL SELECT n.ord, 6, 4, t."id", t."uid", 1, CASE WHEN t."is_latest" THEN 1 ELSE 0 END,
       {transform.near}, t."created_at"
      FROM wanted n CROSS JOIN {transform} WHERE t."key" = n.name
       AND {transform.visible}
      UNION ALL SELECT n.ord, 7, 4, t."id", t."uid", 1, 1, 0, t."created_at"
      FROM wanted n CROSS JOIN {transform} WHERE t."uid" = n.name
      UNION ALL SELECT n.ord, 7, 4, t."id", t."uid",
       CASE WHEN {transform.visible} THEN 1 ELSE 0 END,
       CASE WHEN t."is_latest" THEN 1 ELSE 0 END, {transform.near}, t."created_at"
      FROM wanted n CROSS JOIN {transform} WHERE length(n.name) = 12
       AND t."uid" {from} n.name AND t."uid" {to} (n.name || 'zzzz')),
      graded AS (SELECT c.*, row_number() OVER (PARTITION BY c.ord ORDER BY c.rank, c.visible DESC,
       c.latest DESC, c.near DESC, c.created_at DESC, c.id DESC) AS place FROM candidate c),
      chosen AS (SELECT g.ord, g.kind, g.id FROM graded g WHERE g.place = 1)""";

  private StartSql() {}
}
