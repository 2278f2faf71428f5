package org.laminsql.catalog.registry.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Every table of a metadata database.
 *
 * @param tables by physical name, in its order
 */
record PhysicalSchema(Map<String, PhysicalTable> tables) {

  Optional<PhysicalTable> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  Collection<PhysicalTable> all() {
    return tables.values();
  }

  boolean has(String table, String column) {
    return table(table).filter(found -> found.has(column)).isPresent();
  }
}
