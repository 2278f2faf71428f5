package org.laminsql.catalog.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.feature.LabelType;
import org.laminsql.catalog.model.ForeignKey;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.registry.RegistryNames;
import org.laminsql.catalog.vocabulary.Vocabulary;

/**
 * The values that a categorical dtype allows: a field of the visible rows of its registry, below
 * its type, that satisfy its filters (LaminDB 2.12.1, {@code CatVector}; contract 4.11, 6.2). Safe
 * to share between threads.
 */
public final class AllowedValues {

  private static final String TRUE = "true";

  private final MetadataDatabase database;
  private final List<RegistryTable> tables;

  /**
   * @param tables the registry tables of the instance
   */
  public AllowedValues(MetadataDatabase database, List<RegistryTable> tables) {
    this.database = database;
    this.tables = List.copyOf(tables);
  }

  /** Whether the instance has the registry; not if its module is not installed. */
  public boolean has(LabelType type) {
    return RegistryNames.find(tables, type.registry()).isPresent();
  }

  /**
   * The values of one alternative of a categorical. Names and synonyms stand for the value of their
   * row, whatever the field. One statement.
   *
   * @throws LaminSqlException if there is no such registry, NOT_SUPPORTED if it has no such field
   *     or no field that a filter names
   */
  public Vocabulary of(LabelType type) {
    RegistryTable registry = RegistryNames.table(tables, type.registry());
    List<String> conditions = new ArrayList<>();
    List<@Nullable Object> parameters = new ArrayList<>();
    conditions.add("a.value IS NOT NULL");
    for (Map.Entry<String, String> filter : type.filters().entrySet()) {
      SqlCondition condition = filter(registry, type, filter.getKey(), filter.getValue());
      conditions.add("a.id IN (" + condition.sql() + ")");
      parameters.addAll(condition.parameters());
    }
    if (!type.types().isEmpty()) {
      SqlCondition below = TypeMembers.condition(registry, type.types());
      conditions.add("a.id IN (" + below.sql() + ")");
      parameters.addAll(below.parameters());
    }
    String sql =
        "SELECT a.value, a.name, a.synonyms FROM "
            + values(registry, type)
            + " AS a WHERE "
            + String.join(" AND ", conditions)
            + " ORDER BY a.id";
    List<SqlType> types = List.of(field(registry, type).type(), SqlType.VARCHAR, SqlType.VARCHAR);
    Vocabulary.Builder values = new Vocabulary.Builder(true);
    for (List<@Nullable Object> row :
        RegisteredFeatures.rows(database, new MetadataStatement(sql, parameters, types, 0))) {
      values.add(String.valueOf(row.get(0)), spellings(row.get(1), row.get(2)));
    }
    return values.build();
  }

  private static @Nullable String spellings(@Nullable Object name, @Nullable Object synonyms) {
    if (name == null || synonyms == null) {
      Object only = name == null ? synonyms : name;
      return only == null ? null : only.toString();
    }
    return name + "|" + synonyms;
  }

  private static String values(RegistryTable registry, LabelType type) {
    RegistryColumn field = field(registry, type);
    return new RegistryView(registry)
        .column("id", "INTEGER", "id")
        .column("value", "TEXT", field.name())
        .column("name", "TEXT", LabelType.defaultField(type.registry()), "name")
        .column("synonyms", "TEXT", "synonyms")
        .visible();
  }

  private static RegistryColumn field(RegistryTable registry, LabelType type) {
    return RegistryView.column(registry, type.shownField())
        .orElseThrow(
            () -> unknownField(type, type.shownField(), "The dtype names a field it has not"));
  }

  /** Rows by a field, or by a field of a row they refer to: {@code organism__uid}. */
  private SqlCondition filter(RegistryTable registry, LabelType type, String key, String value) {
    int relation = key.indexOf("__");
    String first = relation < 0 ? key : key.substring(0, relation);
    String rest = relation < 0 ? "" : key.substring(relation + 2);
    if (relation < 0 && RegistryView.column(registry, first).isPresent()) {
      SqlCondition equal = equal(registry, first, value);
      return new SqlCondition(
          "SELECT e.id FROM " + keyed(registry, first) + " AS e WHERE " + equal.sql(),
          equal.parameters());
    }
    ForeignKey reference =
        registry.foreignKeys().stream()
            .filter(key1 -> key1.column().equals(first + "_id"))
            .findFirst()
            .orElseThrow(() -> unknownField(type, key, "The dtype filters by it"));
    RegistryTable target =
        tables.stream()
            .filter(table -> table.schema().equals(reference.targetSchema()))
            .filter(table -> table.name().equals(reference.targetTable()))
            .findFirst()
            .orElseThrow(() -> unknownField(type, key, "The dtype filters by it"));
    SqlCondition inner = filter(target, type, rest.isEmpty() ? "uid" : rest, value);
    return new SqlCondition(
        "SELECT e.id FROM "
            + keyed(registry, reference.column())
            + " AS e WHERE e.field IN ("
            + inner.sql()
            + ")",
        inner.parameters());
  }

  private static String keyed(RegistryTable registry, String field) {
    return new RegistryView(registry)
        .column("id", "INTEGER", "id")
        .column("field", "TEXT", field)
        .all();
  }

  /** Uids grew in 2.0: a shorter one means the row whose uid begins with it (contract 3.4). */
  private static SqlCondition equal(RegistryTable registry, String field, String value) {
    SqlType type = RegistryView.column(registry, field).orElseThrow().type();
    if (field.equals("uid")) {
      return new SqlCondition("substr(e.field, 1, " + value.length() + ") = ?", List.of(value));
    }
    if (type.equals(SqlType.BOOLEAN)) {
      String literal = value.toLowerCase(Locale.ROOT).equals(TRUE) ? "1" : "0";
      return new SqlCondition("e.field = CAST(" + literal + " AS BOOLEAN)", List.of());
    }
    return new SqlCondition("CAST(e.field AS TEXT) = ?", List.of(value));
  }

  private static LaminSqlException unknownField(LabelType type, String field, String why) {
    return LaminSqlError.NOT_SUPPORTED.with(
        "The field " + field + " of " + type.registry(), why + ": correct the feature in LaminDB");
  }

  /** The first of the alternatives whose registry the instance does not have. */
  public Optional<LabelType> missing(List<LabelType> types) {
    return types.stream().filter(type -> !has(type)).findFirst();
  }
}
