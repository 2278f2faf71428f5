package org.laminsql.catalog.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.error.NearestNames;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.registry.RegistryNames;

/** The schemas of an instance, by name or uid. Safe to share between threads. */
public final class CurationSchemas {

  private final MetadataDatabase database;
  private final List<RegistryTable> tables;

  /**
   * @param tables the registry tables of the instance
   */
  public CurationSchemas(MetadataDatabase database, List<RegistryTable> tables) {
    this.database = database;
    this.tables = List.copyOf(tables);
  }

  /**
   * The schema of that uid, whatever its branch, else the visible one of that name. One statement;
   * one more for the nearest names if there is none.
   *
   * @throws LaminSqlException SCHEMA_UNKNOWN, SCHEMA_AMBIGUOUS if several have that name,
   *     INVALID_PARAMETER for a schema type
   */
  public CurationSchema find(String nameOrUid) {
    Map<Long, List<SchemaRow>> found = new LinkedHashMap<>();
    for (List<@Nullable Object> row :
        RegisteredFeatures.rows(database, new SchemaStatement(tables).named(nameOrUid))) {
      SchemaRow read = new SchemaRow(row);
      found.computeIfAbsent(read.root(), root -> new ArrayList<>()).add(read);
    }
    List<List<SchemaRow>> schemas =
        found.values().stream().filter(rows -> !rows.get(0).isType()).toList();
    List<List<SchemaRow>> byUid =
        schemas.stream().filter(rows -> rows.get(0).uid().equals(nameOrUid)).toList();
    List<List<SchemaRow>> chosen = byUid.isEmpty() ? schemas : byUid;
    if (chosen.size() > 1) {
      List<String> uids = chosen.stream().map(rows -> rows.get(0).uid()).toList();
      throw LaminSqlError.SCHEMA_AMBIGUOUS.with(nameOrUid, String.join(", ", uids));
    }
    if (chosen.isEmpty()) {
      throw found.isEmpty()
          ? unknown(nameOrUid)
          : LaminSqlError.INVALID_PARAMETER.with(
              "\"" + nameOrUid + "\" is a type of schemas",
              "Name one of its schemas: SELECT uid, name FROM core.schema WHERE NOT is_type");
    }
    return SchemaRow.schema(chosen.get(0));
  }

  /**
   * The visible features that columns of these names hold, of the type that the itype names, by id.
   * One statement; none for no names.
   */
  public List<SchemaMember> features(MemberType itype, List<String> names) {
    return names.isEmpty() ? List.of() : RegisteredFeatures.named(database, tables, itype, names);
  }

  private LaminSqlException unknown(String nameOrUid) {
    String schemas =
        new RegistryView(RegistryNames.table(tables, "Schema"))
            .column("uid", "TEXT", "uid")
            .column("name", "TEXT", "name")
            .visible();
    MetadataStatement statement =
        new MetadataStatement(
            "SELECT s.uid, s.name FROM " + schemas + " AS s",
            List.of(),
            List.of(SqlType.VARCHAR, SqlType.VARCHAR),
            0);
    List<String> names = new ArrayList<>();
    for (List<@Nullable Object> row : RegisteredFeatures.rows(database, statement)) {
      names.add(String.valueOf(row.get(row.get(1) == null ? 0 : 1)));
    }
    List<String> nearest = NearestNames.of(nameOrUid, names);
    return LaminSqlError.SCHEMA_UNKNOWN.with(
        nameOrUid,
        nearest.isEmpty() ? "" : "; the nearest are \"" + String.join("\", \"", nearest) + "\"");
  }
}
