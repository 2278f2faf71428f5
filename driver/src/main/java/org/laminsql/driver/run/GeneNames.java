package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;

/** Symbols and Ensembl ids that belong together, by the registry {@code bionty.gene}. */
final class GeneNames {

  private GeneNames() {}

  /** For each name that is a symbol its Ensembl ids, for each Ensembl id its symbols. */
  static Map<String, List<String>> of(Instance instance, Set<String> names) {
    Optional<RegistryTable> genes =
        instance.tables().stream()
            .filter(table -> table.schema().equals("bionty") && table.name().equals("gene"))
            .findFirst();
    Optional<MetadataDatabase> database = instance.database();
    return genes.isPresent() && database.isPresent()
        ? asked(database.get(), genes.get(), names)
        : Map.of();
  }

  private static Map<String, List<String>> asked(
      MetadataDatabase database, RegistryTable genes, Set<String> names) {
    String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
    String sql =
        "SELECT t.\"symbol\", t.\"ensembl_gene_id\" FROM "
            + genes.source()
            + " AS t WHERE "
            + genes.condition().map(condition -> "(" + condition + ") AND ").orElse("")
            + "(t.\"symbol\" IN ("
            + marks
            + ") OR t.\"ensembl_gene_id\" IN ("
            + marks
            + "))";
    List<@Nullable Object> parameters = new ArrayList<>(names);
    parameters.addAll(names);
    Map<String, List<String>> others = new TreeMap<>();
    try (Rows rows =
        database.query(
            new MetadataStatement(sql, parameters, List.of(SqlType.VARCHAR, SqlType.VARCHAR), 0))) {
      while (rows.next()) {
        Object symbol = rows.value(0);
        Object ensemblId = rows.value(1);
        if (symbol != null && ensemblId != null) {
          add(others, symbol.toString(), ensemblId.toString());
          add(others, ensemblId.toString(), symbol.toString());
        }
      }
    }
    return others;
  }

  private static void add(Map<String, List<String>> others, String name, String other) {
    others.computeIfAbsent(name, key -> new ArrayList<>()).add(other);
  }
}
