package org.laminsql.driver.run;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.catalog.model.SqlType;

/** The schema {@code system}: what the connection is. */
final class SystemSchema {

  private SystemSchema() {}

  static Map<String, MemoryTable> tables(String catalog, ConnectionSettings settings) {
    return Map.of(
        "system.instances",
        new MemoryTable(
            List.of(text("name"), text("target")),
            conditions -> List.of(List.<@Nullable Object>of(catalog, shown(settings)))));
  }

  private static ContentColumn text(String name) {
    return new ContentColumn(name, SqlType.VARCHAR, false);
  }

  /** The target without user and password. */
  private static String shown(ConnectionSettings settings) {
    return settings.target().replaceAll("//[^/@?#]*@", "//");
  }
}
