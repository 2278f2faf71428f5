package org.laminsql.catalog.registry.schema;

import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;

/** Turns declared columns into columns as users see them: SQL type and canonical value. */
interface DialectColumns {

  /** The column, over the table's alias {@code t}. */
  RegistryColumn column(PhysicalColumn column);

  static DialectColumns of(MetadataDatabase.Dialect dialect) {
    return dialect == MetadataDatabase.Dialect.SQLITE ? new SqliteColumns() : new PostgresColumns();
  }

  /** A stored column with that type and value. */
  static RegistryColumn stored(
      PhysicalColumn column, SqlType type, boolean nullable, String expression) {
    return new RegistryColumn(
        column.name(), type, nullable, expression, column.defaultValue(), false);
  }

  /** {@code t."name"}. */
  static String reference(PhysicalColumn column) {
    return "t." + Quoting.name(column.name());
  }
}
