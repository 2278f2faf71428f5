package org.laminsql.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.laminsql.fixtures.TestData;
import org.laminsql.fixtures.TestPostgres;

/**
 * An instance of the test data that can be connected to.
 *
 * @param url its JDBC URL
 * @param storage where its storage lies
 * @param storageUid the uid of that storage, {@code ""} if it need not be given
 */
record TestInstance(String url, Path storage, String storageUid) {

  /** The instance in that folder of the data. */
  static TestInstance of(String folder) {
    Path storage = TestData.root().resolve(folder);
    if (!Files.exists(storage.resolve("dump.sql"))) {
      return new TestInstance("jdbc:lamin:" + storage, storage, "");
    }
    String name = String.valueOf(storage.getFileName());
    return new TestInstance("jdbc:lamin:" + TestPostgres.load(name), storage, uid(storage));
  }

  private static String uid(Path storage) {
    try {
      return Files.readAllLines(storage.resolve(".lamindb").resolve("storage_uid.txt")).get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connects with these properties and the place of the storage. */
  Connection connect(Map<String, String> given) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(given);
    if (!storageUid.isEmpty()) {
      properties.setProperty("storage." + storageUid, storage.toString());
    }
    return DriverManager.getConnection(url, properties);
  }
}
