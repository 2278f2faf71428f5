package org.laminsql.catalog.ontology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.registry.RegistryNames;

/**
 * A registry whose rows are terms.
 *
 * @param table its table
 * @param parents the links from children to parents, if it has any
 */
record TermRegistry(RegistryTable table, Optional<RegistryTable> parents) {

  /**
   * Looks for the links that Django makes for a field {@code parents}: {@code celltype_parents
   * (from_celltype_id, to_celltype_id)}, from the child to the parent (LaminDB, all releases).
   */
  static TermRegistry of(RegistryTable table, List<RegistryTable> tables) {
    return new TermRegistry(
        table,
        tables.stream()
            .filter(links -> links.schema().equals(table.schema()))
            .filter(links -> links.name().equals(table.name() + "_parents"))
            .filter(links -> column(links, "from_" + table.name() + "_id").isPresent())
            .filter(links -> column(links, "to_" + table.name() + "_id").isPresent())
            .findFirst());
  }

  /** As LaminDB names it. */
  String name() {
    return RegistryNames.of(table);
  }

  /** Whether its rows have a name to be found by. */
  boolean hasTerms() {
    return nameColumn().isPresent() && text("uid").isPresent();
  }

  /** What a term is called: {@code name}, for genes {@code symbol}. */
  Optional<String> nameColumn() {
    return Stream.of("name", "symbol").flatMap(name -> text(name).stream()).findFirst();
  }

  /** The value of a column over the alias {@code t}, if there is one. */
  Optional<String> text(String column) {
    return column(table, column);
  }

  private static Optional<String> column(RegistryTable table, String name) {
    return table.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(RegistryColumn::expression)
        .findFirst();
  }
}
