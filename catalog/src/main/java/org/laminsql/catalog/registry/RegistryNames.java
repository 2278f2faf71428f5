package org.laminsql.catalog.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.NearestNames;
import org.laminsql.catalog.model.RegistryTable;

/**
 * Registries as LaminDB names them: {@code ULabel} in its core, {@code bionty.CellType} in a
 * module. Any case will do, the module's schema may be written for the core ({@code core.ulabel}),
 * and {@code wetlab} for {@code pertdb}, which kept its tables (LaminDB 1.0 and later).
 */
public final class RegistryNames {

  private static final String CORE = "core";

  /** Where LaminDB's class names have capitals inside; a custom module's are not recorded. */
  private static final List<String> CAPITALS =
      List.of(
          "ULabel",
          "JsonValue",
          "FeatureSet",
          "FeatureValue",
          "ParamValue",
          "CellLine",
          "CellMarker",
          "CellType",
          "DevelopmentalStage",
          "ExperimentalFactor",
          "BioSample",
          "TechSample",
          "CombinationPerturbation",
          "CombinationTreatment",
          "CompoundPerturbation",
          "CompoundTreatment",
          "EnvironmentalPerturbation",
          "EnvironmentalTreatment",
          "GeneticPerturbation",
          "GeneticTreatment",
          "PerturbationTarget",
          "TreatmentTarget");

  private RegistryNames() {}

  /** How LaminDB names the registry in that table of that schema. */
  public static String of(String schema, String table) {
    String name =
        CAPITALS.stream()
            .filter(known -> known.equalsIgnoreCase(table))
            .findFirst()
            .orElseGet(() -> table.substring(0, 1).toUpperCase(Locale.ROOT) + table.substring(1));
    return schema.equals(CORE) ? name : schema + "." + name;
  }

  /** How LaminDB names the registry in that table. */
  public static String of(RegistryTable table) {
    return of(table.schema(), table.name());
  }

  /**
   * The table of the registry of that name. A name without a module is the core's registry, else
   * that of the only module which has one.
   */
  public static Optional<RegistryTable> find(List<RegistryTable> tables, String registry) {
    String name = registry.toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    String table = name.substring(dot + 1);
    List<RegistryTable> named =
        tables.stream()
            .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(table))
            .filter(RegistryNames::isRegistry)
            .toList();
    if (dot >= 0) {
      return in(schemas(name.substring(0, dot)), named);
    }
    return in(Set.of(CORE), named)
        .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
  }

  /**
   * The table of the registry of that name, as {@link #find}.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException REGISTRY_NOT_FOUND, with the nearest names
   */
  public static RegistryTable table(List<RegistryTable> tables, String registry) {
    return find(tables, registry).orElseThrow(() -> notFound(tables, registry));
  }

  private static RuntimeException notFound(List<RegistryTable> tables, String registry) {
    List<String> names =
        tables.stream().filter(RegistryNames::isRegistry).map(RegistryNames::of).toList();
    List<String> nearest = NearestNames.of(registry, names);
    return LaminSqlError.REGISTRY_NOT_FOUND.with(
        registry,
        nearest.isEmpty()
            ? "Name it as LaminDB does: 'ULabel', 'bionty.CellType'"
            : "The nearest are '" + String.join("', '", nearest) + "'");
  }

  private static Optional<RegistryTable> in(Set<String> schemas, List<RegistryTable> tables) {
    return tables.stream().filter(table -> schemas.contains(table.schema())).findFirst();
  }

  /** The schemas that a module's name may mean. */
  private static Set<String> schemas(String module) {
    return switch (module) {
      case "lamindb", CORE -> Set.of(CORE);
      case "wetlab", "pertdb" -> Set.of("wetlab", "pertdb");
      default -> Set.of(module);
    };
  }

  /** Links between registries have no uid. */
  private static boolean isRegistry(RegistryTable table) {
    return table.columns().stream().anyMatch(column -> column.name().equals("uid"));
  }
}
