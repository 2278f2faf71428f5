package org.laminsql.catalog.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.feature.Dtype;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.registry.RegistryNames;

/** Features that are no members of a schema: what a flexible schema checks besides. */
final class RegisteredFeatures {

  private static final String TEXT = "TEXT";
  private static final String TRUTH = "BOOLEAN";

  private RegisteredFeatures() {}

  /** A view of features with the columns that {@link #columns} names, and {@code id, is_type}. */
  static RegistryView view(RegistryTable features) {
    return new RegistryView(features)
        .column("id", "INTEGER", "id")
        .column("uid", TEXT, "uid")
        .column("name", TEXT, "name")
        .column("is_type", TRUTH, "is_type")
        .column("dtype", TEXT, "_dtype_str", "dtype")
        .column("nullable", TRUTH, "nullable")
        .column("coerces", TRUTH, "coerce")
        .column("aux", TEXT, "_aux");
  }

  /** What {@link #member} needs, in its order. */
  static String columns(String alias) {
    return String.join(
        ", ",
        alias + ".uid",
        alias + ".name",
        alias + ".dtype",
        alias + ".nullable",
        alias + ".coerces",
        alias + ".aux");
  }

  /**
   * A member from those columns.
   *
   * @param first where they begin
   */
  static SchemaMember member(List<@Nullable Object> row, int first, boolean visible) {
    String dtype = row.get(first + 2) instanceof String text ? text : "";
    AuxCodes aux = AuxCodes.of(row.get(first + 5));
    return new SchemaMember(
        String.valueOf(row.get(first)),
        String.valueOf(row.get(first + 1)),
        Dtype.of(dtype.isEmpty() ? null : dtype),
        dtype,
        truth(row.get(first + 3)).or(() -> aux.flag("1")).orElse(true),
        truth(row.get(first + 4)).or(() -> aux.flag("2")).orElse(false),
        visible);
  }

  static Optional<Boolean> truth(@Nullable Object value) {
    return value instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
  }

  /**
   * The visible features of those names, by id; of a type where the itype has one.
   *
   * @param names at least one
   */
  static List<SchemaMember> named(
      MetadataDatabase database, List<RegistryTable> tables, MemberType itype, List<String> names) {
    RegistryTable features = RegistryNames.table(tables, "Feature");
    List<@Nullable Object> parameters = new ArrayList<>();
    String sql =
        "SELECT "
            + columns("f")
            + " FROM "
            + view(features).visible()
            + " AS f WHERE coalesce(f.is_type, CAST(0 AS BOOLEAN)) = CAST(0 AS BOOLEAN) AND f.name IN ("
            + String.join(", ", names.stream().map(name -> "?").toList())
            + ")";
    parameters.addAll(names);
    if (!itype.labels().types().isEmpty()) {
      SqlCondition type = TypeMembers.condition(features, itype.labels().types());
      sql += " AND f.id IN (" + type.sql() + ")";
      parameters.addAll(type.parameters());
    }
    List<SqlType> types =
        List.of(
            SqlType.VARCHAR,
            SqlType.VARCHAR,
            SqlType.VARCHAR,
            SqlType.BOOLEAN,
            SqlType.BOOLEAN,
            SqlType.VARCHAR);
    List<SchemaMember> members = new ArrayList<>();
    for (List<@Nullable Object> row :
        rows(database, new MetadataStatement(sql + " ORDER BY f.id", parameters, types, 0))) {
      members.add(member(row, 0, true));
    }
    return members;
  }

  static List<List<@Nullable Object>> rows(MetadataDatabase database, MetadataStatement statement) {
    List<List<@Nullable Object>> all = new ArrayList<>();
    try (Rows rows = database.query(statement)) {
      while (rows.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < statement.types().size(); i++) {
          row.add(rows.value(i));
        }
        all.add(row);
      }
    }
    return all;
  }
}
