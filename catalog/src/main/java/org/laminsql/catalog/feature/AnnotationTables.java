package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.registry.MetadataDatabase;

/**
 * The tables of the schemas {@code features} and {@code sheets} (sql-surface section 2a), whose
 * columns are the features that an instance has. Immutable, safe to share.
 *
 * @param tables by schema and name; those of {@code features} first
 * @param hidden names of features that are not visible: in the trash, the archive, on a branch
 * @param foreign by name of a feature: the registry in its dtype that the instance does not have
 */
public record AnnotationTables(
    List<RegistryTable> tables, List<String> hidden, Map<String, String> foreign) {

  /** The schemas whose tables these are. */
  public static final List<String> SCHEMAS = List.of("features", "sheets");

  /** Copies the collections. */
  public AnnotationTables {
    tables = List.copyOf(tables);
    hidden = List.copyOf(hidden);
    foreign = Map.copyOf(foreign);
  }

  /** No tables, for a folder without a metadata database. */
  public static AnnotationTables none() {
    return new AnnotationTables(List.of(), List.of(), Map.of());
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
        .orElseGet(AnnotationTables::none);
  }

  private static AnnotationTables of(
      FeatureCatalog catalog, List<HostValues> hosts, RegistryNames names, FeatureSql sql) {
    List<RegistryTable> tables = new ArrayList<>();
    for (HostValues host : hosts) {
      FeatureColumns columns = new FeatureColumns(catalog, host, names, sql);
      tables.add(host(host, columns));
      if (host.host() == Host.RECORD) {
        catalog.sheets().forEach(sheet -> tables.add(sheet(sheet, catalog, host, columns)));
      }
    }
    LongTables longTables =
        new LongTables(catalog, hosts, names, sql, names.table("core", "feature").orElseThrow());
    tables.add(longTables.values());
    tables.add(longTables.labels());
    return new AnnotationTables(tables, List.copyOf(catalog.hidden()), foreign(catalog, names));
  }

  private static RegistryTable host(HostValues host, FeatureColumns columns) {
    RegistryTable table = host.table();
    return new RegistryTable(
        LongTables.SCHEMA,
        table.name(),
        table.source(),
        columns.ofHost(),
        table.condition(),
        List.of("id"),
        List.of(),
        List.of());
  }

  private static RegistryTable sheet(
      SheetType sheet, FeatureCatalog catalog, HostValues records, FeatureColumns columns) {
    boolean single =
        catalog.sheets().stream().filter(other -> other.name().equals(sheet.name())).count() == 1;
    String members =
        "t.\"type_id\" = " + sheet.id() + " AND (t.\"is_type\" IS NULL OR NOT t.\"is_type\")";
    return new RegistryTable(
        "sheets",
        single ? sheet.name() : sheet.name() + " (" + sheet.uid() + ")",
        records.table().source(),
        columns.ofSheet(sheet),
        Optional.of(
            records
                .table()
                .condition()
                .map(visible -> visible + " AND " + members)
                .orElse(members)),
        List.of("id"),
        List.of(),
        List.of());
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
