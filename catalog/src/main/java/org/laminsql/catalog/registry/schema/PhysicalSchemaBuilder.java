package org.laminsql.catalog.registry.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what introspection reads row by row. One thread. */
final class PhysicalSchemaBuilder {

  private final Map<String, Parts> tables = new TreeMap<>();

  private static final class Parts {
    final List<PhysicalColumn> columns = new ArrayList<>();
    final Map<Integer, String> primaryKey = new TreeMap<>();
    final List<PhysicalReference> references = new ArrayList<>();
    final Map<String, List<String>> uniqueKeys = new LinkedHashMap<>();
  }

  void column(String table, PhysicalColumn column) {
    Parts parts = parts(table);
    parts.columns.add(column);
    if (column.keyPosition() > 0) {
      parts.primaryKey.put(column.keyPosition(), column.name());
    }
  }

  void primaryKey(String table, int position, String column) {
    parts(table).primaryKey.put(position, column);
  }

  void reference(String table, PhysicalReference reference) {
    parts(table).references.add(reference);
  }

  /** The next column of a unique index; its columns come in their order. */
  void uniqueKey(String table, String index, String column) {
    parts(table).uniqueKeys.computeIfAbsent(index, name -> new ArrayList<>()).add(column);
  }

  PhysicalSchema build() {
    Map<String, PhysicalTable> built = new LinkedHashMap<>();
    tables.forEach(
        (name, parts) ->
            built.put(
                name,
                new PhysicalTable(
                    name,
                    parts.columns,
                    List.copyOf(parts.primaryKey.values()),
                    parts.references,
                    parts.uniqueKeys.values().stream().map(List::copyOf).distinct().toList())));
    return new PhysicalSchema(Collections.unmodifiableMap(built));
  }

  private Parts parts(String table) {
    return tables.computeIfAbsent(table, name -> new Parts());
  }
}
