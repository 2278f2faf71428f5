package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.laminsql.adapters.scan.ContentTable;

/** The tables that the driver makes itself, by {@code schema.name}. */
final class BuiltInTables {

  private final Map<String, MemoryTable> tables;

  BuiltInTables(Map<String, MemoryTable> tables) {
    this.tables = new TreeMap<>(tables);
  }

  Optional<ContentTable> table(String schema, String name) {
    return Optional.ofNullable(tables.get(schema + "." + name));
  }

  List<String> names() {
    return new ArrayList<>(tables.keySet());
  }

  Map<String, MemoryTable> all() {
    return tables;
  }
}
