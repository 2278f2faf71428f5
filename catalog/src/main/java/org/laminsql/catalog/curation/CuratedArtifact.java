package org.laminsql.catalog.curation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.registry.RegistryNames;

/**
 * What the registry says of the dataset that is checked.
 *
 * @param otype the kind of object; empty where LaminDB recorded none
 * @param suffix its suffix as registered, {@code ""} for none
 */
public record CuratedArtifact(Optional<String> otype, String suffix) {

  /** Reads that of an artifact; all is empty if there is none. One statement. */
  public static CuratedArtifact of(
      MetadataDatabase database, List<RegistryTable> tables, String uid) {
    String artifacts =
        new RegistryView(RegistryNames.table(tables, "Artifact"))
            .column("uid", "TEXT", "uid")
            .column("otype", "TEXT", "otype", "_accessor")
            .column("suffix", "TEXT", "suffix")
            .all();
    MetadataStatement statement =
        new MetadataStatement(
            "SELECT a.otype, a.suffix FROM " + artifacts + " AS a WHERE a.uid = ?",
            List.of(uid),
            List.of(SqlType.VARCHAR, SqlType.VARCHAR),
            0);
    for (List<@Nullable Object> row : RegisteredFeatures.rows(database, statement)) {
      return new CuratedArtifact(text(row.get(0)), text(row.get(1)).orElse(""));
    }
    return new CuratedArtifact(Optional.empty(), "");
  }

  private static Optional<String> text(@Nullable Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
