package org.laminsql.catalog.feature;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;

/**
 * The fields of a record that may hold a feature's values ({@code _aux.sf}, contract section 10).
 */
final class RecordFields {

  /** Fields that not every record has; the others say nothing of which sheets a feature is in. */
  static final List<String> SOMETIMES_FILLED =
      List.of("reference", "reference_type", "run", "description");

  private RecordFields() {}

  /** The record's column of a field: that of a related row is its id. */
  static String column(String field) {
    return switch (field) {
      case "run", "created_by", "type" -> field + "_id";
      default -> field;
    };
  }

  /** The field's value as a column of that type shows it, over the alias {@code t}. */
  static Optional<String> expression(
      RegistryTable record, String field, Dtype dtype, RegistryNames names, FeatureSql sql) {
    Optional<RegistryColumn> column =
        record.columns().stream().filter(c -> c.name().equals(column(field))).findFirst();
    return column.flatMap(
        found ->
            switch (field) {
              case "run" -> related("Run", found, dtype, names, sql);
              case "created_by" -> related("User", found, dtype, names, sql);
              case "type" -> related("Record", found, dtype, names, sql);
              default ->
                  Optional.of(
                      found.type().equals(dtype.sqlType())
                          ? found.expression()
                          : sql.text(found.expression(), found.type()));
            });
  }

  private static Optional<String> related(
      String registry, RegistryColumn column, Dtype dtype, RegistryNames names, FeatureSql sql) {
    String field =
        dtype.labelTypes().stream()
            .filter(type -> type.registry().equals(registry))
            .findFirst()
            .map(LabelType::shownField)
            .orElse(LabelType.defaultField(registry));
    return names
        .table(registry)
        .map(
            table ->
                "(SELECT "
                    + sql.labelText(table, field)
                    + " FROM "
                    + table.source()
                    + " AS u WHERE u.\"id\" = "
                    + column.expression()
                    + ")");
  }
}
