package org.laminsql.catalog.lineage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.instance.InstanceOptions;
import org.laminsql.catalog.instance.Instances;
import org.laminsql.fixtures.TestData;
import org.laminsql.fixtures.TestPostgres;

/** A copy of an instance to which runs and artifacts are added by SQL. Used by one thread. */
final class ScratchInstance implements AutoCloseable {

  private static final String NOW = "'2026-01-01 00:00:00'";

  private final Connection connection;
  private final String target;
  private final boolean postgres;
  private final boolean old;
  private @Nullable Instance opened;

  private ScratchInstance(String url, String target, boolean postgres, boolean old)
      throws SQLException {
    this.connection = DriverManager.getConnection(url);
    this.target = target;
    this.postgres = postgres;
    this.old = old;
    connection.setAutoCommit(false);
    execute(
        "INSERT INTO lamindb_transform(id, uid, key, "
            + (old ? "type" : "kind")
            + ", is_latest, "
            + SHARED_COLUMNS
            + branchColumns()
            + ") VALUES (9000, 'transform0000000', 'step.py', 'script', "
            + truth(true)
            + ", "
            + shared(1)
            + ")");
  }

  private static final String SHARED_COLUMNS = "created_at, updated_at, created_by_id, space_id, ";

  private String branchColumns() {
    return old ? "_branch_code" : "branch_id, created_on_id, is_locked";
  }

  private String shared(long branch) {
    String user = "(SELECT min(id) FROM lamindb_user)";
    String rest = old ? String.valueOf(branch) : branch + ", 1, " + truth(false);
    return NOW + ", " + NOW + ", " + user + ", 1, " + rest;
  }

  private String truth(boolean value) {
    return postgres ? String.valueOf(value) : value ? "1" : "0";
  }

  /** A copy of an SQLite instance. */
  static ScratchInstance sqlite(String instance, Path folder) throws SQLException {
    Path copy = TestData.copy("instances/" + instance, folder.resolve("copy"));
    boolean old = instance.startsWith("old/1.");
    Path file = copy.resolve(".lamindb").resolve("lamin.db");
    if (!file.toFile().exists()) {
      file = copy.resolve(List.of(copy.toFile().list((d, name) -> name.endsWith(".lndb"))).get(0));
    }
    return new ScratchInstance("jdbc:sqlite:" + file, copy.toString(), false, old);
  }

  /** The instance seed-postgres; what is added is never committed but for this class's name. */
  static ScratchInstance postgres() throws SQLException {
    String target = TestPostgres.load("seed-postgres").toString();
    String url = "jdbc:" + target.replace("postgres@", "") + "?user=postgres";
    return new ScratchInstance(url, target, true, false);
  }

  ScratchInstance run(long id) {
    return execute(
        "INSERT INTO lamindb_run(id, uid, transform_id, started_at, _status_code, "
            + (old ? "created_at, created_by_id, space_id, " : SHARED_COLUMNS)
            + branchColumns()
            + ") VALUES ("
            + id
            + ", 'run"
            + id
            + "', 9000, "
            + NOW
            + ", 0, "
            + (old ? shared(1).replaceFirst(NOW + ", ", "") : shared(1))
            + ")");
  }

  /** An artifact of key and uid {@code a<id>}. */
  ScratchInstance artifact(long id, @Nullable Long run, long branch) {
    return artifact(id, "a" + id, uid('a', id), run, branch);
  }

  ScratchInstance artifact(long id, String key, String uid, @Nullable Long run, long branch) {
    return execute(
        "INSERT INTO lamindb_artifact(id, uid, key, run_id, suffix, is_latest, _key_is_virtual,"
            + " _overwrite_versions, storage_id, hash, "
            + SHARED_COLUMNS
            + branchColumns()
            + ") VALUES ("
            + id
            + ", '"
            + uid
            + "', '"
            + key
            + "', "
            + run
            + ", '.csv', "
            + truth(true)
            + ", "
            + truth(true)
            + ", "
            + truth(false)
            + ", (SELECT min(id) FROM lamindb_storage), 'h"
            + id
            + "', "
            + shared(branch)
            + ")");
  }

  ScratchInstance collection(long id, @Nullable Long run, long branch, long... members) {
    execute(
        "INSERT INTO lamindb_collection(id, uid, key, run_id, is_latest, hash, "
            + SHARED_COLUMNS
            + branchColumns()
            + ") VALUES ("
            + id
            + ", '"
            + uid('c', id)
            + "', 'c"
            + id
            + "', "
            + run
            + ", "
            + truth(true)
            + ", 'h"
            + id
            + "', "
            + shared(branch)
            + ")");
    for (long member : members) {
      execute(
          "INSERT INTO lamindb_collectionartifact(collection_id, artifact_id, created_by_id,"
              + " created_at) VALUES ("
              + id
              + ", "
              + member
              + ", (SELECT min(id) FROM lamindb_user), "
              + NOW
              + ")");
    }
    return this;
  }

  ScratchInstance input(long run, long artifact) {
    return execute(
        "INSERT INTO lamindb_artifact_input_of_runs(run_id, artifact_id) VALUES ("
            + run
            + ", "
            + artifact
            + ")");
  }

  ScratchInstance collectionInput(long run, long collection) {
    return execute(
        "INSERT INTO lamindb_collection_input_of_runs(run_id, collection_id) VALUES ("
            + run
            + ", "
            + collection
            + ")");
  }

  /** The uid of an artifact ({@code a}) or collection ({@code c}) made here. */
  static String uid(char kind, long id) {
    return kind + "x".repeat(15 - String.valueOf(id).length()) + id + "0000";
  }

  ScratchInstance execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Rows of two numbers. */
  List<List<Long>> pairs(String sql, long parameter) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, parameter);
      try (var rows = statement.executeQuery()) {
        List<List<Long>> found = new java.util.ArrayList<>();
        while (rows.next()) {
          found.add(List.of(rows.getLong(1), rows.getLong(2)));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Commits what was added and opens the instance. */
  Instance open() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    InstanceOptions options = InstanceOptions.plain("LaminSQL tests");
    Instance instance = Instances.open(target, options, Map.of());
    opened = instance;
    return instance;
  }

  @Override
  public void close() throws SQLException {
    if (opened != null) {
      opened.close();
    }
    if (postgres) {
      for (String table :
          List.of("artifact_input_of_runs", "collection_input_of_runs", "collectionartifact")) {
        execute("DELETE FROM lamindb_" + table + " WHERE " + linkCondition(table));
      }
      for (String table : List.of("collection", "artifact", "run", "transform")) {
        execute("DELETE FROM lamindb_" + table + " WHERE id >= 9000");
      }
      connection.commit();
    }
    connection.close();
  }

  private static String linkCondition(String table) {
    return (table.endsWith("runs") ? "run_id" : "collection_id") + " >= 9000";
  }
}
