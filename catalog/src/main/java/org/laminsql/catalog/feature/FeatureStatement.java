package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.TableAlias;

/**
 * The one statement that finds features, who uses them, and sheets. Its rows are a kind and six
 * texts; what they mean is said at each part.
 */
final class FeatureStatement {

  static final int COLUMNS = 7;

  private final RegistryNames names;
  private final List<HostValues> hosts;
  private final List<String> parts = new ArrayList<>();

  private FeatureStatement(RegistryNames names, List<HostValues> hosts) {
    this.names = names;
    this.hosts = hosts;
  }

  /** Empty if the instance has no features. */
  static Optional<String> of(RegistryNames names, List<HostValues> hosts) {
    return names
        .table("core", "feature")
        .map(feature -> new FeatureStatement(names, hosts).text(feature));
  }

  private String text(RegistryTable feature) {
    features(feature);
    for (HostValues host : hosts) {
      uses(host, feature);
      host.parameters().ifPresent(rows -> parameterUses(host, rows));
    }
    names.table("core", "param").ifPresent(this::parameters);
    Optional<HostValues> records =
        hosts.stream().filter(host -> host.host() == Host.RECORD).findFirst();
    records
        .filter(host -> has(host.table(), "is_type") && has(host.table(), "schema_id"))
        .ifPresent(host -> sheets(host, feature));
    return String.join(" UNION ALL ", parts);
  }

  private static boolean has(RegistryTable table, String column) {
    return table.columns().stream().anyMatch(c -> c.name().equals(column));
  }

  /** The dtype's column; it was renamed in 2.0. */
  static String dtype(RegistryTable feature) {
    return has(feature, "_dtype_str") ? "\"_dtype_str\"" : "\"dtype\"";
  }

  private static String isType(String alias, boolean wanted) {
    String column = alias + ".\"is_type\"";
    return wanted ? column : "(" + column + " IS NULL OR NOT " + column + ")";
  }

  private static String visible(RegistryTable table, String alias) {
    return TableAlias.replaced(table.condition().orElse("1 = 1"), "t", alias);
  }

  private void part(String kind, String rest, String... texts) {
    List<String> columns = new ArrayList<>(List.of("'" + kind + "'"));
    for (int i = 0; i < COLUMNS - 1; i++) {
      columns.add(i < texts.length ? "CAST(" + texts[i] + " AS text)" : "CAST(NULL AS text)");
    }
    parts.add("SELECT " + String.join(", ", columns) + " " + rest);
  }

  /** id, uid, name, dtype, _aux, whether it is visible. */
  private void features(RegistryTable feature) {
    part(
        "feature",
        "FROM " + feature.source() + " AS t WHERE " + isType("t", false),
        "t.\"id\"",
        "t.\"uid\"",
        "t.\"name\"",
        "t." + dtype(feature),
        "t.\"_aux\"",
        "CASE WHEN " + visible(feature, "t") + " THEN 1 ELSE 0 END");
  }

  /** id, name, dtype. */
  private void parameters(RegistryTable parameter) {
    part(
        "parameter",
        "FROM " + parameter.source() + " AS t WHERE " + visible(parameter, "t"),
        "t.\"id\"",
        "t.\"name\"",
        "t.\"dtype\"");
  }

  /** Host, feature. */
  private void uses(HostValues host, RegistryTable feature) {
    String dtype = "t." + dtype(feature);
    host.json()
        .ifPresent(
            rows ->
                use(
                    "use",
                    host,
                    feature,
                    "EXISTS (SELECT 1 FROM "
                        + rows.from()
                        + " WHERE "
                        + rows.feature()
                        + " = t.\"id\")"));
    for (LabelLink link : host.links()) {
      if (link.hasFeature()) {
        String name = link.registry().substring(link.registry().indexOf('.') + 1);
        String bare = name.equals("ULabel") ? " OR " + dtype + " LIKE 'cat%'" : "";
        use(
            "use",
            host,
            feature,
            "(lower("
                + dtype
                + ") LIKE '%"
                + name.toLowerCase(Locale.ROOT)
                + "%'"
                + bare
                + ") AND EXISTS (SELECT 1 FROM "
                + link.table().source()
                + " AS l WHERE l.\"feature_id\" = t.\"id\")");
      }
    }
  }

  private void use(String kind, HostValues host, RegistryTable owner, String condition) {
    part(
        kind,
        "FROM " + owner.source() + " AS t WHERE " + condition,
        "'" + host.host().name() + "'",
        "t.\"id\"");
  }

  /** Host, parameter. */
  private void parameterUses(HostValues host, ValueRows rows) {
    names
        .table("core", "param")
        .ifPresent(
            parameter ->
                use(
                    "parameteruse",
                    host,
                    parameter,
                    "EXISTS (SELECT 1 FROM "
                        + rows.from()
                        + " WHERE "
                        + rows.feature()
                        + " = t.\"id\")"));
  }

  private void sheets(HostValues records, RegistryTable feature) {
    RegistryTable record = records.table();
    String types =
        record.source() + " AS t WHERE " + isType("t", true) + " AND " + visible(record, "t");
    String members =
        record.source()
            + " AS r WHERE r.\"type_id\" = t.\"id\" AND "
            + isType("r", false)
            + " AND "
            + visible(record, "r");
    // id, uid, name, schema
    part(
        "sheet",
        "FROM "
            + types
            + " AND (t.\"schema_id\" IS NOT NULL OR EXISTS (SELECT 1 FROM "
            + members
            + "))",
        "t.\"id\"",
        "t.\"uid\"",
        "t.\"name\"",
        "t.\"schema_id\"");
    String schemas = "(SELECT t.\"schema_id\" FROM " + types + ")";
    names
        .table("core", "schemafeature")
        .ifPresent(
            link ->
                // schema, feature, order
                part(
                    "member",
                    "FROM " + link.source() + " AS l WHERE l.\"schema_id\" IN " + schemas,
                    "l.\"schema_id\"",
                    "l.\"feature_id\"",
                    "l.\"id\""));
    names
        .table("core", "schema")
        .ifPresent(
            schema ->
                // id, _aux
                part(
                    "schema",
                    "FROM " + schema.source() + " AS s WHERE s.\"id\" IN " + schemas,
                    "s.\"id\"",
                    "s.\"_aux\""));
    records.json().ifPresent(rows -> cells(record, rows.from(), rows.feature()));
    for (LabelLink link : records.links()) {
      if (link.hasFeature()) {
        cells(record, link.table().source() + " AS l", "l.\"feature_id\"");
      }
    }
    fields(record, feature);
  }

  /** Type, feature. */
  private void cells(RegistryTable record, String values, String feature) {
    parts.add(
        "SELECT 'cell', CAST(c.a AS text), CAST(c.b AS text), NULL, NULL, NULL, NULL FROM"
            + " (SELECT DISTINCT r.\"type_id\" AS a, "
            + feature
            + " AS b FROM "
            + values
            + " JOIN "
            + record.source()
            + " AS r ON r.\"id\" = l.\"record_id\" WHERE r.\"type_id\" IS NOT NULL) AS c");
  }

  /** Type, feature: features whose values are a field of the record that is not always filled. */
  private void fields(RegistryTable record, RegistryTable feature) {
    List<String> cases = new ArrayList<>();
    RecordFields.SOMETIMES_FILLED.stream()
        .filter(field -> has(record, RecordFields.column(field)))
        .forEach(
            field ->
                cases.add(
                    String.format(
                        Locale.ROOT,
                        "WHEN '%s' THEN r.\"%s\" IS NOT NULL",
                        field,
                        RecordFields.column(field))));
    if (cases.isEmpty()) {
      return;
    }
    String field = "f.\"_aux\" ->> 'sf'";
    parts.add(
        "SELECT 'cell', CAST(c.a AS text), CAST(c.b AS text), NULL, NULL, NULL, NULL FROM"
            + " (SELECT DISTINCT r.\"type_id\" AS a, f.\"id\" AS b FROM "
            + feature.source()
            + " AS f CROSS JOIN "
            + record.source()
            + " AS r WHERE "
            + field
            + " IS NOT NULL AND r.\"type_id\" IS NOT NULL AND "
            + isType("r", false)
            + " AND CASE "
            + field
            + " "
            + String.join(" ", cases)
            + " ELSE 1 = 0 END) AS c");
  }
}
