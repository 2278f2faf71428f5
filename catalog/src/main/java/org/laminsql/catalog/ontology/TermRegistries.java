package org.laminsql.catalog.ontology;

import java.util.List;
import java.util.stream.Collectors;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.registry.RegistryNames;

/**
 * The registries of an instance that have parents, and how others are found. Immutable.
 *
 * @param tables all registry tables
 * @param hierarchical those with parents
 */
record TermRegistries(List<RegistryTable> tables, List<TermRegistry> hierarchical) {

  static TermRegistries of(List<RegistryTable> tables) {
    return new TermRegistries(
        List.copyOf(tables),
        tables.stream()
            .map(table -> TermRegistry.of(table, tables))
            .filter(registry -> registry.parents().isPresent() && registry.hasTerms())
            .toList());
  }

  /** The registry of that name. */
  TermRegistry named(String name) {
    TermRegistry registry = TermRegistry.of(RegistryNames.table(tables, name), tables);
    if (!registry.hasTerms()) {
      throw unsuitable(registry, "terms");
    }
    return registry;
  }

  /** What to throw if that registry has none of these. */
  LaminSqlException unsuitable(TermRegistry registry, String what) {
    return LaminSqlError.REGISTRY_UNSUITABLE.with(registry.name(), what, names());
  }

  /** The names of those with parents. */
  private String names() {
    return hierarchical.stream().map(TermRegistry::name).collect(Collectors.joining(", "));
  }
}
