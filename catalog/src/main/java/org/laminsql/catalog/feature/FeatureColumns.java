package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.laminsql.catalog.model.LinkedValues;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.SqlType;

/** The columns of one host: its own few, then features. */
final class FeatureColumns {

  private final FeatureCatalog catalog;
  private final HostValues host;
  private final RegistryNames names;
  private final FeatureSql sql;

  FeatureColumns(FeatureCatalog catalog, HostValues host, RegistryNames names, FeatureSql sql) {
    this.catalog = catalog;
    this.host = host;
    this.names = names;
    this.sql = sql;
  }

  /** All features: those in use are listed, the others exist when they are named. */
  List<RegistryColumn> ofHost() {
    List<Feature> listed = new ArrayList<>();
    List<Feature> others = new ArrayList<>();
    for (Feature feature : catalog.features()) {
      (isInUse(feature) ? listed : others).add(feature);
    }
    return columns(listed, others, Homonyms.ofHost(catalog.features(), listed), indexedTypes());
  }

  private boolean isInUse(Feature feature) {
    return feature.isStored() ? catalog.isUsed(host.host(), feature) : host.host() == Host.RECORD;
  }

  /** By the uid of an index feature: the types whose records' names are its values. */
  private Map<String, List<Long>> indexedTypes() {
    Map<String, List<Long>> types = new HashMap<>();
    if (host.host() == Host.RECORD) {
      for (SheetType sheet : catalog.sheets()) {
        if (!sheet.indexUid().isEmpty()) {
          types.computeIfAbsent(sheet.indexUid(), uid -> new ArrayList<>()).add(sheet.id());
        }
      }
    }
    return types;
  }

  /** Its schema's features in the schema's order, then others that its records have. */
  List<RegistryColumn> ofSheet(SheetType sheet) {
    Map<Long, Feature> byId = new HashMap<>();
    for (Feature feature : catalog.features()) {
      if (!feature.isParameter()) {
        byId.put(feature.id(), feature);
      }
    }
    List<Feature> listed = new ArrayList<>();
    sheet.members().stream().filter(byId::containsKey).map(byId::get).forEach(listed::add);
    byId.values().stream()
        .filter(feature -> !sheet.members().contains(feature.id()) && isCell(sheet, feature))
        .sorted(Comparator.comparingLong(Feature::id))
        .forEach(listed::add);
    Map<String, List<Long>> index =
        sheet.indexUid().isEmpty() ? Map.of() : Map.of(sheet.indexUid(), List.of());
    return columns(listed, List.of(), Homonyms.ofSheet(listed, sheet.members()), index);
  }

  private boolean isCell(SheetType sheet, Feature feature) {
    Optional<Feature> through = feature.throughUid().flatMap(catalog::withUid);
    return through.isPresent()
        ? !sheet.hasSchema() && isValueOf(sheet, through.get())
        : sheet.used().contains(feature.id());
  }

  /** Whether records of that type are the values of a feature. */
  private static boolean isValueOf(SheetType sheet, Feature feature) {
    return feature.dtype().labelTypes().stream()
        .anyMatch(
            type -> type.types().contains(sheet.uid()) || type.types().contains(sheet.name()));
  }

  private List<RegistryColumn> columns(
      List<Feature> listed,
      List<Feature> others,
      Homonyms homonyms,
      Map<String, List<Long>> index) {
    List<RegistryColumn> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String name : host.host().columns()) {
      host.table().columns().stream()
          .filter(column -> column.name().equals(name))
          .findFirst()
          .ifPresent(columns::add);
    }
    columns.forEach(column -> taken.add(column.name()));
    Set<String> own = Set.copyOf(taken);
    listed.forEach(
        feature -> add(columns, taken, own, feature, homonyms.isPlain(feature), index, true));
    others.forEach(
        feature -> add(columns, taken, own, feature, homonyms.isPlain(feature), index, false));
    return columns;
  }

  private void add(
      List<RegistryColumn> columns,
      Set<String> taken,
      Set<String> own,
      Feature feature,
      boolean single,
      Map<String, List<Long>> index,
      boolean listed) {
    String name = single ? feature.name() : feature.fullName();
    if (own.contains(name)) {
      name = "feature." + name;
    }
    if (!taken.add(name)) {
      name = feature.fullName();
      if (!taken.add(name)) {
        return;
      }
    }
    column(name, feature, index, listed).ifPresent(columns::add);
  }

  private Optional<RegistryColumn> column(
      String name, Feature feature, Map<String, List<Long>> index, boolean listed) {
    Optional<RegistryColumn> stored = stored(name, feature, listed);
    List<Long> types = index.get(feature.uid());
    if (types == null || feature.isParameter()) {
      return stored;
    }
    RegistryColumn label = ownLabel();
    if (types.isEmpty()) {
      return Optional.of(plain(name, SqlType.VARCHAR, label.expression(), true));
    }
    String among = types.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return stored
        .filter(column -> column.type().equals(SqlType.VARCHAR))
        .map(
            column ->
                new RegistryColumn(
                    name,
                    column.type(),
                    true,
                    "CASE WHEN t.\"type_id\" IN ("
                        + among
                        + ") THEN "
                        + label.expression()
                        + " ELSE "
                        + column.expression()
                        + " END",
                    Optional.empty(),
                    true,
                    column.linked().map(LinkedValues::withoutSearch),
                    true))
        .or(() -> stored);
  }

  private RegistryColumn ownLabel() {
    return host.table().columns().stream()
        .filter(column -> column.name().equals("name"))
        .findFirst()
        .orElseThrow();
  }

  private Optional<RegistryColumn> stored(String name, Feature feature, boolean listed) {
    if (feature.field().isPresent()) {
      return host.host() == Host.RECORD ? field(name, feature, listed) : Optional.empty();
    }
    Shape shape = Shape.of(host.host(), feature.dtype());
    List<ValueRows> rows =
        feature.throughUid().isPresent()
            ? feature
                .throughUid()
                .flatMap(catalog::withUid)
                .filter(through -> host.host() == Host.RECORD)
                .map(through -> host.backwards(feature, through))
                .orElse(List.of())
            : host.of(feature);
    return rows.isEmpty()
        ? missing(name, feature, shape)
        : Optional.of(sql.column(name, feature, shape, rows, listed));
  }

  private Optional<RegistryColumn> field(String name, Feature feature, boolean listed) {
    String field = feature.field().orElseThrow();
    return RecordFields.expression(host.table(), field, feature.dtype(), names, sql)
        .map(expression -> plain(name, feature.dtype().sqlType(), expression, listed));
  }

  /**
   * A feature that this host cannot have in this release is NULL; one whose registry the instance
   * does not have is no column.
   */
  private Optional<RegistryColumn> missing(String name, Feature feature, Shape shape) {
    boolean known =
        feature.dtype().labelTypes().stream()
            .allMatch(type -> names.table(type.registry()).isPresent());
    return known
        ? Optional.of(plain(name, shape.type(feature.dtype()), "NULL", false))
        : Optional.empty();
  }

  private static RegistryColumn plain(
      String name, SqlType type, String expression, boolean listed) {
    return new RegistryColumn(
        name, type, true, expression, Optional.empty(), true, Optional.empty(), listed);
  }
}
