package org.laminsql.catalog.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.laminsql.catalog.feature.LabelType;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.registry.RegistryNames;

/**
 * The one statement that reads schemas by name or uid with their slots and members, in the tables
 * and columns of every release since 1.0 (contract 3.3).
 */
final class SchemaStatement {

  private static final String SCHEMA = "schema";
  private static final String TEXT = "TEXT";
  private static final String TRUTH = "BOOLEAN";
  private static final String NUMBER = "INTEGER";

  /** Links of schemas that are no members. */
  private static final Set<String> NO_MEMBERS =
      Set.of("schemacomponent", "schemafeature", "schemaparam", "schemaproject", "schemablock");

  private static final String COLUMNS =
      "p.root, p.slot, s.uid, s.name, s.is_type, s.itype, s.otype, s.suffix, s.n, s.minimal_set,"
          + " s.ordered_set, s.maximal_set, s.flexible, s.coerces, s.aux, s.visible, m.uid, m.name,"
          + " m.dtype, m.nullable, m.coerces, m.aux, m.visible";

  /** The types of the columns, in the order of {@link SchemaRow}. */
  private static final List<SqlType> TYPES =
      List.of(
          SqlType.BIGINT,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.BOOLEAN,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.BIGINT,
          SqlType.BOOLEAN,
          SqlType.BOOLEAN,
          SqlType.BOOLEAN,
          SqlType.BOOLEAN,
          SqlType.BOOLEAN,
          SqlType.VARCHAR,
          SqlType.BIGINT,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.BOOLEAN,
          SqlType.BOOLEAN,
          SqlType.VARCHAR,
          SqlType.BIGINT);

  private final List<RegistryTable> tables;

  SchemaStatement(List<RegistryTable> tables) {
    this.tables = tables;
  }

  /** Rows of {@link SchemaRow}: the members of each slot together and in their order. */
  MetadataStatement named(String nameOrUid) {
    String wanted = "(w.uid = ? OR (w.name = ? AND w.visible = 1))";
    String sql =
        "SELECT "
            + COLUMNS
            + " FROM (SELECT w.id AS root, CAST(NULL AS TEXT) AS slot, 0 AS place, w.id AS part FROM "
            + schemas()
            + " AS w WHERE "
            + wanted
            + " UNION ALL SELECT c.composite, c.slot, c.place, c.part FROM "
            + components()
            + " AS c JOIN "
            + schemas()
            + " AS w ON w.id = c.composite WHERE "
            + wanted
            + ") AS p JOIN "
            + schemas()
            + " AS s ON s.id = p.part LEFT JOIN ("
            + members()
            + ") AS m ON m.schema_id = s.id ORDER BY p.root, p.place, m.place";
    return new MetadataStatement(
        sql, List.of(nameOrUid, nameOrUid, nameOrUid, nameOrUid), TYPES, 0);
  }

  private String schemas() {
    return new RegistryView(core(SCHEMA))
        .column("id", NUMBER, "id")
        .column("uid", TEXT, "uid")
        .column("name", TEXT, "name")
        .column("is_type", TRUTH, "is_type")
        .column("itype", TEXT, "itype")
        .column("otype", TEXT, "otype")
        .column("suffix", TEXT, "suffix")
        .column("n", NUMBER, "n_members", "n")
        .column("minimal_set", TRUTH, "minimal_set")
        .column("ordered_set", TRUTH, "ordered_set")
        .column("maximal_set", TRUTH, "maximal_set")
        .column("flexible", TRUTH, "flexible")
        .column("coerces", TRUTH, "coerce")
        .column("aux", TEXT, "_aux")
        .visible("visible")
        .all();
  }

  /** Before 1.1 a schema names the composite it belongs to by itself. */
  private String components() {
    Optional<RegistryTable> links = find("core", "schemacomponent");
    RegistryView view = new RegistryView(links.orElseGet(() -> core(SCHEMA)));
    return view.column("composite", NUMBER, "composite_id")
        .column("slot", TEXT, "slot")
        .column("place", NUMBER, "id")
        .column("part", NUMBER, links.isPresent() ? "component_id" : "id")
        .all();
  }

  private String members() {
    List<String> kinds = new ArrayList<>();
    kinds.add(features());
    for (RegistryTable link : tables) {
      if (link.name().startsWith(SCHEMA) && !NO_MEMBERS.contains(link.name())) {
        String member = link.name().substring(SCHEMA.length());
        find(link.schema(), member)
            .filter(registry -> RegistryView.column(link, member + "_id").isPresent())
            .ifPresent(registry -> kinds.add(members(link, member, registry)));
      }
    }
    return String.join(" UNION ALL ", kinds);
  }

  private String features() {
    String links =
        new RegistryView(core("schemafeature"))
            .column("schema_id", NUMBER, "schema_id")
            .column("place", NUMBER, "id")
            .column("member", NUMBER, "feature_id")
            .all();
    return "SELECT l.schema_id, l.place, "
        + RegisteredFeatures.columns("f")
        + ", f.visible FROM "
        + links
        + " AS l JOIN "
        + RegisteredFeatures.view(core("feature")).visible("visible").all()
        + " AS f ON f.id = l.member";
  }

  /** Their name is the value of the field that the itype of the schema names. */
  private String members(RegistryTable link, String member, RegistryTable registry) {
    String links =
        new RegistryView(link)
            .column("schema_id", NUMBER, "schema_id")
            .column("place", NUMBER, "id")
            .column("member", NUMBER, member + "_id")
            .all();
    List<String> fields =
        registry.columns().stream()
            .filter(column -> column.type().equals(SqlType.VARCHAR) && !column.resolved())
            .map(column -> column.name())
            .toList();
    RegistryView view = new RegistryView(registry).column("id", NUMBER, "id");
    fields.forEach(field -> view.column(quoted("field_" + field), TEXT, field));
    String named = RegistryNames.of(registry);
    String name =
        fields.stream()
            .map(field -> " WHEN '" + named + "." + field + "' THEN r." + quoted("field_" + field))
            .collect(Collectors.joining());
    String field = LabelType.defaultField(named);
    if (fields.contains(field)) {
      name += " WHEN '" + named + "' THEN r." + quoted("field_" + field);
    }
    return "SELECT l.schema_id, l.place, r.field_uid, CASE i.itype"
        + name
        + " END, CAST(NULL AS TEXT), CAST(NULL AS BOOLEAN), CAST(NULL AS BOOLEAN),"
        + " CAST(NULL AS TEXT), r.visible FROM "
        + links
        + " AS l JOIN "
        + view.visible("visible").all()
        + " AS r ON r.id = l.member JOIN "
        + schemas()
        + " AS i ON i.id = l.schema_id";
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private RegistryTable core(String name) {
    return RegistryNames.find(tables, name)
        .or(() -> find("core", name))
        .orElseThrow(() -> new IllegalArgumentException("An instance without core." + name));
  }

  private Optional<RegistryTable> find(String schema, String name) {
    return tables.stream()
        .filter(table -> table.schema().equals(schema) && table.name().equals(name))
        .findFirst();
  }
}
