package org.laminsql.adapters.format.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.laminsql.catalog.model.DatasetLocation;

/** Finds the files of an instance by key, straight in its registry. */
final class InstanceFiles {

  private static final String LATEST =
      "SELECT uid, suffix, _real_key, _key_is_virtual, _overwrite_versions FROM lamindb_artifact"
          + " WHERE key = ? ORDER BY is_latest DESC, id DESC LIMIT 1";

  private final Path root;

  InstanceFiles(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  Optional<DatasetLocation> find(String key) throws SQLException {
    String url = "jdbc:sqlite:file:" + root.resolve(".lamindb/lamin.db") + "?immutable=1";
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(LATEST)) {
      statement.setString(1, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(location(key, row)) : Optional.empty();
      }
    }
  }

  private DatasetLocation location(String key, ResultSet row) throws SQLException {
    String uid = row.getString("uid");
    String suffix = row.getString("suffix");
    String realKey = row.getString("_real_key");
    Path path = root.resolve(realKey == null ? key : realKey);
    if (realKey == null && row.getBoolean("_key_is_virtual")) {
      String stem = row.getBoolean("_overwrite_versions") ? uid.substring(0, 16) : uid;
      path = root.resolve(".lamindb").resolve(stem + suffix);
    }
    return new DatasetLocation(key, uid, path, suffix, uid);
  }
}
