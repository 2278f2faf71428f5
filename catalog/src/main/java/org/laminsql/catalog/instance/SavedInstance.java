package org.laminsql.catalog.instance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.catalog.model.InstanceName;

/**
 * An instance as LaminDB saved it in its settings folder (contract section 1.2).
 *
 * @param name its owner and name
 * @param storageRoot the root of its default storage
 * @param database URL of its Postgres database; empty if it has an SQLite file
 * @param modules its modules besides core
 */
record SavedInstance(
    InstanceName name, String storageRoot, Optional<String> database, List<String> modules) {

  private static final String PREFIX = "lamindb_instance_";

  SavedInstance {
    modules = List.copyOf(modules);
  }

  static SavedInstance of(Map<String, String> variables) {
    String modules = value(variables, "schema_str").orElse("");
    return new SavedInstance(
        new InstanceName(value(variables, "owner").orElse(""), value(variables, "name").orElse("")),
        value(variables, "storage_root").orElse(""),
        value(variables, "db"),
        Arrays.stream(modules.split(",")).map(String::strip).filter(m -> !m.isEmpty()).toList());
  }

  /** LaminDB writes {@code null} for what is not set. */
  private static Optional<String> value(Map<String, String> variables, String key) {
    return Optional.ofNullable(variables.get(PREFIX + key))
        .filter(value -> !value.isEmpty() && !value.equals("null"));
  }
}
