package org.laminsql.catalog.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.ForeignKey;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.registry.RegistryNames;

/**
 * The values that an artifact is annotated with, by feature: what the slot {@code __external__} of
 * a schema asks for (contract 10).
 *
 * @param json by the feature's uid, JSON texts
 * @param labels by the feature's uid, ids of labels
 */
public record ExternalValues(Map<String, List<String>> json, Map<String, List<Long>> labels) {

  private static final String FEATURE = "feature_id";
  private static final String ARTIFACT = "artifact_id";

  /** Copies the maps. */
  public ExternalValues {
    json = Map.copyOf(json);
    labels = Map.copyOf(labels);
  }

  /** Whether the artifact has a value of the feature of that uid. */
  public boolean has(String featureUid) {
    return json.containsKey(featureUid) || labels.containsKey(featureUid);
  }

  /**
   * Reads those of an artifact. One statement.
   *
   * @param tables the registry tables of the instance
   * @param artifactUid its full uid
   */
  public static ExternalValues of(
      MetadataDatabase database, List<RegistryTable> tables, String artifactUid) {
    List<String> kinds = new ArrayList<>();
    values(tables).ifPresent(kinds::add);
    for (RegistryTable link : tables) {
      label(link).ifPresent(kinds::add);
    }
    String features =
        new RegistryView(RegistryNames.table(tables, "Feature"))
            .column("id", "INTEGER", "id")
            .column("uid", "TEXT", "uid")
            .all();
    String artifacts =
        new RegistryView(RegistryNames.table(tables, "Artifact"))
            .column("id", "INTEGER", "id")
            .column("uid", "TEXT", "uid")
            .all();
    String sql =
        "SELECT f.uid, v.json, v.label FROM ("
            + String.join(" UNION ALL ", kinds)
            + ") AS v JOIN "
            + features
            + " AS f ON f.id = v.feature JOIN "
            + artifacts
            + " AS a ON a.id = v.artifact WHERE a.uid = ?";
    List<SqlType> types = List.of(SqlType.VARCHAR, SqlType.VARCHAR, SqlType.BIGINT);
    Map<String, List<String>> json = new HashMap<>();
    Map<String, List<Long>> labels = new HashMap<>();
    for (List<@Nullable Object> row :
        RegisteredFeatures.rows(
            database, new MetadataStatement(sql, List.of(artifactUid), types, 0))) {
      String feature = String.valueOf(row.get(0));
      if (row.get(2) instanceof Long label) {
        labels.computeIfAbsent(feature, uid -> new ArrayList<>()).add(label);
      } else {
        json.computeIfAbsent(feature, uid -> new ArrayList<>()).add(String.valueOf(row.get(1)));
      }
    }
    return new ExternalValues(json, labels);
  }

  /** Values that are no labels; before 2.0 they were called feature values. */
  private static Optional<String> values(List<RegistryTable> tables) {
    for (String kind : List.of("jsonvalue", "featurevalue")) {
      Optional<RegistryTable> values = core(tables, kind);
      Optional<RegistryTable> links = core(tables, "artifact" + kind);
      if (values.isPresent() && links.isPresent()) {
        String link =
            new RegistryView(links.get())
                .column("artifact", "INTEGER", ARTIFACT)
                .column("value", "INTEGER", kind + "_id")
                .all();
        String value =
            new RegistryView(values.get())
                .column("id", "INTEGER", "id")
                .column("feature", "INTEGER", FEATURE)
                .column("json", "TEXT", "value")
                .all();
        return Optional.of(
            "SELECT l.artifact, j.feature, j.json, CAST(NULL AS INTEGER) AS label FROM "
                + link
                + " AS l JOIN "
                + value
                + " AS j ON j.id = l.value");
      }
    }
    return Optional.empty();
  }

  /** Links from artifacts to labels carry the feature. */
  private static Optional<String> label(RegistryTable link) {
    boolean links =
        link.name().startsWith("artifact")
            && RegistryView.column(link, FEATURE).isPresent()
            && RegistryView.column(link, ARTIFACT).isPresent();
    if (!links) {
      return Optional.empty();
    }
    String name = link.name().substring("artifact".length());
    return link.foreignKeys().stream()
        .map(ForeignKey::column)
        .filter(column -> column.equals(name + "_id") || column.equals("value_id"))
        .findFirst()
        .map(
            column ->
                "SELECT v.artifact, v.feature, CAST(NULL AS TEXT) AS json, v.label FROM "
                    + new RegistryView(link)
                        .column("artifact", "INTEGER", ARTIFACT)
                        .column("feature", "INTEGER", FEATURE)
                        .column("label", "INTEGER", column)
                        .all()
                    + " AS v WHERE v.feature IS NOT NULL");
  }

  private static Optional<RegistryTable> core(List<RegistryTable> tables, String name) {
    return tables.stream()
        .filter(table -> table.schema().equals("core") && table.name().equals(name))
        .findFirst();
  }
}
