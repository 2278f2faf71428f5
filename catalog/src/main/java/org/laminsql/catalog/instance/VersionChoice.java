package org.laminsql.catalog.instance;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.registry.schema.Visibility;

/**
 * Which version of several is meant: the latest on the connection's branch, else on main, else the
 * newest.
 *
 * @param branch the connection's branch, if it has one besides main
 */
record VersionChoice(OptionalLong branch) {

  private static final Comparator<ArtifactRow> BY_AGE =
      Comparator.comparing(ArtifactRow::createdAt).thenComparing(ArtifactRow::id);

  /**
   * Of the visible rows of a key.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException DATASET_AMBIGUOUS if families in different
   *     storages have it
   */
  Optional<ArtifactRow> ofKey(String key, List<ArtifactRow> rows, Optional<LocalDateTime> asOf) {
    List<ArtifactRow> candidates = candidates(rows, asOf);
    long families = candidates.stream().map(ArtifactRow::stem).distinct().count();
    long storages = candidates.stream().map(ArtifactRow::storage).distinct().count();
    if (families > 1 && storages > 1) {
      throw LaminSqlError.DATASET_AMBIGUOUS.with(
          key,
          candidates.stream().map(ArtifactRow::uid).sorted().collect(Collectors.joining(", ")));
    }
    return best(candidates, asOf);
  }

  /** Of the rows of a family, of which the visible ones count if there are any. */
  Optional<ArtifactRow> ofFamily(List<ArtifactRow> rows, Optional<LocalDateTime> asOf) {
    List<ArtifactRow> visible = rows.stream().filter(ArtifactRow::visible).toList();
    return best(candidates(visible.isEmpty() ? rows : visible, asOf), asOf);
  }

  private static List<ArtifactRow> candidates(
      List<ArtifactRow> rows, Optional<LocalDateTime> asOf) {
    if (asOf.isPresent()) {
      return rows.stream().filter(row -> !row.createdAt().isAfter(asOf.get())).toList();
    }
    List<ArtifactRow> latest = rows.stream().filter(ArtifactRow::isLatest).toList();
    return latest.isEmpty() ? rows : latest;
  }

  private Optional<ArtifactRow> best(List<ArtifactRow> rows, Optional<LocalDateTime> asOf) {
    Comparator<ArtifactRow> order =
        asOf.isPresent() ? BY_AGE : Comparator.comparing(this::nearness).thenComparing(BY_AGE);
    return rows.stream().max(order);
  }

  private int nearness(ArtifactRow row) {
    if (branch.isPresent() && branch.getAsLong() == row.branch()) {
      return 2;
    }
    return row.branch() == Visibility.MAIN ? 1 : 0;
  }
}
