package org.laminsql.catalog.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.InlineRows;
import org.laminsql.catalog.registry.MetadataDatabase;

/**
 * The statement that loads registries: terms and links of those that are wanted anyway, that are
 * small, or that hold one of the texts.
 *
 * <p>Its rows: {@code registry, kind (0 term, 1 link), id or child, parent, uid, name, ontology id,
 * synonyms}. A registry that is loaded and has no visible terms gives one without an id.
 */
final class HierarchyStatement {

  static final int TERM = 0;
  static final int LINK = 1;

  /** The types of its columns. */
  static final List<SqlType> TYPES =
      List.of(
          SqlType.BIGINT,
          SqlType.BIGINT,
          SqlType.BIGINT,
          SqlType.BIGINT,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.VARCHAR);

  private static final String NO_NUMBER = "CAST(NULL AS bigint)";
  private static final String NO_TEXT = "CAST(NULL AS varchar)";

  private HierarchyStatement() {}

  /**
   * @param registries those to load, perhaps
   * @param anyway how many of them, from the first, to load whatever they hold
   * @param texts by one of which the others are chosen
   * @param mostTerms up to how many rows the others are loaded whatever they hold
   */
  static String of(
      MetadataDatabase.Dialect dialect,
      List<TermRegistry> registries,
      int anyway,
      Collection<String> texts,
      int mostTerms) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < registries.size(); i++) {
      TermRegistry registry = registries.get(i);
      String chosen =
          i < anyway ? "" : " WHERE " + isSmall(registry, mostTerms) + " OR " + holds(registry);
      String choice = " FROM (SELECT 1 AS one" + chosen + ") AS f ";
      parts.add(terms(i, registry, choice));
      int number = i;
      registry.parents().ifPresent(links -> parts.add(links(number, registry, links, choice)));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    texts.forEach(text -> rows.add(List.of(text)));
    return "WITH wanted AS MATERIALIZED ("
        + InlineRows.select(dialect, List.of(SqlType.VARCHAR), rows)
        + ") "
        + String.join(" UNION ALL ", parts);
  }

  /** The choice is the outer side, so that a registry that is not chosen is not read. */
  private static String terms(int number, TermRegistry registry, String choice) {
    String columns =
        Stream.of(
                Optional.of(number + ", " + TERM + ", t.\"id\", " + NO_NUMBER),
                registry.text("uid"),
                registry.nameColumn(),
                registry.text("ontology_id"),
                registry.text("synonyms"))
            .map(column -> column.orElse(NO_TEXT))
            .collect(Collectors.joining(", "));
    return "SELECT "
        + columns
        + choice
        + "LEFT JOIN "
        + registry.table().source()
        + " AS t ON "
        + registry.table().condition().orElse("1 = 1");
  }

  private static String links(
      int number, TermRegistry registry, RegistryTable links, String choice) {
    String model = registry.table().name();
    return "SELECT "
        + (number + ", " + LINK)
        + (", t.\"from_" + model + "_id\", t.\"to_" + model + "_id\"")
        + (", " + NO_TEXT).repeat(4)
        + choice
        + "CROSS JOIN "
        + links.source()
        + " AS t"
        + links.condition().map(visible -> " WHERE " + visible).orElse("");
  }

  private static String isSmall(TermRegistry registry, int mostTerms) {
    return "(SELECT count(*) FROM (SELECT 1 AS one FROM "
        + registry.table().source()
        + " AS t LIMIT "
        + (mostTerms + 1)
        + ") AS s) <= "
        + mostTerms;
  }

  /** By way of ids, so that the indexes of the texts are used and not that of the branch. */
  private static String holds(TermRegistry registry) {
    String name = registry.nameColumn().orElseThrow();
    String uid = registry.text("uid").orElseThrow();
    Optional<String> ontologyId = registry.text("ontology_id");
    List<String> ids = new ArrayList<>(List.of(ids(registry, name, "")));
    ontologyId.ifPresent(id -> ids.add(ids(registry, id, "")));
    ids.add(ids(registry, uid, ontologyId.map(id -> " AND " + id + " IS NULL").orElse("")));
    return "EXISTS (SELECT 1 FROM "
        + registry.table().source()
        + " AS t WHERE t.\"id\" IN ("
        + String.join(" UNION ALL ", ids)
        + ")"
        + and(registry.table().condition())
        + ")";
  }

  private static String ids(TermRegistry registry, String column, String condition) {
    return "SELECT t.\"id\" FROM "
        + registry.table().source()
        + " AS t WHERE "
        + column
        + " IN (SELECT w."
        + InlineRows.column(0)
        + " FROM wanted AS w)"
        + condition;
  }

  private static String and(Optional<String> condition) {
    return condition.map(visible -> " AND (" + visible + ")").orElse("");
  }
}
