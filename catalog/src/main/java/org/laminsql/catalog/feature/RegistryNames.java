package org.laminsql.catalog.feature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laminsql.catalog.model.RegistryTable;

/** Registries as LaminDB names them, {@code bionty.CellType}, and the tables that hold them. */
final class RegistryNames {

  private static final Map<String, String> WORDS =
      Stream.of(
              "Artifact",
              "BioSample",
              "CellLine",
              "CellMarker",
              "CellType",
              "Collection",
              "CombinationPerturbation",
              "CompoundPerturbation",
              "DevelopmentalStage",
              "EnvironmentalPerturbation",
              "ExperimentalFactor",
              "GeneticPerturbation",
              "PerturbationTarget",
              "TechSample",
              "ULabel")
          .collect(Collectors.toMap(word -> word.toLowerCase(Locale.ROOT), Function.identity()));

  private final List<RegistryTable> tables;

  RegistryNames(List<RegistryTable> tables) {
    this.tables = tables;
  }

  /** What LaminDB calls the registry in that table. */
  static String of(RegistryTable table) {
    String known = WORDS.get(table.name());
    String name =
        known == null
            ? table.name().substring(0, 1).toUpperCase(Locale.ROOT) + table.name().substring(1)
            : known;
    return table.schema().equals("core") ? name : table.schema() + "." + name;
  }

  /** The table of a registry; pertdb and wetlab are one module. */
  Optional<RegistryTable> table(String registry) {
    int dot = registry.indexOf('.');
    String schema = dot < 0 ? "core" : registry.substring(0, dot);
    String name = registry.substring(dot + 1).toLowerCase(Locale.ROOT);
    return table(schema, name)
        .or(() -> schema.equals("pertdb") ? table("wetlab", name) : Optional.empty())
        .or(() -> schema.equals("wetlab") ? table("pertdb", name) : Optional.empty());
  }

  /** The table of that schema and name. */
  Optional<RegistryTable> table(String schema, String name) {
    return tables.stream()
        .filter(table -> table.schema().equals(schema) && table.name().equals(name))
        .findFirst();
  }
}
