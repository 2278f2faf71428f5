package org.laminsql.catalog.lineage;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

/** Fills the names of tables, columns and conditions into a statement: {@code {artifact.drawn}}. */
final class Names {

  private final StringSubstitutor substitutor;

  private Names(Map<String, String> names) {
    this.substitutor =
        new StringSubstitutor(names, "{", "}")
            .setEnableUndefinedVariableException(true)
            .setDisableSubstitutionInValues(true);
  }

  static Names of(LineageRegistries registries, Dialect dialect) {
    Map<String, String> names = new HashMap<>();
    add(names, "artifact", registries.artifact());
    add(names, "collection", registries.collection());
    add(names, "run", registries.run());
    add(names, "transform", registries.transform());
    add(names, "user", registries.user());
    names.put("artifact_input", registries.artifactInput().table().source());
    names.put("collection_input", registries.collectionInput().table().source());
    names.put("member", registries.member().table().source());
    names.put("run.started_at", registries.run().column("started_at"));
    names.put("run.finished_at", registries.run().column("finished_at"));
    names.put("artifact.created_at", registries.artifact().column("created_at"));
    names.put("collection.created_at", registries.collection().column("created_at"));
    boolean sqlite = dialect == Dialect.SQLITE;
    // Postgres compares by the database's locale; these operators compare bytes, and LaminDB's
    // pattern indexes serve them.
    names.put("from", sqlite ? ">=" : "~>=~");
    names.put("to", sqlite ? "<=" : "~<=~");
    names.put(
        "wanted",
        sqlite
            ? "SELECT j.key AS ord, j.value AS name FROM json_each(?) j"
            : "SELECT j.ord - 1 AS ord, j.name FROM unnest(CAST(? AS text[]))"
                + " WITH ORDINALITY AS j(name, ord)");
    names.put("drawn.artifact", drawn(registries.artifact()));
    names.put("drawn.collection", drawn(registries.collection()));
    names.put("artifact_list", list("l.\"artifact_id\"", sqlite));
    names.put("collection_list", list("l.\"collection_id\"", sqlite));
    return new Names(names);
  }

  private static String drawn(Registry registry) {
    return "(SELECT t.\"id\", t.\"uid\", t.\"key\", t.\"run_id\" FROM "
        + registry.source()
        + " WHERE "
        + registry.drawn()
        + ")";
  }

  private static String list(String column, boolean sqlite) {
    return sqlite
        ? "group_concat(" + column + ")"
        : "string_agg(CAST(" + column + " AS text), ',' ORDER BY " + column + ")";
  }

  private static void add(Map<String, String> names, String name, Registry registry) {
    names.put(name + ".table", registry.table().source());
    names.put(name, registry.source());
    names.put(name + ".visible", registry.visible());
    names.put(name + ".drawn", registry.drawn());
    names.put(name + ".near", registry.nearness());
  }

  /** The statement with names in the place of {@code {…}}. */
  String fill(String template) {
    return substitutor.replace(template);
  }
}
