package org.laminsql.catalog.registry;

import java.nio.file.Path;

/** Opens metadata databases. */
public final class MetadataDatabases {

  private MetadataDatabases() {}

  /**
   * An SQLite file, for reading.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException CANNOT_CONNECT
   */
  public static MetadataDatabase sqlite(Path file) {
    return SqliteDatabase.open(file);
  }

  /**
   * A Postgres database, for reading.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException CANNOT_CONNECT, WRONG_CREDENTIALS
   */
  public static MetadataDatabase postgres(PostgresAddress address) {
    return PostgresDatabase.open(address);
  }
}
