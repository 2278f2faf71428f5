package org.laminsql.catalog.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** Makes SQLite files. */
final class SqliteFiles {

  private SqliteFiles() {}

  /** A database with those statements executed; one that is there already is left as it is. */
  static Path create(Path file, String... statements) {
    if (!Files.exists(file)) {
      execute(file, "CREATE TABLE numbers (n integer)");
      execute(file, statements);
    }
    return file;
  }

  static void execute(Path file, String... statements) {
    try (Connection connection =
            new SQLiteConfig().createConnection("jdbc:sqlite:" + file.toUri());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
