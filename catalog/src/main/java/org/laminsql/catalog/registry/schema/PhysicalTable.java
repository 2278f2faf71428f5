package org.laminsql.catalog.registry.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table as the database declares it.
 *
 * @param name its name in the database
 * @param columns in the database's order
 * @param primaryKey the columns of its primary key
 * @param references its foreign keys
 * @param uniqueKeys the columns of each unconditional unique index
 */
record PhysicalTable(
    String name,
    List<PhysicalColumn> columns,
    List<String> primaryKey,
    List<PhysicalReference> references,
    List<List<String>> uniqueKeys) {

  PhysicalTable {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    references = List.copyOf(references);
    uniqueKeys = List.copyOf(uniqueKeys);
  }

  Optional<PhysicalColumn> column(String wanted) {
    return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
  }

  boolean has(String wanted) {
    return column(wanted).isPresent();
  }
}
