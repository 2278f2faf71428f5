package org.laminsql.catalog.feature;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.model.TableAlias;
import org.laminsql.catalog.registry.MetadataDatabase;

/** What the two databases say differently about the values of features. */
interface FeatureSql {

  static FeatureSql of(MetadataDatabase.Dialect dialect) {
    return dialect == MetadataDatabase.Dialect.SQLITE
        ? new SqliteFeatureSql()
        : new PostgresFeatureSql();
  }

  /** The column that shows a feature's values, which lie in those rows. */
  RegistryColumn column(
      String name, Feature feature, Shape shape, List<ValueRows> rows, boolean listed);

  /** A JSON column's value as JSON text. */
  String jsonText(String column);

  /** A value of that type as the text that shows it. */
  String text(String value, SqlType type);

  /** A JSON text as what it says: a text without its quotes, else itself. */
  String plainText(String json);

  /** A JSON text if it is a number, a boolean, a moment; else NULL. */
  String number(String json);

  /** As {@link #number}. */
  String truth(String json);

  /** As {@link #number}. */
  String moment(String json);

  /** The elements of a JSON array, as a table expression with the column {@code v}. */
  String elements(String json, String alias);

  /** The label's field as text, over the alias {@code u}; its uid where there is no such field. */
  default String labelText(RegistryTable label, String field) {
    RegistryColumn found =
        column(label, field)
            .or(() -> column(label, LabelType.defaultField(RegistryNames.of(label))))
            .or(() -> column(label, "name"))
            .or(() -> column(label, "uid"))
            .orElseThrow();
    return text(TableAlias.replaced(found.expression(), "t", "u"), found.type());
  }

  private static Optional<RegistryColumn> column(RegistryTable table, String name) {
    return table.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
