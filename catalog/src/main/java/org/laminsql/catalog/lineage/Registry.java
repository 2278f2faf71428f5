package org.laminsql.catalog.lineage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.laminsql.catalog.model.RegistryTable;

/**
 * A registry in SQL, over the alias {@code t}, whatever the release calls its columns.
 *
 * @param table as users see it
 * @param branch the connection's branch, if it has one besides main
 */
record Registry(RegistryTable table, OptionalLong branch) {

  /** The column that says on which branch a row is: its name before 2.0 is the second. */
  private static final List<String> BRANCH_COLUMNS = List.of("branch_id", "_branch_code");

  static Registry of(List<RegistryTable> tables, String name, OptionalLong branch) {
    return tables.stream()
        .filter(table -> table.schema().equals("core") && table.name().equals(name))
        .findFirst()
        .map(table -> new Registry(table, branch))
        .orElseThrow(() -> new IllegalStateException("No table core." + name));
  }

  /** What stands in FROM. */
  String source() {
    return table.source() + " AS t";
  }

  /** Whether the connection sees the row in the registry's table. */
  String visible() {
    return table.condition().orElse("1 = 1");
  }

  /**
   * Whether LaminDB draws the row as an input: on main or in the archive, never in the trash
   * (contract section 4.8, all releases); here also on a branch that the connection sees.
   */
  String drawn() {
    return branchColumn()
        .map(column -> "(" + column + " IN (0, 1) OR (" + visible() + "))")
        .orElse("1 = 1");
  }

  /** 2 on the connection's branch, 1 on main, else 0. */
  String nearness() {
    return branchColumn()
        .map(
            column ->
                "CASE "
                    + column
                    + (branch.isPresent() ? " WHEN " + branch.getAsLong() + " THEN 2" : "")
                    + " WHEN 1 THEN 1 ELSE 0 END")
        .orElse("0");
  }

  /** A column's canonical value. */
  String column(String name) {
    return expression(name)
        .orElseThrow(() -> new IllegalStateException("No column " + table.name() + "." + name));
  }

  private Optional<String> branchColumn() {
    return BRANCH_COLUMNS.stream().map(this::expression).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> expression(String name) {
    return table.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(column -> column.expression())
        .findFirst();
  }
}
