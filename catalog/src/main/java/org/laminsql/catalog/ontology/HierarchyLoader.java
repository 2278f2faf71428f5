package org.laminsql.catalog.ontology;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;

/** Loads registries, as many as are wanted by one statement. Safe to share. */
record HierarchyLoader(MetadataDatabase database) {

  /**
   * Loads some of these registries.
   *
   * @param anyway how many of them, from the first, to load whatever they hold
   * @param texts by one of which the others are chosen
   * @param mostTerms up to how many rows the others are loaded whatever they hold
   */
  Collection<Hierarchy> load(
      List<TermRegistry> registries, int anyway, Collection<String> texts, int mostTerms) {
    String sql = HierarchyStatement.of(database.dialect(), registries, anyway, texts, mostTerms);
    TreeMap<Integer, HierarchyBuilder> builders = new TreeMap<>();
    try (Rows rows =
        database.query(new MetadataStatement(sql, List.of(), HierarchyStatement.TYPES, 0))) {
      while (rows.next()) {
        int number = (int) number(rows, 0);
        HierarchyBuilder builder =
            builders.computeIfAbsent(number, n -> new HierarchyBuilder(registries.get(n)));
        if (number(rows, 1) == HierarchyStatement.LINK) {
          builder.link(number(rows, 2), number(rows, 3));
        } else if (rows.value(2) != null) {
          builder.term(
              number(rows, 2),
              Objects.requireNonNull(text(rows, 4)),
              text(rows, 5),
              text(rows, 6),
              text(rows, 7));
        }
      }
    }
    return builders.values().stream().map(HierarchyBuilder::build).toList();
  }

  private static long number(Rows rows, int column) {
    return (Long) Objects.requireNonNull(rows.value(column));
  }

  private static @Nullable String text(Rows rows, int column) {
    return (String) rows.value(column);
  }
}
