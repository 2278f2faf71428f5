package org.laminsql.catalog.ontology;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataDatabases;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.registry.PostgresAddress;
import org.laminsql.fixtures.TestPostgres;

/**
 * Registries of a module {@code lab}: {@code Thing} with ontology ids, {@code Label} without,
 * {@code Plain} without parents. Rows of branch 1 are visible.
 */
final class SmallRegistries implements AutoCloseable {

  private final MetadataDatabase database;
  private final Connection writer;

  private SmallRegistries(MetadataDatabase database, Connection writer) {
    this.database = database;
    this.writer = writer;
    for (String name : List.of("thing", "label", "plain")) {
      execute("DROP TABLE IF EXISTS lab_" + name);
      execute("DROP TABLE IF EXISTS lab_" + name + "_parents");
      execute(
          "CREATE TABLE lab_"
              + name
              + " (id integer PRIMARY KEY, uid varchar(20), name varchar(200), branch_id integer"
              + (name.equals("label") ? "" : ", ontology_id varchar(20), synonyms varchar(200)")
              + ")");
    }
    for (String name : List.of("thing", "label")) {
      String columns = "from_" + name + "_id integer, to_" + name + "_id integer";
      execute("CREATE TABLE lab_" + name + "_parents (id integer, " + columns + ")");
    }
  }

  static SmallRegistries sqlite(Path folder) {
    Path file = folder.resolve("lamin.db");
    Connection writer = connect("jdbc:sqlite:" + file);
    return new SmallRegistries(MetadataDatabases.sqlite(file), writer);
  }

  /** In one database for all tests of the JVM, emptied before. */
  static SmallRegistries postgres() {
    String address = Server.ADDRESS;
    return new SmallRegistries(
        MetadataDatabases.postgres(PostgresAddress.parse(address)),
        connect("jdbc:" + address.replace("postgres@", "") + "?user=postgres"));
  }

  private static final class Server {
    static final String ADDRESS = TestPostgres.empty("small_registries").toString();
  }

  private static Connection connect(String url) {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What LaminSQL knows of them; forgotten after no time where writes cannot be seen. */
  Ontologies ontologies() {
    return new Ontologies(database, SmallRegistries::tables, Duration.ZERO);
  }

  long statements() {
    return database.statementCount();
  }

  void execute(String sql) {
    try (Statement statement = writer.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Adds things whose uid is {@code u} and their id. */
  SmallRegistries things(String... namesAndIds) {
    for (int i = 0; i < namesAndIds.length; i += 2) {
      thing(i / 2 + 1, namesAndIds[i], namesAndIds[i + 1], 1);
    }
    return this;
  }

  void thing(int id, String name, String ontologyId, int branch) {
    String ontology = ontologyId.isEmpty() ? "NULL" : "'" + ontologyId + "'";
    execute(
        "INSERT INTO lab_thing (id, uid, name, branch_id, ontology_id) VALUES ("
            + (id + ", 'u" + id + "', '" + name + "', " + branch + ", " + ontology + ")"));
  }

  void label(int id, String name) {
    execute("INSERT INTO lab_label VALUES (" + id + ", 'l" + id + "', '" + name + "', 1)");
  }

  /** Adds links between things, each from a child to a parent. */
  SmallRegistries links(int... childrenAndParents) {
    for (int i = 0; i < childrenAndParents.length; i += 2) {
      execute(
          "INSERT INTO lab_thing_parents VALUES (0, "
              + (childrenAndParents[i] + ", " + childrenAndParents[i + 1] + ")"));
    }
    return this;
  }

  /** Rows as texts, their values joined by blanks. */
  List<String> rows(String sql, int columns) {
    SqlType[] types = new SqlType[columns];
    Arrays.fill(types, SqlType.VARCHAR);
    List<String> found = new ArrayList<>();
    try (Rows rows = database.query(new MetadataStatement(sql, List.of(), List.of(types), 0))) {
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < columns; i++) {
          row.append(i == 0 ? "" : " ").append(rows.value(i));
        }
        found.add(row.toString());
      }
    }
    return found;
  }

  private static List<RegistryTable> tables() {
    String visible = "t.\"branch_id\" = 1";
    return List.of(
        table("thing", visible, "id", "uid", "name", "ontology_id", "synonyms"),
        table("thing_parents", "", "id", "from_thing_id", "to_thing_id"),
        table("label", visible, "id", "uid", "name"),
        table("label_parents", "", "id", "from_label_id", "to_label_id"),
        table("plain", visible, "id", "uid", "name", "ontology_id", "synonyms"));
  }

  private static RegistryTable table(String name, String condition, String... columns) {
    List<RegistryColumn> all =
        Arrays.stream(columns)
            .map(
                column ->
                    new RegistryColumn(
                        column,
                        column.endsWith("id") && !column.equals("uid")
                            ? SqlType.INTEGER
                            : SqlType.VARCHAR,
                        true,
                        "t.\"" + column + "\"",
                        Optional.empty(),
                        false))
            .toList();
    return new RegistryTable(
        "lab",
        name,
        "\"lab_" + name + "\"",
        all,
        condition.isEmpty() ? Optional.empty() : Optional.of(condition),
        List.of("id"),
        List.of(),
        List.of());
  }

  @Override
  public void close() {
    database.close();
    try {
      writer.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
