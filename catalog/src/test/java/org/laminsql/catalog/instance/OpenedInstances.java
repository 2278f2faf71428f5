package org.laminsql.catalog.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.fixtures.TestData;
import org.laminsql.fixtures.TestPostgres;

/** Opens the instances of the test data, and asks them. */
final class OpenedInstances {

  static final List<String> OLD =
      List.of(
          "1.0.5", "1.1.1", "1.3.2", "1.5.3", "1.7.1", "1.9.1", "1.10.2", "1.12.1", "1.15.2",
          "1.17.0", "2.0.1", "2.2.1", "2.5.1", "2.9.1", "2.12.1");

  private OpenedInstances() {}

  /** The instances at hand: folders below {@code instances}, with SQLite files or dumps. */
  static List<String> all() {
    List<String> names = new ArrayList<>(List.of("atlas-sqlite", "seed-sqlite", "ontology"));
    OLD.forEach(release -> names.add("old/" + release));
    names.addAll(List.of("atlas-postgres", "seed-postgres"));
    return names.stream().filter(name -> TestData.has("instances/" + name)).toList();
  }

  static Instance open(String name) {
    return open(name, options());
  }

  static Instance open(String name, InstanceOptions options) {
    String folder = TestData.root().resolve("instances").resolve(name).toString();
    if (!name.endsWith("-postgres")) {
      return Instances.open(folder, options, Map.of());
    }
    InstanceOptions moved = withStorage(options, storageUid(name), folder);
    return Instances.open(TestPostgres.load(name).toString(), moved, Map.of());
  }

  static InstanceOptions options() {
    return InstanceOptions.plain("LaminSQL tests");
  }

  static InstanceOptions withBranch(String branch, boolean includeTrash) {
    InstanceOptions plain = options();
    return new InstanceOptions(
        Optional.of(branch),
        includeTrash,
        plain.space(),
        plain.user(),
        plain.password(),
        plain.sslMode(),
        plain.sslRootCert(),
        plain.applicationName(),
        plain.metadataTtl(),
        plain.storages());
  }

  static InstanceOptions withSpace(String space) {
    InstanceOptions plain = options();
    return new InstanceOptions(
        plain.branch(),
        plain.includeTrash(),
        Optional.of(space),
        plain.user(),
        plain.password(),
        plain.sslMode(),
        plain.sslRootCert(),
        plain.applicationName(),
        plain.metadataTtl(),
        plain.storages());
  }

  static InstanceOptions withStorage(InstanceOptions options, String uid, String folder) {
    Map<String, String> storages = new TreeMap<>(options.storages());
    storages.put(uid, folder);
    return new InstanceOptions(
        options.branch(),
        options.includeTrash(),
        options.space(),
        options.user(),
        options.password(),
        options.sslMode(),
        options.sslRootCert(),
        options.applicationName(),
        options.metadataTtl(),
        storages);
  }

  static MetadataDatabase database(Instance instance) {
    return instance.database().orElseThrow();
  }

  static RegistryTable table(Instance instance, String schema, String name) {
    return instance.tables().stream()
        .filter(table -> table.schema().equals(schema) && table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No table " + schema + "." + name));
  }

  /** All visible rows of columns of a table, in the order of its first column. */
  static List<List<@Nullable Object>> rows(Instance instance, String table, String... columns) {
    RegistryTable registry = table(instance, "core", table);
    List<RegistryColumn> wanted =
        Arrays.stream(columns)
            .map(
                name ->
                    registry.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No column " + name)))
            .toList();
    return select(instance, registry, wanted);
  }

  static List<List<@Nullable Object>> select(
      Instance instance, RegistryTable table, List<RegistryColumn> columns) {
    String sql =
        "SELECT "
            + String.join(", ", columns.stream().map(RegistryColumn::expression).toList())
            + " FROM "
            + table.source()
            + " t"
            + table.condition().map(condition -> " WHERE " + condition).orElse("")
            + " ORDER BY 1";
    List<SqlType> types = columns.stream().map(RegistryColumn::type).toList();
    MetadataStatement statement = new MetadataStatement(sql, List.of(), types, 0);
    List<List<@Nullable Object>> found = new ArrayList<>();
    try (Rows rows = database(instance).query(statement)) {
      while (rows.next()) {
        @Nullable Object[] values = new Object[types.size()];
        Arrays.setAll(values, rows::value);
        found.add(Arrays.asList(values));
      }
    }
    return found;
  }

  private static String storageUid(String name) {
    return LaminFolder.storageUid(TestData.root().resolve("instances").resolve(name)).orElseThrow();
  }
}
