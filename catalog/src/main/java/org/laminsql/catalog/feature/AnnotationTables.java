package org.laminsql.catalog.feature;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.registry.MetadataDatabase;

/**
 * The tables of the schemas {@code features} and {@code sheets} (sql-surface section 2a), whose
 * columns are the features that an instance has. A table is made when it is asked for first. Safe
 * to share.
 */
public final class AnnotationTables {

  /** The schemas whose tables these are. */
  public static final List<String> SCHEMAS = List.of(LongTables.SCHEMA, "sheets");

  private static final AnnotationTables NONE = new AnnotationTables(Map.of(), Set.of(), Map.of());

  private final Map<String, Map<String, Supplier<RegistryTable>>> makers;
  private final Set<String> hidden;
  private final Map<String, String> foreign;
  private final Map<List<String>, RegistryTable> made = new ConcurrentHashMap<>();

  /**
   * @param makers by schema and name
   * @param hidden names of features that are not visible: in the trash, the archive, on a branch
   * @param foreign by name of a feature: the registry in its dtype that the instance does not have
   */
  private AnnotationTables(
      Map<String, Map<String, Supplier<RegistryTable>>> makers,
      Set<String> hidden,
      Map<String, String> foreign) {
    this.makers = makers;
    this.hidden = hidden;
    this.foreign = foreign;
  }

  /** No tables, for a folder without a metadata database. */
  public static AnnotationTables none() {
    return NONE;
  }

  /**
   * Finds features and sheets with one statement.
   *
   * @param registry the registry tables as the connection sees them
   * @throws org.laminsql.catalog.error.LaminSqlException as {@link MetadataDatabase#query} does
   */
  public static AnnotationTables read(MetadataDatabase database, List<RegistryTable> registry) {
    RegistryNames names = new RegistryNames(registry);
    FeatureSql sql = FeatureSql.of(database.dialect());
    List<HostValues> hosts =
        Arrays.stream(Host.values())
            .map(host -> HostValues.of(host, registry, names, sql))
            .flatMap(Optional::stream)
            .toList();
    return FeatureStatement.of(names, hosts)
        .map(statement -> FeatureReader.read(database, statement))
        .map(catalog -> of(catalog, hosts, names, sql))
        .orElse(NONE);
  }

  private static AnnotationTables of(
      FeatureCatalog catalog, List<HostValues> hosts, RegistryNames names, FeatureSql sql) {
    Map<String, Supplier<RegistryTable>> features = new LinkedHashMap<>();
    Map<String, Supplier<RegistryTable>> sheets = new LinkedHashMap<>();
    for (HostValues host : hosts) {
      FeatureColumns columns = new FeatureColumns(catalog, host, names, sql);
      features.put(host.table().name(), () -> WideTables.ofHost(host, columns));
      if (host.host() == Host.RECORD) {
        for (SheetType sheet : catalog.sheets()) {
          String name = WideTables.name(sheet, catalog.sheets());
          sheets.put(name, () -> WideTables.ofSheet(name, sheet, host, columns));
        }
      }
    }
    LongTables longTables =
        new LongTables(catalog, hosts, names, sql, names.table("core", "feature").orElseThrow());
    features.put("values", longTables::values);
    features.put("labels", longTables::labels);
    return new AnnotationTables(
        Map.of(SCHEMAS.get(0), features, SCHEMAS.get(1), sheets),
        new HashSet<>(catalog.hidden()),
        foreign(catalog, names));
  }

  private static Map<String, String> foreign(FeatureCatalog catalog, RegistryNames names) {
    return catalog.features().stream()
        .flatMap(
            feature ->
                feature.dtype().labelTypes().stream()
                    .filter(type -> names.table(type.registry()).isEmpty())
                    .map(type -> Map.entry(feature.name(), type.registry())))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
  }

  /** The names of the tables of a schema, in the order of the page; none for other schemas. */
  public List<String> names(String schema) {
    return List.copyOf(makers.getOrDefault(schema, Map.of()).keySet());
  }

  /** The table of just that schema and name. */
  public Optional<RegistryTable> table(String schema, String name) {
    @Nullable Supplier<RegistryTable> maker = makers.getOrDefault(schema, Map.of()).get(name);
    return maker == null
        ? Optional.empty()
        : Optional.of(made.computeIfAbsent(List.of(schema, name), path -> maker.get()));
  }

  /**
   * Why a feature that exists is no column.
   *
   * @param name what a statement calls it
   * @return empty if there is no such feature
   */
  public Optional<String> whyNoColumn(String name) {
    if (hidden.contains(name)) {
      return Optional.of(
          "A feature \""
              + name
              + "\" is in the trash, the archive or on another branch; its values are in"
              + " features.\"values\"");
    }
    return Optional.ofNullable(foreign.get(name))
        .map(
            registry ->
                "The dtype of the feature \""
                    + name
                    + "\" names the registry "
                    + registry
                    + ", which this instance does not have");
  }
}
