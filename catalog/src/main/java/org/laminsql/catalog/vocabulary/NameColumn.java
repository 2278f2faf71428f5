package org.laminsql.catalog.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;

/** The column by which LaminDB names the rows of a registry. */
final class NameColumn {

  private NameColumn() {}

  /**
   * Key, handle, root or symbol where the registry is named by them (LaminDB 2.12.1, {@code
   * _name_field}), else its name; empty if it has none of them. Collections had a name before they
   * had a key.
   */
  static Optional<RegistryColumn> of(RegistryTable registry) {
    Stream<String> names =
        switch (registry.schema() + "." + registry.name()) {
          case "core.artifact", "core.collection", "core.transform" -> Stream.of("key", "name");
          case "core.user" -> Stream.of("handle");
          case "core.storage" -> Stream.of("root");
          default -> Stream.of("name", "symbol");
        };
    return names.map(name -> text(registry, name)).flatMap(Optional::stream).findFirst();
  }

  /** The stored text column of that name. */
  static Optional<RegistryColumn> text(RegistryTable registry, String name) {
    return registry.columns().stream()
        .filter(column -> column.name().equals(name) && column.type().equals(SqlType.VARCHAR))
        .filter(column -> !column.resolved())
        .findFirst();
  }
}
