package org.laminsql.driver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.driver.run.SessionMetadata;
import org.laminsql.driver.run.TableInfo;

/**
 * Which schemas and tables the arguments of a metadata call mean. Asks for no more tables than the
 * patterns can fit.
 */
final class MetadataTables {

  /** The schema of datasets, which have parts. */
  private static final String DATA = "data";

  /** What may follow a dataset's name where all that is in it is meant. */
  private static final Set<String> WHOLE = Set.of("", "/", "%", "/%");

  /** Their tables are datasets: looking at columns opens files. */
  private static final Set<String> OF_DATASETS = Set.of(DATA, "collections");

  private final String catalog;
  private final SessionMetadata metadata;

  MetadataTables(String catalog, SessionMetadata metadata) {
    this.catalog = catalog;
    this.metadata = metadata;
  }

  /** Whether a catalog argument means this instance; null means any. */
  boolean isHere(@Nullable String wanted) {
    return wanted == null || wanted.equals(catalog);
  }

  List<String> schemas(@Nullable String wanted, @Nullable String pattern) {
    if (!isHere(wanted)) {
      return List.of();
    }
    return metadata.schemas().stream().filter(new MetadataPattern(pattern)).toList();
  }

  /**
   * The tables that a pattern fits, and those inside a dataset whose whole name the pattern starts
   * with, be it escaped or not; no other dataset is opened.
   */
  Set<TableInfo> tables(
      @Nullable String wanted, @Nullable String schemaPattern, @Nullable String tablePattern) {
    MetadataPattern pattern = new MetadataPattern(tablePattern);
    Set<TableInfo> found = new LinkedHashSet<>();
    for (String schema : schemas(wanted, schemaPattern)) {
      if (pattern.isWild()) {
        metadata.tables(schema).stream()
            .filter(table -> pattern.test(table.name()))
            .forEach(found::add);
      }
      found.addAll(schema.equals(DATA) ? inside(pattern) : literally(schema, pattern));
    }
    return found;
  }

  private List<TableInfo> inside(MetadataPattern pattern) {
    for (String name : pattern.names()) {
      List<TableInfo> all = metadata.inside(name);
      if (!all.isEmpty()) {
        String rest = pattern.literally().substring(all.get(0).name().length());
        return WHOLE.contains(rest)
            ? all
            : all.stream().filter(table -> pattern.test(table.name())).toList();
      }
    }
    return List.of();
  }

  /**
   * As {@link #tables}, to look at columns. Where that opens files, only the table of exactly that
   * name: a pattern that fits many opens none.
   */
  Set<TableInfo> tablesToOpen(
      @Nullable String wanted, @Nullable String schemaPattern, @Nullable String tablePattern) {
    MetadataPattern pattern = new MetadataPattern(tablePattern);
    Set<TableInfo> found = new LinkedHashSet<>();
    for (String schema : schemas(wanted, schemaPattern)) {
      found.addAll(
          OF_DATASETS.contains(schema)
              ? literally(schema, pattern)
              : tables(wanted, escaped(schema), tablePattern));
    }
    return found;
  }

  /** The tables of exactly that name; in every schema if none is given. */
  List<TableInfo> named(@Nullable String wanted, @Nullable String schema, @Nullable String table) {
    if (table == null) {
      return List.of();
    }
    return schemas(wanted, schema == null ? null : escaped(schema)).stream()
        .flatMap(each -> metadata.table(each, table).stream())
        .toList();
  }

  /** Every table that can have keys: a dataset refers to nothing. */
  List<TableInfo> withKeys() {
    return metadata.schemas().stream()
        .filter(schema -> !OF_DATASETS.contains(schema))
        .flatMap(schema -> metadata.tables(schema).stream())
        .toList();
  }

  private List<TableInfo> literally(String schema, MetadataPattern pattern) {
    String name = pattern.literally();
    return name.isEmpty() || name.equals("%") ? List.of() : metadata.table(schema, name);
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
