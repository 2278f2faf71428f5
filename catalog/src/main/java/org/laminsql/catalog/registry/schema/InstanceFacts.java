package org.laminsql.catalog.registry.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laminsql.catalog.registry.MetadataDatabase;

/**
 * What an instance holds that decides how its tables are shown.
 *
 * @param apps Django's app labels, which are the prefixes of table names
 * @param branches ids of branches by name
 * @param spaces ids of spaces by name
 * @param storages in the order in which they were registered
 */
public record InstanceFacts(
    Set<String> apps,
    Map<String, Long> branches,
    Map<String, Long> spaces,
    List<StorageRecord> storages) {

  /** What releases before 1.6 mean by their branch codes. */
  private static final Map<String, Long> BRANCHES_BEFORE_THEIR_TABLE =
      Map.of("trash", -1L, "archive", 0L, "main", 1L);

  /** Copies the collections. */
  public InstanceFacts {
    storages = List.copyOf(storages);
  }

  /** Reads them in one statement. */
  static InstanceFacts read(MetadataDatabase database, PhysicalSchema schema) {
    List<String> parts = new ArrayList<>();
    part(parts, schema, "django_migrations", "SELECT DISTINCT 'app', 0, app, NULL, NULL");
    part(parts, schema, "lamindb_branch", "SELECT 'branch', id, name, NULL, NULL");
    part(parts, schema, "lamindb_space", "SELECT 'space', id, name, NULL, NULL");
    part(parts, schema, "lamindb_storage", "SELECT 'storage', id, uid, root, type");
    Set<String> apps = new LinkedHashSet<>();
    Map<String, Long> branches = new LinkedHashMap<>();
    Map<String, Long> spaces = new LinkedHashMap<>();
    List<StorageRecord> storages = new ArrayList<>();
    Query.each(
        database,
        String.join(" UNION ALL ", parts) + " ORDER BY 1, 2",
        5,
        row -> {
          long id = Long.parseLong(row.text(1));
          switch (row.text(0)) {
            case "app" -> apps.add(row.text(2));
            case "branch" -> branches.put(row.text(2), id);
            case "space" -> spaces.put(row.text(2), id);
            default -> storages.add(new StorageRecord(row.text(2), row.text(3), row.text(4)));
          }
        });
    return new InstanceFacts(
        apps, branches.isEmpty() ? BRANCHES_BEFORE_THEIR_TABLE : branches, spaces, storages);
  }

  private static void part(List<String> parts, PhysicalSchema schema, String table, String select) {
    if (schema.table(table).isPresent()) {
      parts.add(select + " FROM " + table);
    }
  }
}
