package org.laminsql.udf;

import java.util.List;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.registry.RegistryNames;

/** The registry tables that functions look things up in. Immutable. */
public record RegistryTables(List<RegistryTable> tables) {

  /** Copies the list. */
  public RegistryTables {
    tables = List.copyOf(tables);
  }

  /**
   * The table of that name.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException TABLE_NOT_FOUND if the instance has none
   */
  public RegistryTable table(String schema, String name) {
    return tables.stream()
        .filter(table -> table.schema().equals(schema) && table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                LaminSqlError.TABLE_NOT_FOUND.with(
                    schema + "." + name, "This instance has no such registry"));
  }

  /**
   * The table of a registry as LaminDB names it: {@code ULabel}, {@code bionty.CellType}.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException if the instance has none of that name
   */
  public RegistryTable registry(String name) {
    return RegistryNames.table(tables, name);
  }
}
