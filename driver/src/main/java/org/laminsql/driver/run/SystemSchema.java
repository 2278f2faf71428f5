package org.laminsql.driver.run;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.catalog.model.SqlType;

/** The schema {@code system}: what the connection is, and what it has done. */
final class SystemSchema {

  private SystemSchema() {}

  static Map<String, MemoryTable> tables(
      String catalog, ConnectionSettings settings, Activity activity) {
    return Map.of("system.instances", instances(catalog, settings), "system.io", io(activity));
  }

  private static MemoryTable instances(String catalog, ConnectionSettings settings) {
    return new MemoryTable(
        List.of(text("name"), text("target")),
        conditions -> List.of(List.<@Nullable Object>of(catalog, shown(settings))));
  }

  /** One row; its figures only grow. Parquet, csv and json lines, which DuckDB reads, have none. */
  private static MemoryTable io(Activity activity) {
    return new MemoryTable(
        List.of(
            count("metadata_statements"),
            count("datasets"),
            count("requests"),
            count("bytes"),
            count("chunks")),
        conditions ->
            List.of(
                List.<@Nullable Object>of(
                    activity.metadataStatements(),
                    activity.datasets(),
                    activity.reads().requests(),
                    activity.reads().bytes(),
                    activity.reads().chunks())));
  }

  private static ContentColumn text(String name) {
    return new ContentColumn(name, SqlType.VARCHAR, false);
  }

  private static ContentColumn count(String name) {
    return new ContentColumn(name, SqlType.BIGINT, false);
  }

  /** The target without user and password. */
  private static String shown(ConnectionSettings settings) {
    return settings.target().replaceAll("//[^/@?#]*@", "//");
  }
}
