package org.laminsql.catalog.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.NearestNames;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;

/** The lineage of one instance as a connection sees it. Safe to share between threads. */
public final class Lineage {

  /** Nodes of all graphs that are kept; some hundred bytes each. */
  private static final long MOST_KEPT = 300_000;

  private static final String KEYS =
      """
      SELECT * FROM (SELECT t."key" FROM {artifact} WHERE t."key" IS NOT NULL AND t."is_latest"
       AND {artifact.visible} ORDER BY t."id" DESC LIMIT 10000) a
      UNION SELECT t."key" FROM {collection} WHERE {collection.visible}
      UNION SELECT t."key" FROM {transform} WHERE t."key" IS NOT NULL AND {transform.visible}""";

  private final MetadataDatabase database;
  private final Names names;
  private final String instance;
  private final Supplier<Map<Object, LineageGraph>> kept;

  /** What a graph was asked for. */
  private record Request(List<String> texts, LineageScope scope, int mostDepth) {}

  private Lineage(
      MetadataDatabase database,
      Names names,
      String instance,
      Supplier<Map<Object, LineageGraph>> kept) {
    this.database = database;
    this.names = names;
    this.instance = instance;
    this.kept = kept;
  }

  /**
   * The lineage of an instance.
   *
   * @param tables its tables
   * @param branch the connection's branch, if it has one besides main
   * @param instance its name
   * @param kept the graphs that still hold, into which new ones are put
   */
  public static Lineage of(
      MetadataDatabase database,
      List<RegistryTable> tables,
      OptionalLong branch,
      String instance,
      Supplier<Map<Object, LineageGraph>> kept) {
    LineageRegistries registries = LineageRegistries.of(tables, branch);
    return new Lineage(database, Names.of(registries, database.dialect()), instance, kept);
  }

  /** The name of the instance. */
  public String instance() {
    return instance;
  }

  /**
   * The part of the graph around things named by these texts, in one statement: artifacts,
   * collections, runs or transforms, by key, uid or stem uid. None if the same was asked for before
   * and still holds.
   *
   * @param mostDepth how many runs away at most; {@link Integer#MAX_VALUE} for to the ends. More
   *     may be loaded
   * @throws org.laminsql.catalog.error.LaminSqlException LINEAGE_START_NOT_FOUND with the nearest
   *     keys, for which a second statement asks; LINEAGE_START_AMBIGUOUS with the uids
   */
  public LineageGraph around(List<String> texts, LineageScope scope, int mostDepth) {
    Request request = new Request(List.copyOf(texts), scope, mostDepth);
    Map<Object, LineageGraph> graphs = kept.get();
    LineageGraph known = graphs.get(request);
    if (known != null) {
      return known;
    }
    LineageGraph graph = load(request);
    long size = graphs.values().stream().mapToLong(LineageGraph::size).sum();
    if (size + graph.size() > MOST_KEPT) {
      graphs.clear();
    }
    graphs.put(request, graph);
    return graph;
  }

  private LineageGraph load(Request request) {
    List<String> texts = request.texts();
    StartRows starts = new StartRows(texts);
    String sql = GraphSql.of(names, database.dialect(), request.scope(), request.mostDepth());
    GraphReader reader;
    try (Rows rows =
        database.query(new MetadataStatement(sql, List.of(texts), GraphSql.TYPES, 0))) {
      reader = GraphReader.read(rows, starts);
    }
    List<String> unknown = starts.unknown();
    if (!unknown.isEmpty()) {
      throw LaminSqlError.LINEAGE_START_NOT_FOUND.with(unknown.get(0), nearest(unknown.get(0)));
    }
    return reader.graph(texts.size());
  }

  private String nearest(String text) {
    List<String> keys = new ArrayList<>();
    List<SqlType> types = List.of(SqlType.VARCHAR);
    MetadataStatement statement = new MetadataStatement(names.fill(KEYS), List.of(), types, 0);
    try (Rows rows = database.query(statement)) {
      while (rows.next()) {
        if (rows.value(0) instanceof String key) {
          keys.add(key);
        }
      }
    }
    List<String> nearest = NearestNames.of(text, keys);
    return nearest.isEmpty() ? "" : "; the nearest are \"" + String.join("\", \"", nearest) + "\"";
  }
}
