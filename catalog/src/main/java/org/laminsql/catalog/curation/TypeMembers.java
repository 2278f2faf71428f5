package org.laminsql.catalog.curation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.RegistryTable;

/**
 * The rows below a type: those of the type, and those of its subtypes, which are in it themselves;
 * the type is not (LaminDB 2.12.1, {@code query_records}, {@code query_features}).
 */
final class TypeMembers {

  private TypeMembers() {}

  /**
   * A query of their ids.
   *
   * @param types a uid, or names from the outermost to the innermost as before 2.0
   */
  static SqlCondition condition(RegistryTable registry, List<String> types) {
    String rows =
        new RegistryView(registry)
            .column("id", "INTEGER", "id")
            .column("type_id", "INTEGER", "type_id")
            .visible();
    List<@Nullable Object> parameters = new ArrayList<>();
    String type = type(registry, types, parameters);
    String sql =
        "WITH RECURSIVE below(id) AS (SELECT c.id FROM "
            + rows
            + " AS c WHERE c.type_id IN ("
            + type
            + ") UNION SELECT c.id FROM "
            + rows
            + " AS c JOIN below ON c.type_id = below.id) SELECT below.id FROM below";
    return new SqlCondition(sql, parameters);
  }

  /** A type in the trash still is one. */
  private static String type(
      RegistryTable registry, List<String> types, List<@Nullable Object> parameters) {
    String all =
        new RegistryView(registry)
            .column("id", "INTEGER", "id")
            .column("uid", "TEXT", "uid")
            .column("name", "TEXT", "name")
            .column("type_id", "INTEGER", "type_id")
            .column("is_type", "BOOLEAN", "is_type")
            .all();
    String innermost = types.get(types.size() - 1);
    String named = "(y.name = ? AND y.is_type = CAST(1 AS BOOLEAN))";
    if (types.size() == 1) {
      parameters.add(innermost);
      parameters.add(innermost);
      return "SELECT y.id FROM " + all + " AS y WHERE y.uid = ? OR " + named;
    }
    parameters.add(innermost);
    String outer = type(registry, types.subList(0, types.size() - 1), parameters);
    return "SELECT y.id FROM " + all + " AS y WHERE " + named + " AND y.type_id IN (" + outer + ")";
  }
}
