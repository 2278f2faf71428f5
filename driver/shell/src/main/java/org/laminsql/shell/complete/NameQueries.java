package org.laminsql.shell.complete;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The questions behind completion: each one statement with a limit and a time-out. One thread. */
final class NameQueries {

  private static final int MOST = 50;
  private static final int SECONDS = 1;

  private static final Set<String> LABELS_OF_CORE =
      Set.of("feature", "ulabel", "record", "project", "reference");

  /** Schemas that hold no registries of labels. */
  private static final Set<String> NOT_MODULES =
      Set.of(
          "data",
          "lake",
          "collections",
          "features",
          "sheets",
          "lineage",
          "system",
          "information_schema");

  private static final String KEYS =
      "SELECT DISTINCT key FROM core.artifact WHERE is_latest AND key LIKE ? ESCAPE '!'";
  private static final String FEATURES =
      "SELECT DISTINCT name FROM core.feature WHERE name LIKE ? ESCAPE '!'";

  private final Connection connection;
  private final Set<String> schemas;
  private final List<String> terms;

  private NameQueries(Connection connection, Set<String> schemas, List<String> terms) {
    this.connection = connection;
    this.schemas = schemas;
    this.terms = terms;
  }

  /** Asks the connection once which registries of labels it has. */
  static NameQueries on(Connection connection) throws SQLException {
    DatabaseMetaData metadata = connection.getMetaData();
    Set<String> schemas = new TreeSet<>();
    try (ResultSet rows = metadata.getSchemas()) {
      while (rows.next()) {
        schemas.add(rows.getString("TABLE_SCHEM"));
      }
    }
    List<String> terms = new ArrayList<>();
    for (String schema : schemas) {
      if (!NOT_MODULES.contains(schema)) {
        addTerms(metadata, schema, "name", terms);
        addTerms(metadata, schema, "symbol", terms);
      }
    }
    return new NameQueries(connection, schemas, terms);
  }

  private static void addTerms(
      DatabaseMetaData metadata, String schema, String column, List<String> terms)
      throws SQLException {
    try (ResultSet rows = metadata.getColumns(null, schema, "%", column)) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        boolean labels = !schema.equals("core") || LABELS_OF_CORE.contains(table);
        if (labels && !table.equals("source")) {
          terms.add(
              "SELECT \"%c\" FROM \"%s\".\"%t\" WHERE \"%c\" LIKE ? ESCAPE '!'"
                  .replace("%c", column)
                  .replace("%s", schema)
                  .replace("%t", table));
        }
      }
    }
  }

  /**
   * Names that may stand there: in texts features, labels and terms; in names what the schema
   * before them holds, else features.
   */
  List<String> startingWith(OpenQuote place) throws SQLException {
    if (place.isText()) {
      return place.prefix().isEmpty() || terms.isEmpty()
          ? List.of()
          : asked(String.join(" UNION ", terms), terms.size(), place.prefix());
    }
    if (place.qualifier().equals("data")) {
      return asked(KEYS, 1, place.prefix());
    }
    return schemas.contains(place.qualifier()) || NOT_MODULES.contains(place.qualifier())
        ? tables(place.qualifier(), place.prefix())
        : asked(FEATURES, 1, place.prefix());
  }

  private List<String> asked(String sql, int parameters, String prefix) throws SQLException {
    String pattern = prefix.replaceAll("[!%_]", "!$0") + "%";
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(sql + " ORDER BY 1 LIMIT " + MOST)) {
      statement.setQueryTimeout(SECONDS);
      for (int i = 1; i <= parameters; i++) {
        statement.setString(i, pattern);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  private List<String> tables(String schema, String prefix) throws SQLException {
    DatabaseMetaData metadata = connection.getMetaData();
    String escape = metadata.getSearchStringEscape();
    String pattern =
        prefix
            .replace(escape, escape + escape)
            .replace("%", escape + "%")
            .replace("_", escape + "_");
    List<String> names = new ArrayList<>();
    try (ResultSet rows = metadata.getTables(null, schema, pattern + "%", null)) {
      while (names.size() < MOST && rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }
}
