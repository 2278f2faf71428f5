package org.laminsql.catalog.feature;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;

/** The tables with a column per feature: {@code features.artifact}, {@code sheets."Sample"}. */
final class WideTables {

  private WideTables() {}

  static RegistryTable ofHost(HostValues host, FeatureColumns columns) {
    RegistryTable table = host.table();
    return table(LongTables.SCHEMA, table.name(), table, columns.ofHost(), table.condition());
  }

  /** What the table of a record type is called. */
  static String name(SheetType sheet, List<SheetType> sheets) {
    boolean single =
        sheets.stream().filter(other -> other.name().equals(sheet.name())).count() == 1;
    return single ? sheet.name() : sheet.name() + " (" + sheet.uid() + ")";
  }

  static RegistryTable ofSheet(
      String name, SheetType sheet, HostValues records, FeatureColumns columns) {
    String members =
        "t.\"type_id\" = " + sheet.id() + " AND (t.\"is_type\" IS NULL OR NOT t.\"is_type\")";
    Optional<String> condition =
        Optional.of(
            records
                .table()
                .condition()
                .map(visible -> visible + " AND " + members)
                .orElse(members));
    return table("sheets", name, records.table(), columns.ofSheet(sheet), condition);
  }

  private static RegistryTable table(
      String schema,
      String name,
      RegistryTable rows,
      List<RegistryColumn> columns,
      Optional<String> condition) {
    return new RegistryTable(
        schema, name, rows.source(), columns, condition, List.of("id"), List.of(), List.of());
  }
}
