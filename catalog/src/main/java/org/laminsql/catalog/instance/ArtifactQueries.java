package org.laminsql.catalog.instance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.registry.schema.StorageRecord;

/** The statements about artifacts, adapted to the columns that the release has. Safe to share. */
final class ArtifactQueries {

  private static final String HIGHEST_VERSION = "zzzz";
  private static final int MOST_NAMES = 10_000;
  private static final List<SqlType> ROW_TYPES =
      List.of(
          SqlType.VARCHAR,
          SqlType.BIGINT,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.BIGINT,
          SqlType.BOOLEAN,
          SqlType.BIGINT,
          SqlType.TIMESTAMP,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.VARCHAR,
          SqlType.BOOLEAN,
          SqlType.BOOLEAN);

  private final MetadataDatabase database;
  private final String select;
  private final String visible;

  private ArtifactQueries(MetadataDatabase database, String select, String visible) {
    this.database = database;
    this.select = select;
    this.visible = visible;
  }

  /**
   * @param tables the instance's tables
   * @param branch the artifact's branch over the alias {@code t}
   * @param storageKey its path below its storage's root, likewise
   */
  static ArtifactQueries of(
      MetadataDatabase database,
      List<RegistryTable> tables,
      Optional<String> branch,
      String storageKey) {
    RegistryTable artifact =
        tables.stream()
            .filter(table -> table.source().equals("\"lamindb_artifact\""))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No table lamindb_artifact"));
    String visible = artifact.condition().orElse("TRUE");
    String select =
        "SELECT t.\"uid\", t.\"id\", t.\"key\", "
            + storageKey
            + ", t.\"suffix\", t.\"hash\", t.\"size\", t.\"is_latest\", "
            + branch.orElse("1")
            + ", "
            + createdAt(artifact)
            + ", s.\"uid\", s.\"root\", s.\"type\", CASE WHEN "
            + visible
            + " THEN TRUE ELSE FALSE END, "
            + overwritten(database.dialect())
            + " FROM \"lamindb_artifact\" t"
            + " JOIN \"lamindb_storage\" s ON s.\"id\" = t.\"storage_id\"";
    return new ArtifactQueries(database, select, visible);
  }

  /** Visible artifacts of those keys, and those of the uids and stems, in one statement. */
  List<ArtifactRow> find(Set<String> keys, Set<String> uids, Set<String> stems) {
    List<String> conditions = new ArrayList<>();
    List<@Nullable Object> parameters = new ArrayList<>();
    if (!keys.isEmpty()) {
      conditions.add("t.\"key\" IN (" + marks(keys) + ") AND " + visible);
      parameters.addAll(keys);
    }
    if (!uids.isEmpty()) {
      conditions.add("t.\"uid\" IN (" + marks(uids) + ")");
      parameters.addAll(uids);
    }
    for (String stem : stems) {
      conditions.add(
          "t.\"uid\" "
              + from(database.dialect())
              + " ? AND t.\"uid\" "
              + to(database.dialect())
              + " ?");
      parameters.add(stem);
      parameters.add(stem + HIGHEST_VERSION);
    }
    String sql = select + " WHERE (" + String.join(") OR (", conditions) + ")";
    List<ArtifactRow> found = new ArrayList<>();
    try (Rows rows = database.query(new MetadataStatement(sql, parameters, ROW_TYPES, 0))) {
      while (rows.next()) {
        found.add(row(rows));
      }
    }
    return found;
  }

  /** Keys of visible latest artifacts, the newest first and not all of very many. */
  List<String> someKeys() {
    String sql =
        "SELECT t.\"key\" FROM \"lamindb_artifact\" t WHERE t.\"key\" IS NOT NULL"
            + " AND t.\"is_latest\" AND "
            + visible
            + " ORDER BY t.\"id\" DESC LIMIT "
            + MOST_NAMES;
    return names(sql, List.of());
  }

  /** Keys, or uids where there is none, of visible latest artifacts of those suffixes. */
  List<String> names(Collection<String> suffixes) {
    String sql =
        "SELECT DISTINCT coalesce(t.\"key\", t.\"uid\") FROM \"lamindb_artifact\" t"
            + " WHERE t.\"is_latest\" AND (lower(t.\"suffix\") IN ("
            + marks(suffixes)
            + ")"
            + " OR t.\"suffix\" = '' AND t.\"n_files\" IS NOT NULL) AND "
            + visible;
    return new ArrayList<>(new TreeSet<>(names(sql, List.copyOf(suffixes))));
  }

  private List<String> names(String sql, List<String> parameters) {
    List<String> names = new ArrayList<>();
    MetadataStatement statement =
        new MetadataStatement(sql, new ArrayList<>(parameters), List.of(SqlType.VARCHAR), 0);
    try (Rows rows = database.query(statement)) {
      while (rows.next()) {
        names.add(text(rows, 0));
      }
    }
    return names;
  }

  private static ArtifactRow row(Rows rows) {
    Object size = rows.value(6);
    return new ArtifactRow(
        text(rows, 0),
        number(rows, 1),
        Optional.ofNullable((String) rows.value(2)),
        text(rows, 3),
        text(rows, 4).toLowerCase(Locale.ROOT),
        text(rows, 5),
        size == null ? -1 : (Long) size,
        truth(rows, 7),
        number(rows, 8),
        (LocalDateTime) Objects.requireNonNull(rows.value(9)),
        new StorageRecord(text(rows, 10), text(rows, 11), text(rows, 12)),
        truth(rows, 13),
        truth(rows, 14));
  }

  private static String text(Rows rows, int column) {
    return Objects.requireNonNullElse((String) rows.value(column), "");
  }

  private static long number(Rows rows, int column) {
    return (Long) Objects.requireNonNull(rows.value(column));
  }

  private static boolean truth(Rows rows, int column) {
    return (Boolean) Objects.requireNonNullElse(rows.value(column), false);
  }

  private static String createdAt(RegistryTable artifact) {
    return artifact.columns().stream()
        .filter(column -> column.name().equals("created_at"))
        .findFirst()
        .map(RegistryColumn::expression)
        .orElseThrow();
  }

  /** Versions that share a directory: whether a later one of the family is registered. */
  private static String overwritten(Dialect dialect) {
    return "CASE WHEN t.\"_overwrite_versions\" AND EXISTS (SELECT 1 FROM \"lamindb_artifact\" n"
        + " WHERE n.\"uid\" "
        + after(dialect)
        + " t.\"uid\" AND n.\"uid\" "
        + to(dialect)
        + " (substr(t.\"uid\", 1, 16) || '"
        + HIGHEST_VERSION
        + "')) THEN TRUE ELSE FALSE END";
  }

  // Postgres compares by the database's locale; these operators compare bytes, and LaminDB's
  // pattern indexes serve them.

  private static String after(Dialect dialect) {
    return dialect == Dialect.SQLITE ? ">" : "~>~";
  }

  private static String from(Dialect dialect) {
    return dialect == Dialect.SQLITE ? ">=" : "~>=~";
  }

  private static String to(Dialect dialect) {
    return dialect == Dialect.SQLITE ? "<=" : "~<=~";
  }

  private static String marks(Collection<?> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }
}
