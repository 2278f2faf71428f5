package org.laminsql.catalog.registry.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

/**
 * Columns that are looked up in other tables, as scalar subqueries: whatever the branch of what
 * they find, and never run unless they are used.
 */
final class ResolvedColumns {

  private final PhysicalSchema schema;
  private final StoragePaths paths;

  ResolvedColumns(PhysicalSchema schema, StoragePaths paths) {
    this.schema = schema;
    this.paths = paths;
  }

  /** Those of a table; a stored column of the same name wins. */
  List<RegistryColumn> of(PhysicalTable table) {
    List<RegistryColumn> columns =
        switch (table.name()) {
          case "lamindb_artifact" -> ofArtifact(table);
          case "lamindb_run" -> ofRun();
          default -> List.of();
        };
    return columns.stream().filter(column -> !table.has(column.name())).toList();
  }

  private List<RegistryColumn> ofArtifact(PhysicalTable artifact) {
    List<RegistryColumn> columns = new ArrayList<>();
    columns.add(
        column(
            "path", false, fromStorage(paths.root() + " || '/' || " + StoragePaths.key(artifact))));
    columns.add(column("storage_root", false, fromStorage(paths.root())));
    columns.add(
        column(
            "created_by",
            false,
            "(SELECT u.\"handle\" FROM \"lamindb_user\" u"
                + " WHERE u.\"id\" = t.\"created_by_id\")"));
    columns.add(
        column(
            "transform_key",
            true,
            "(SELECT f.\"key\" FROM \"lamindb_run\" r"
                + " JOIN \"lamindb_transform\" f ON f.\"id\" = r.\"transform_id\""
                + " WHERE r.\"id\" = t.\"run_id\")"));
    return columns;
  }

  private static String fromStorage(String expression) {
    return "(SELECT "
        + expression
        + " FROM \"lamindb_storage\" s WHERE s.\"id\" = t.\"storage_id\")";
  }

  private List<RegistryColumn> ofRun() {
    Optional<String> parameters =
        parameters("lamindb_runparamvalue", "lamindb_paramvalue", "paramvalue_id", "param")
            .or(
                () ->
                    parameters(
                        "lamindb_runfeaturevalue",
                        "lamindb_featurevalue",
                        "featurevalue_id",
                        "feature"));
    return parameters.map(expression -> column("params", true, expression)).stream().toList();
  }

  /** The parameters of releases up to 1.12, which kept them in three tables. */
  private Optional<String> parameters(
      String links, String values, String valueId, String registry) {
    if (!schema.has(links, valueId) || !schema.has(values, registry + "_id")) {
      return Optional.empty();
    }
    String object =
        paths.dialect() == Dialect.SQLITE
            ? "nullif(json_group_object(p.\"name\", json(v.\"value\") ORDER BY l.\"id\"), '{}')"
            : "json_object_agg(p.\"name\", v.\"value\" ORDER BY l.\"id\")::text";
    return Optional.of(
        String.format(
            Locale.ROOT,
            "(SELECT %s FROM \"%s\" l JOIN \"%s\" v ON v.\"id\" = l.\"%s\""
                + " JOIN \"lamindb_%s\" p ON p.\"id\" = v.\"%s_id\" WHERE l.\"run_id\" = t.\"id\")",
            object,
            links,
            values,
            valueId,
            registry,
            registry));
  }

  private static RegistryColumn column(String name, boolean nullable, String expression) {
    return new RegistryColumn(name, SqlType.VARCHAR, nullable, expression, Optional.empty(), true);
  }
}
