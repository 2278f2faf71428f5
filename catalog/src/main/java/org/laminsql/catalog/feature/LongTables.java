package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.model.TableAlias;

/**
 * The tables {@code features."values"} and {@code features.labels}: one row per value, per label.
 */
final class LongTables {

  static final String SCHEMA = "features";

  private static final Map<String, SqlType> VALUES =
      columns(
          "registry record_id record_uid feature feature_uid dtype value value_number"
              + " value_boolean value_timestamp label_registry label_id label_uid");
  private static final Map<String, SqlType> LABELS =
      columns(
          "registry record_id record_uid label_registry label_id label_uid label_name ontology_id"
              + " feature");

  private final FeatureCatalog catalog;
  private final List<HostValues> hosts;
  private final RegistryNames names;
  private final FeatureSql sql;
  private final RegistryTable features;

  LongTables(
      FeatureCatalog catalog,
      List<HostValues> hosts,
      RegistryNames names,
      FeatureSql sql,
      RegistryTable features) {
    this.catalog = catalog;
    this.hosts = hosts;
    this.names = names;
    this.sql = sql;
    this.features = features;
  }

  private static Map<String, SqlType> columns(String names) {
    Map<String, SqlType> columns = new LinkedHashMap<>();
    for (String name : names.split(" ")) {
      columns.put(
          name,
          switch (name) {
            case "record_id", "label_id" -> SqlType.BIGINT;
            case "value_number" -> SqlType.DOUBLE;
            case "value_boolean" -> SqlType.BOOLEAN;
            case "value_timestamp" -> SqlType.TIMESTAMP;
            default -> SqlType.VARCHAR;
          });
    }
    return columns;
  }

  RegistryTable values() {
    List<String> parts = new ArrayList<>();
    for (HostValues host : hosts) {
      host.json().ifPresent(rows -> parts.add(json(host, rows, features, "f.\"uid\"")));
      host.parameters()
          .flatMap(
              rows ->
                  names
                      .table("core", "param")
                      .map(parameters -> json(host, rows, parameters, "CAST(NULL AS text)")))
          .ifPresent(parts::add);
      for (LabelLink link : host.links()) {
        if (link.hasFeature()) {
          labelValues(host, link).ifPresent(parts::add);
        }
      }
      if (host.host() == Host.RECORD) {
        new RecordValues(catalog, host, names, sql).addTo(parts);
      }
    }
    return table("values", parts, VALUES);
  }

  RegistryTable labels() {
    List<String> parts = new ArrayList<>();
    for (HostValues host : hosts) {
      for (LabelLink link : host.links()) {
        labels(host, link).ifPresent(parts::add);
      }
    }
    return table("labels", parts, LABELS);
  }

  private static RegistryTable table(String name, List<String> parts, Map<String, SqlType> types) {
    List<RegistryColumn> columns = new ArrayList<>();
    types.forEach(
        (column, type) ->
            columns.add(
                new RegistryColumn(
                    column, type, true, "t.\"" + column + "\"", Optional.empty(), true)));
    return new RegistryTable(
        SCHEMA,
        name,
        "(" + String.join(" UNION ALL ", parts) + ")",
        columns,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The host's visible rows, under the alias {@code h}. */
  static String visible(RegistryTable table, String alias) {
    return TableAlias.replaced(table.condition().orElse("1 = 1"), "t", alias);
  }

  private String json(HostValues host, ValueRows rows, RegistryTable owner, String uid) {
    String dtype = "f." + FeatureStatement.dtype(owner);
    String value = rows.value();
    return String.format(
        Locale.ROOT,
        "SELECT %s AS \"registry\", h.\"id\" AS \"record_id\", h.\"uid\" AS \"record_uid\","
            + " f.\"name\" AS \"feature\", %s AS \"feature_uid\", %s AS \"dtype\","
            + " %s AS \"value\", CASE WHEN %s IN ('int', 'float', 'num') THEN %s END AS"
            + " \"value_number\", CASE WHEN %s = 'bool' THEN %s END AS \"value_boolean\","
            + " CASE WHEN %s = 'date' OR %s LIKE 'datetime%%' THEN %s END AS \"value_timestamp\","
            + " CAST(NULL AS text) AS \"label_registry\", CAST(NULL AS bigint) AS \"label_id\","
            + " CAST(NULL AS text) AS \"label_uid\" FROM %s JOIN %s AS h ON h.\"id\" = %s"
            + " LEFT JOIN %s AS f ON f.\"id\" = %s WHERE %s AND %s",
        registry(host),
        uid,
        dtype,
        sql.plainText(value),
        dtype,
        sql.number(value),
        dtype,
        sql.truth(value),
        dtype,
        dtype,
        sql.moment(value),
        rows.from(),
        host.table().source(),
        rows.key(),
        owner.source(),
        rows.feature(),
        rows.condition(),
        visible(host.table(), "h"));
  }

  private static String registry(HostValues host) {
    return "CAST(" + Quoting.text(host.host().table()) + " AS text)";
  }

  private Optional<String> labelValues(HostValues host, LabelLink link) {
    ValueRows rows = host.labels(link, LabelType.defaultField(link.registry()));
    return mixed(link)
        .map(
            mixed ->
                String.format(
                    Locale.ROOT,
                    "SELECT %s, h.\"id\", h.\"uid\", f.\"name\", f.\"uid\", f.%s, %s,"
                        + " CAST(NULL AS double precision), CAST(NULL AS boolean),"
                        + " CAST(NULL AS timestamp), %s, u.\"id\", u.\"uid\" FROM %s"
                        + " JOIN %s AS h ON h.\"id\" = %s LEFT JOIN %s AS f ON f.\"id\" = %s"
                        + " WHERE %s AND %s AND l.\"feature_id\" IS NOT NULL%s",
                    registry(host),
                    FeatureStatement.dtype(features),
                    shown(link, rows.value()),
                    registryName(link),
                    rows.from(),
                    host.table().source(),
                    rows.key(),
                    features.source(),
                    rows.feature(),
                    rows.condition(),
                    visible(host.table(), "h"),
                    mixed));
  }

  private static String registryName(LabelLink link) {
    return "CAST(" + Quoting.text(link.registry()) + " AS text)";
  }

  /** The label by the field that its feature's dtype names. */
  private String shown(LabelLink link, String usual) {
    Map<String, List<Long>> fields = new TreeMap<>();
    for (Feature feature : catalog.features()) {
      link.labelType(feature)
          .filter(type -> !feature.isParameter() && type.field().isPresent())
          .ifPresent(
              type ->
                  fields
                      .computeIfAbsent(type.shownField(), field -> new ArrayList<>())
                      .add(feature.id()));
    }
    if (fields.isEmpty()) {
      return usual;
    }
    StringBuilder cases = new StringBuilder("CASE");
    fields.forEach(
        (field, ids) ->
            cases
                .append(" WHEN l.\"feature_id\" IN (")
                .append(joined(ids))
                .append(") THEN ")
                .append(sql.labelText(link.label(), field)));
    return cases + " ELSE " + usual + " END";
  }

  private static String joined(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * The condition that tells the two directions of {@code artifactrun} apart; empty for no rows.
   */
  private Optional<String> mixed(LabelLink link) {
    if (!link.table().name().equals("artifactrun")) {
      return Optional.of("");
    }
    List<Long> ofRuns =
        catalog.features().stream()
            .filter(feature -> !feature.isParameter())
            .filter(
                feature ->
                    feature.dtype().labelTypes().stream()
                        .anyMatch(type -> type.registry().equals("Artifact")))
            .map(Feature::id)
            .toList();
    if (ofRuns.isEmpty()) {
      return link.isReversed() ? Optional.empty() : Optional.of("");
    }
    return Optional.of(
        link.isReversed()
            ? " AND l.\"feature_id\" IN (" + joined(ofRuns) + ")"
            : " AND (l.\"feature_id\" IS NULL OR l.\"feature_id\" NOT IN ("
                + joined(ofRuns)
                + "))");
  }

  private Optional<String> labels(HostValues host, LabelLink link) {
    ValueRows rows = host.labels(link, LabelType.defaultField(link.registry()));
    boolean ontology =
        link.label().columns().stream().anyMatch(c -> c.name().equals("ontology_id"));
    String visible =
        link.label()
            .condition()
            .map(condition -> " AND " + TableAlias.replaced(condition, "t", "u"))
            .orElse("");
    return mixed(link)
        .filter(mixed -> link.hasFeature() || link.isLabelAlone())
        .map(
            mixed ->
                String.format(
                    Locale.ROOT,
                    "SELECT %s AS \"registry\", h.\"id\" AS \"record_id\", h.\"uid\" AS"
                        + " \"record_uid\", %s AS \"label_registry\", u.\"id\" AS \"label_id\","
                        + " u.\"uid\" AS \"label_uid\", %s AS \"label_name\", %s AS"
                        + " \"ontology_id\", %s AS \"feature\" FROM %s JOIN %s AS h ON h.\"id\" ="
                        + " %s%s WHERE %s%s%s",
                    registry(host),
                    registryName(link),
                    rows.value(),
                    ontology ? "u.\"ontology_id\"" : "CAST(NULL AS text)",
                    link.hasFeature() ? "f.\"name\"" : "CAST(NULL AS text)",
                    rows.from(),
                    host.table().source(),
                    rows.key(),
                    link.hasFeature()
                        ? " LEFT JOIN " + features.source() + " AS f ON f.\"id\" = l.\"feature_id\""
                        : "",
                    visible(host.table(), "h"),
                    visible,
                    link.isLabelAlone() ? mixed : mixed + " AND l.\"feature_id\" IS NOT NULL"));
  }
}
