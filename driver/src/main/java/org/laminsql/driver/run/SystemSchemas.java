package org.laminsql.driver.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts together the driver's own schemas. */
final class SystemSchemas {

  private SystemSchemas() {}

  static BuiltInTables of(
      SessionMetadata metadata, String catalog, ConnectionSettings settings, Activity activity) {
    Map<String, MemoryTable> tables =
        new LinkedHashMap<>(new InformationSchema(metadata, catalog).tables());
    tables.putAll(SystemSchema.tables(catalog, settings, activity));
    return new BuiltInTables(tables);
  }
}
