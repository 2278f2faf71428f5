package org.laminsql.catalog.registry.schema;

import org.laminsql.catalog.registry.MetadataDatabase;

/** Reads what tables a database has. */
interface Introspection {

  /** Sends a few statements, whatever the number of tables. */
  PhysicalSchema read(MetadataDatabase database);

  static Introspection of(MetadataDatabase.Dialect dialect) {
    return dialect == MetadataDatabase.Dialect.SQLITE
        ? new SqliteIntrospection()
        : new PostgresIntrospection();
  }
}
