package org.laminsql.catalog.instance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.LocatedDataset;

/** Finds the artifact that a name stands for, and its files. Safe to share. */
final class DatasetLocator {

  private static final Pattern UID = Pattern.compile("[0-9A-Za-z]{20}");
  private static final Pattern STEM = Pattern.compile("[0-9A-Za-z]{16}");

  private final ArtifactQueries queries;
  private final VersionChoice choice;
  private final StorageFolders folders;
  private final FreshCache<DatasetName, Found> found;
  private final FreshCache<String, List<String>> names;

  /** An artifact, and the table in it. */
  record Found(ArtifactRow artifact, String part) {}

  DatasetLocator(
      ArtifactQueries queries,
      VersionChoice choice,
      StorageFolders folders,
      FreshCache<DatasetName, Found> found,
      FreshCache<String, List<String>> names) {
    this.queries = queries;
    this.choice = choice;
    this.folders = folders;
    this.found = found;
    this.names = names;
  }

  List<LocatedDataset> locate(List<DatasetName> wanted) {
    Map<DatasetName, Found> known = found.entries();
    List<DatasetName> unknown =
        wanted.stream().filter(name -> !known.containsKey(name)).distinct().toList();
    Map<DatasetName, Found> all = new HashMap<>(known);
    if (!unknown.isEmpty()) {
      Candidates candidates = candidates(unknown);
      for (DatasetName name : unknown) {
        Found hit = find(name, candidates);
        known.put(name, hit);
        all.put(name, hit);
      }
    }
    List<LocatedDataset> located = new ArrayList<>();
    for (DatasetName name : wanted) {
      Found hit = all.get(name);
      if (hit != null) {
        located.add(new LocatedDataset(ArtifactFile.of(hit.artifact(), folders), hit.part()));
      }
    }
    return located;
  }

  List<String> datasetNames() {
    return names.entries().computeIfAbsent("", all -> queries.names(ReadableSuffix.ALL));
  }

  private Candidates candidates(List<DatasetName> wanted) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> uids = new LinkedHashSet<>();
    Set<String> stems = new LinkedHashSet<>();
    for (DatasetName name : wanted) {
      for (SplitName split : SplitName.longestFirst(name.text())) {
        keys.add(split.dataset());
        if (UID.matcher(split.dataset()).matches()) {
          uids.add(split.dataset());
        } else if (STEM.matcher(split.dataset()).matches()) {
          stems.add(split.dataset());
        }
      }
    }
    return new Candidates(queries.find(keys, uids, stems));
  }

  private Found find(DatasetName name, Candidates candidates) {
    for (SplitName split : SplitName.longestFirst(name.text())) {
      Optional<ArtifactRow> hit = find(split.dataset(), name.asOf(), candidates);
      if (hit.isPresent()) {
        ArtifactRow artifact = hit.get();
        if (artifact.overwritten()) {
          throw LaminSqlError.VERSION_OVERWRITTEN.with(artifact.uid(), artifact.name());
        }
        return new Found(artifact, split.part());
      }
    }
    String when = name.asOf().map(time -> " as of " + time).orElse("");
    throw LaminSqlError.DATASET_NOT_FOUND.with(
        name.text(), when + NearestDatasets.hint(name.text(), queries.someKeys()));
  }

  private Optional<ArtifactRow> find(
      String dataset, Optional<LocalDateTime> asOf, Candidates candidates) {
    return choice
        .ofKey(dataset, candidates.ofKey(dataset), asOf)
        .or(() -> candidates.ofUid(dataset).filter(row -> existed(row, asOf)))
        .or(() -> choice.ofFamily(candidates.ofStem(dataset), asOf));
  }

  private static boolean existed(ArtifactRow row, Optional<LocalDateTime> asOf) {
    return asOf.isEmpty() || !row.createdAt().isAfter(asOf.get());
  }

  /** The rows of one statement, by what they may be named. */
  private record Candidates(List<ArtifactRow> rows) {

    List<ArtifactRow> ofKey(String key) {
      return rows.stream()
          .filter(row -> row.visible() && row.key().filter(key::equals).isPresent())
          .toList();
    }

    Optional<ArtifactRow> ofUid(String uid) {
      return rows.stream().filter(row -> row.uid().equals(uid)).findFirst();
    }

    List<ArtifactRow> ofStem(String stem) {
      boolean isStem = stem.length() == ArtifactRow.STEM_LENGTH;
      return isStem ? rows.stream().filter(row -> row.stem().equals(stem)).toList() : List.of();
    }
  }
}
