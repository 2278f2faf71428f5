package org.laminsql.catalog.registry.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Splits physical table names into a module, which is the schema, and the rest. */
final class ModuleNames {

  private static final List<String> NOT_LAMINDB =
      List.of("django_", "sqlite_", "auth_", "pg_", "lnschema_");

  private final List<String> appsLongestFirst;
  private final boolean wetlabIsPertdb;

  /** A table's name as users see it. */
  record QualifiedName(String schema, String table) {}

  /**
   * @param apps app labels of {@code django_migrations}
   * @param modules modules that the instance's settings name
   */
  ModuleNames(Set<String> apps, Collection<String> modules) {
    appsLongestFirst =
        Stream.concat(apps.stream(), Stream.of("lamindb", "bionty", "wetlab"))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    wetlabIsPertdb = apps.contains("pertdb") || modules.contains("pertdb");
  }

  /** Empty for tables of Django and of the database itself. */
  Optional<QualifiedName> of(String physicalName) {
    if (NOT_LAMINDB.stream().anyMatch(physicalName::startsWith)) {
      return Optional.empty();
    }
    for (String app : appsLongestFirst) {
      if (physicalName.startsWith(app + "_")) {
        return Optional.of(
            new QualifiedName(schema(app), physicalName.substring(app.length() + 1)));
      }
    }
    int underscore = physicalName.indexOf('_');
    return underscore <= 0 || underscore == physicalName.length() - 1
        ? Optional.of(new QualifiedName("public", physicalName))
        : Optional.of(
            new QualifiedName(
                physicalName.substring(0, underscore), physicalName.substring(underscore + 1)));
  }

  private String schema(String app) {
    return switch (app) {
      case "lamindb" -> "core";
      case "wetlab" -> wetlabIsPertdb ? "pertdb" : "wetlab";
      default -> app;
    };
  }
}
