package org.laminsql.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.laminsql.fixtures.TestData;
import org.laminsql.fixtures.TestPostgres;

/** A copy of an instance's metadata database, changed as real databases are found. */
final class ScratchInstance {

  private ScratchInstance() {}

  /**
   * Copies an instance and runs statements on the copy.
   *
   * @param name the folder below {@code instances}
   * @param folder where the copy of an SQLite file goes; the last name is that of a Postgres copy
   * @return the copy's JDBC URL
   */
  static String of(String name, Path folder, List<String> changes)
      throws IOException, SQLException {
    Path original = TestData.root().resolve("instances").resolve(name);
    Path dump = original.resolve("dump.sql");
    return Files.exists(dump)
        ? postgres(Files.readString(dump), String.valueOf(folder.getFileName()), changes)
        : sqlite(original.resolve(".lamindb"), folder, changes);
  }

  private static String postgres(String dump, String name, List<String> changes)
      throws SQLException {
    String address = TestPostgres.empty(name).toString();
    String url = "jdbc:" + address.replace("postgres@", "") + "?user=postgres";
    run(url + "&preferQueryMode=simple", List.of(dump));
    // Real databases hold rows whose references are gone; a replica does not look after them.
    run(url + "&options=-csession_replication_role=replica", changes);
    return "jdbc:lamin:" + address;
  }

  private static String sqlite(Path from, Path folder, List<String> changes)
      throws IOException, SQLException {
    Path to = Files.createDirectories(folder.resolve(".lamindb"));
    for (String file : List.of("lamin.db", "storage_uid.txt")) {
      Files.write(to.resolve(file), Files.readAllBytes(from.resolve(file)));
    }
    run("jdbc:sqlite:" + to.resolve("lamin.db"), changes);
    return "jdbc:lamin:" + folder;
  }

  private static void run(String url, List<String> statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
