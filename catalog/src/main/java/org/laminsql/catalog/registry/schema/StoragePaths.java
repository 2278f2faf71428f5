package org.laminsql.catalog.registry.schema;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

/**
 * Where artifacts lie for this client, in the database's SQL (contract section 4.4).
 *
 * @param dialect the database's SQL
 * @param folders by storage uid: where storages lie that are not at their recorded root
 */
record StoragePaths(Dialect dialect, Map<String, Path> folders) {

  /** The root of the storage in {@code s}, without the endpoint behind it. */
  String root() {
    String recorded =
        dialect == Dialect.SQLITE
            ? "substr(s.\"root\", 1, instr(s.\"root\" || '?endpoint_url=', '?endpoint_url=') - 1)"
            : "split_part(s.\"root\", '?endpoint_url=', 1)";
    if (folders.isEmpty()) {
      return recorded;
    }
    StringBuilder cases = new StringBuilder("CASE s.\"uid\"");
    new TreeMap<>(folders)
        .forEach(
            (uid, folder) ->
                cases
                    .append(" WHEN ")
                    .append(Quoting.text(uid))
                    .append(" THEN ")
                    .append(Quoting.text(folder.toString())));
    return cases + " ELSE " + recorded + " END";
  }

  /** The path of the artifact in {@code t} below its storage's root. */
  static String key(PhysicalTable artifact) {
    String automatic =
        "'.lamindb/' || CASE WHEN t.\"_overwrite_versions\" THEN substr(t.\"uid\", 1, 16)"
            + " ELSE t.\"uid\" END || t.\"suffix\"";
    String virtual =
        " WHEN t.\"key\" IS NULL OR t.\"_key_is_virtual\" THEN "
            + automatic
            + " ELSE t.\"key\" END";
    return artifact.has("_real_key")
        ? "CASE WHEN t.\"_real_key\" IS NOT NULL THEN t.\"_real_key\"" + virtual
        : "CASE" + virtual;
  }
}
