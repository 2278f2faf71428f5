package org.laminsql.catalog.feature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;

/** Puts the rows of {@link FeatureStatement} together. One thread. */
final class FeatureReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<Long, Feature> features = new TreeMap<>();
  private final Map<Long, Feature> parameters = new TreeMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final Map<Host, Set<Long>> used = new EnumMap<>(Host.class);
  private final Map<Host, Set<Long>> usedParameters = new EnumMap<>(Host.class);
  private final Map<Long, List<@Nullable String>> sheets = new TreeMap<>();
  private final Map<Long, JsonNode> schemas = new HashMap<>();
  private final Map<Long, Map<Long, Long>> members = new HashMap<>();
  private final Map<Long, Set<Long>> cells = new HashMap<>();

  private FeatureReader() {}

  /** Sends the statement. */
  static FeatureCatalog read(MetadataDatabase database, String statement) {
    FeatureReader reader = new FeatureReader();
    List<SqlType> types = Collections.nCopies(FeatureStatement.COLUMNS, SqlType.VARCHAR);
    try (Rows rows = database.query(new MetadataStatement(statement, List.of(), types, 0))) {
      while (rows.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 0; i < FeatureStatement.COLUMNS; i++) {
          row.add((String) rows.value(i));
        }
        reader.add(row);
      }
    }
    return reader.catalog();
  }

  private void add(List<@Nullable String> row) {
    switch (text(row, 0)) {
      case "feature" -> feature(row);
      case "parameter" -> parameter(row);
      case "use" -> use(used, row);
      case "parameteruse" -> use(usedParameters, row);
      case "sheet" -> sheets.put(number(row, 1), row);
      case "schema" -> schemas.put(number(row, 1), json(row.get(2)));
      case "member" ->
          members
              .computeIfAbsent(number(row, 1), id -> new TreeMap<>())
              .put(number(row, 3), number(row, 2));
      default -> cells.computeIfAbsent(number(row, 1), id -> new HashSet<>()).add(number(row, 2));
    }
  }

  private static String text(List<@Nullable String> row, int column) {
    return Objects.requireNonNullElse(row.get(column), "");
  }

  private static long number(List<@Nullable String> row, int column) {
    String text = text(row, column);
    return text.isEmpty() ? -1 : Long.parseLong(text);
  }

  private void feature(List<@Nullable String> row) {
    if (!text(row, 6).equals("1")) {
      hidden.add(text(row, 3));
      return;
    }
    JsonNode aux = json(row.get(5));
    features.put(
        number(row, 1),
        new Feature(
            number(row, 1),
            text(row, 2),
            text(row, 3),
            Dtype.of(row.get(4)),
            text(row, 4),
            textOf(aux, "sf"),
            textOf(aux, "vf"),
            false));
  }

  private void parameter(List<@Nullable String> row) {
    parameters.put(
        number(row, 1),
        new Feature(
            number(row, 1),
            "",
            text(row, 2),
            Dtype.of(row.get(3)),
            text(row, 3),
            Optional.empty(),
            Optional.empty(),
            true));
  }

  private static void use(Map<Host, Set<Long>> uses, List<@Nullable String> row) {
    uses.computeIfAbsent(Host.valueOf(text(row, 1)), host -> new HashSet<>()).add(number(row, 2));
  }

  private static Optional<String> textOf(JsonNode aux, String key) {
    JsonNode value = aux.path(key);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  /** What LaminDB cannot have written says nothing. */
  private static JsonNode json(@Nullable String text) {
    if (text == null) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private FeatureCatalog catalog() {
    List<Feature> all = new ArrayList<>(features.values());
    all.addAll(parameters.values());
    List<SheetType> types = new ArrayList<>();
    sheets.values().forEach(row -> types.add(sheet(row)));
    features.values().forEach(feature -> hidden.remove(feature.name()));
    return new FeatureCatalog(all, hidden, used, usedParameters, types);
  }

  private SheetType sheet(List<@Nullable String> row) {
    long schema = number(row, 4);
    JsonNode options = schemas.getOrDefault(schema, MissingNode.getInstance()).path("af");
    String name = text(row, 3);
    return new SheetType(
        number(row, 1),
        text(row, 2),
        name.isEmpty() ? text(row, 2) : name,
        schema >= 0,
        ordered(members.getOrDefault(schema, Map.of()).values(), options.path("2")),
        textOf(options, "3").orElse(""),
        cells.getOrDefault(number(row, 1), Set.of()));
  }

  /** In the order that the schema says by uid, else in that of its links. */
  private List<Long> ordered(Iterable<Long> ids, JsonNode uids) {
    Map<String, Integer> places = new LinkedHashMap<>();
    uids.forEach(uid -> places.put(uid.asText(), places.size()));
    List<Long> ordered = new ArrayList<>();
    ids.forEach(ordered::add);
    ordered.sort(Comparator.comparingInt(id -> place(id, places)));
    return ordered;
  }

  private int place(long id, Map<String, Integer> places) {
    Feature feature = features.get(id);
    return feature == null
        ? Integer.MAX_VALUE
        : places.getOrDefault(feature.uid(), Integer.MAX_VALUE);
  }
}
