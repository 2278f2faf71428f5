package org.laminsql.catalog.registry;

import java.util.List;
import java.util.Locale;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.RegistryTable;

/** Placeholder until the one of the ontology functions is merged. */
public final class RegistryNames {

  private RegistryNames() {}

  /** The table of a registry. */
  public static RegistryTable table(List<RegistryTable> tables, String registry) {
    String name = registry.toLowerCase(Locale.ROOT);
    String schema = name.indexOf('.') < 0 ? "core" : name.substring(0, name.indexOf('.'));
    String table = name.substring(name.indexOf('.') + 1);
    return tables.stream()
        .filter(known -> known.schema().equals(schema) && known.name().equals(table))
        .findFirst()
        .orElseThrow(
            () ->
                LaminSqlError.INVALID_PARAMETER.with(
                    "No registry " + registry, "The registries are: "));
  }
}
