package org.laminsql.catalog.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

/**
 * The table {@code lineage.edges}: one row per input, run and visible output; the input is NULL for
 * a run without inputs. Inputs are those that LaminDB draws, which are not outputs of the same run.
 *
 * <p>It is a {@code UNION ALL} of joins, so that the database can push conditions into each.
 */
public final class LineageEdges {

  private static final String OUTPUT =
      """
      CAST('{kind}' AS text) AS output_kind, t."uid" AS output_uid, t."key" AS output_key,
       u."handle" AS created_by, {{kind}.created_at} AS created_at
      FROM {{kind}} JOIN {run.table} r ON r."id" = t."run_id"
       JOIN {transform.table} f ON f."id" = r."transform_id"
       JOIN {user.table} u ON u."id" = t."created_by_id\"""";

  private static final String RUN =
      """
       r."uid" AS run_uid, f."uid" AS transform_uid, f."key" AS transform_key,
      """;

  private static final String WITH_INPUT =
      """
      SELECT CAST('{input}' AS text) AS input_kind, i."uid" AS input_uid, i."key" AS input_key,
      """
          + RUN
          + OUTPUT
          + """

           JOIN {{input}_input} l ON l."run_id" = t."run_id"
           JOIN {drawn.{input}} i ON i."id" = l."{input}_id"
          WHERE {{kind}.visible} AND (i."run_id" IS NULL OR i."run_id" <> t."run_id")""";

  private static final String WITHOUT_INPUT =
      """
      SELECT CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text),
      """
          + RUN
          + OUTPUT
          + """

          WHERE {{kind}.visible}
           AND NOT EXISTS (SELECT 1 FROM {artifact_input} l JOIN {drawn.artifact} i
            ON i."id" = l."artifact_id" WHERE l."run_id" = r."id"
             AND (i."run_id" IS NULL OR i."run_id" <> r."id"))
           AND NOT EXISTS (SELECT 1 FROM {collection_input} l JOIN {drawn.collection} i
            ON i."id" = l."collection_id" WHERE l."run_id" = r."id"
             AND (i."run_id" IS NULL OR i."run_id" <> r."id"))""";

  private LineageEdges() {}

  /**
   * The table.
   *
   * @param tables the tables of the instance
   * @param dialect the SQL of its database
   */
  public static RegistryTable table(List<RegistryTable> tables, Dialect dialect) {
    Names names = Names.of(LineageRegistries.of(tables, OptionalLong.empty()), dialect);
    List<String> parts = new ArrayList<>();
    for (String kind : List.of("artifact", "collection")) {
      for (String input : List.of("artifact", "collection")) {
        parts.add(WITH_INPUT.replace("{input}", input).replace("{kind}", kind));
      }
      parts.add(WITHOUT_INPUT.replace("{kind}", kind));
    }
    return new RegistryTable(
        "lineage",
        "edges",
        "(" + names.fill(String.join("\nUNION ALL ", parts)) + ")",
        List.of(
            text("input_kind", true),
            text("input_uid", true),
            text("input_key", true),
            text("run_uid", false),
            text("transform_uid", false),
            text("transform_key", true),
            text("output_kind", false),
            text("output_uid", false),
            text("output_key", true),
            text("created_by", false),
            column("created_at", SqlType.TIMESTAMP, false)),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static RegistryColumn text(String name, boolean nullable) {
    return column(name, SqlType.VARCHAR, nullable);
  }

  private static RegistryColumn column(String name, SqlType type, boolean nullable) {
    return new RegistryColumn(name, type, nullable, "t.\"" + name + "\"", Optional.empty(), true);
  }
}
