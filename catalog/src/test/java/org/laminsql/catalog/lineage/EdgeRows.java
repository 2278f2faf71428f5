package org.laminsql.catalog.lineage;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataStatement;

/** The rows of {@code lineage.edges}. */
final class EdgeRows {

  private EdgeRows() {}

  /** Input, run and output of each: {@code a1 run1 a2}. */
  static List<String> of(Instance instance) {
    RegistryTable edges =
        instance.tables().stream()
            .filter(table -> table.schema().equals("lineage") && table.name().equals("edges"))
            .findFirst()
            .orElseThrow();
    String sql =
        "SELECT t.\"input_key\", t.\"run_uid\", t.\"output_key\" FROM " + edges.source() + " AS t";
    List<SqlType> types = List.of(SqlType.VARCHAR, SqlType.VARCHAR, SqlType.VARCHAR);
    List<String> found = new ArrayList<>();
    try (Rows rows =
        instance.database().orElseThrow().query(new MetadataStatement(sql, List.of(), types, 0))) {
      while (rows.next()) {
        found.add(rows.value(0) + " " + rows.value(1) + " " + rows.value(2));
      }
    }
    return found;
  }
}
