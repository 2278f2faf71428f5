package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.TableAlias;

/** Where the values of one host's features lie, in whatever tables its release has. */
final class HostValues {

  private final Host host;
  private final RegistryTable table;
  private final List<LabelLink> links;
  private final Optional<ValueRows> json;
  private final Optional<ValueRows> parameters;
  private final FeatureSql sql;

  private HostValues(
      Host host,
      RegistryTable table,
      List<LabelLink> links,
      Optional<ValueRows> json,
      Optional<ValueRows> parameters,
      FeatureSql sql) {
    this.host = host;
    this.table = table;
    this.links = links;
    this.json = json;
    this.parameters = parameters;
    this.sql = sql;
  }

  /** Empty if this release has no such host. */
  static Optional<HostValues> of(
      Host host, List<RegistryTable> tables, RegistryNames names, FeatureSql sql) {
    return names
        .table("core", host.table())
        .map(
            table ->
                new HostValues(
                    host,
                    table,
                    LabelLink.of(host, tables, names),
                    json(host, names, sql),
                    shared(host, "paramvalue", "param_id", names, sql),
                    sql));
  }

  private static Optional<ValueRows> json(Host host, RegistryNames names, FeatureSql sql) {
    return host == Host.RECORD
        ? names
            .table("core", "recordjson")
            .map(
                table ->
                    json(
                        sql,
                        table.source() + " AS l",
                        "l.\"record_id\"",
                        "l.\"feature_id\"",
                        "l.\"value\""))
        : shared(host, "jsonvalue", "feature_id", names, sql)
            .or(() -> shared(host, "featurevalue", "feature_id", names, sql));
  }

  /** Values that many hosts share. */
  private static Optional<ValueRows> shared(
      Host host, String values, String feature, RegistryNames names, FeatureSql sql) {
    return names
        .table("core", host.table() + values)
        .flatMap(
            link ->
                names
                    .table("core", values)
                    .map(
                        value ->
                            json(
                                sql,
                                value.source()
                                    + " AS v JOIN "
                                    + link.source()
                                    + " AS l ON l.\""
                                    + values
                                    + "_id\" = v.\"id\"",
                                "l.\"" + host.table() + "_id\"",
                                "v.\"" + feature + "\"",
                                "v.\"value\"")));
  }

  private static ValueRows json(
      FeatureSql sql, String from, String key, String feature, String value) {
    String text = sql.jsonText(value);
    String stored = value + " IS NOT NULL AND " + text + " <> 'null'";
    return new ValueRows(from, stored, key, feature, "l.\"id\"", text);
  }

  Host host() {
    return host;
  }

  RegistryTable table() {
    return table;
  }

  List<LabelLink> links() {
    return links;
  }

  /** Values that are JSON, by feature. */
  Optional<ValueRows> json() {
    return json;
  }

  /** Values of parameters, by parameter. */
  Optional<ValueRows> parameters() {
    return parameters;
  }

  /** Where that feature's values lie; none if this release has no room for them on this host. */
  List<ValueRows> of(Feature feature) {
    if (feature.isParameter()) {
      return parameters.stream().toList();
    }
    if (!feature.dtype().isCategorical()) {
      return json.stream().toList();
    }
    List<ValueRows> rows = new ArrayList<>();
    for (LabelLink link : links) {
      if (link.holds(feature)) {
        rows.add(labels(link, link.labelType(feature).orElseThrow().shownField()));
      }
    }
    return rows;
  }

  /** The visible labels of a link table, by that field. */
  ValueRows labels(LabelLink link, String field) {
    String value = sql.labelText(link.label(), field);
    String visible =
        link.label()
            .condition()
            .map(condition -> TableAlias.replaced(condition, "t", "u") + " AND ")
            .orElse("");
    return new ValueRows(
        link.table().source()
            + " AS l JOIN "
            + link.label().source()
            + " AS u ON u.\"id\" = l.\""
            + link.labelColumn()
            + "\"",
        visible + value + " IS NOT NULL",
        "l.\"" + link.hostColumn() + "\"",
        "l.\"feature_id\"",
        "l.\"id\"",
        value);
  }

  /**
   * A feature read through another one, backwards: the records that have this record as a value of
   * that feature.
   */
  List<ValueRows> backwards(Feature feature, Feature through) {
    List<ValueRows> rows = new ArrayList<>();
    for (LabelLink link : links) {
      boolean itself = link.label().name().equals(host.table()) && link.holds(through);
      if (itself) {
        LabelType shown = link.labelType(feature).orElseGet(() -> LabelType.of(link.registry()));
        ValueRows labels = labels(link, shown.shownField());
        rows.add(
            new ValueRows(
                link.table().source()
                    + " AS l JOIN "
                    + link.label().source()
                    + " AS u ON u.\"id\" = l.\""
                    + link.hostColumn()
                    + "\"",
                labels.condition() + " AND l.\"feature_id\" = " + through.id(),
                "l.\"" + link.labelColumn() + "\"",
                String.valueOf(feature.id()),
                "l.\"id\"",
                labels.value()));
      }
    }
    return rows;
  }
}
