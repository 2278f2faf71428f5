package org.laminsql.catalog.lineage;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;

/** Reads the rows of {@link GraphSql} and links what they name. Used by one thread. */
final class GraphReader {

  private static final int NONE = -1;

  private final Rows rows;
  private final StartRows starts;
  private final IdIndex datasetNumbers = new IdIndex();
  private final IdIndex runNumbers = new IdIndex();
  private final List<DatasetRow> datasets = new ArrayList<>();
  private final List<RunRow> runs = new ArrayList<>();
  private final Map<Long, Named> transforms = new HashMap<>();
  private final Map<Long, String> users = new HashMap<>();

  private record Named(String uid, Optional<String> name) {}

  private record DatasetRow(
      NodeKind kind,
      long run,
      long user,
      long flags,
      String uid,
      Optional<String> key,
      LocalDateTime at,
      @Nullable String members,
      Optional<String> description) {}

  private record RunRow(
      long transform,
      OptionalInt status,
      String uid,
      Optional<LocalDateTime> startedAt,
      Optional<LocalDateTime> finishedAt,
      @Nullable String artifacts,
      @Nullable String collections) {}

  private GraphReader(Rows rows, StartRows starts) {
    this.rows = rows;
    this.starts = starts;
  }

  /** All rows; what the texts stand for goes to {@code starts}. */
  static GraphReader read(Rows rows, StartRows starts) {
    GraphReader reader = new GraphReader(rows, starts);
    while (rows.next()) {
      reader.row();
    }
    return reader;
  }

  private void row() {
    int part = (Integer) Objects.requireNonNull(rows.value(0));
    long id = number(1);
    switch (part) {
      case GraphSql.START -> {
        NodeKind kind = NodeKind.ofCode(Integer.parseInt(text(6)));
        starts.add((int) number(2), new StartRows.Row(kind, id, text(5), number(3), number(4)));
      }
      case GraphSql.ARTIFACT, GraphSql.COLLECTION -> dataset(NodeKind.ofCode(part), id);
      case GraphSql.RUN -> run(id);
      default -> users.put(id, text(6));
    }
  }

  private void dataset(NodeKind kind, long id) {
    if (datasetNumbers.add(key(kind, id)) == datasets.size()) {
      datasets.add(
          new DatasetRow(
              kind,
              number(2),
              number(3),
              number(4),
              text(5),
              optional(6),
              (LocalDateTime) Objects.requireNonNull(rows.value(7)),
              (String) rows.value(9),
              optional(10)));
    }
  }

  private void run(long id) {
    if (runNumbers.add(id) == runs.size()) {
      Object status = rows.value(3);
      transforms.computeIfAbsent(number(2), none -> new Named(text(11), optional(6)));
      runs.add(
          new RunRow(
              number(2),
              status == null ? OptionalInt.empty() : OptionalInt.of(((Number) status).intValue()),
              text(5),
              Optional.ofNullable((LocalDateTime) rows.value(7)),
              Optional.ofNullable((LocalDateTime) rows.value(8)),
              (String) rows.value(9),
              (String) rows.value(10)));
    }
  }

  /** Artifacts and collections number their rows each for themselves. */
  private static long key(NodeKind kind, long id) {
    return id * 2 + (kind == NodeKind.COLLECTION ? 1 : 0);
  }

  private long number(int column) {
    Object value = rows.value(column);
    return value == null ? NONE : (Long) value;
  }

  private String text(int column) {
    return Objects.requireNonNullElse((String) rows.value(column), "");
  }

  private Optional<String> optional(int column) {
    return Optional.ofNullable((String) rows.value(column));
  }

  /** Links what was read, dropping what LaminDB drops. */
  LineageGraph graph(int texts) {
    List<LineageRun> linkedRuns = runs.stream().map(this::linked).toList();
    int[] madeBy = new int[datasets.size()];
    List<LineageDataset> linked = new ArrayList<>(datasets.size());
    Adjacency.Pairs outputs = new Adjacency.Pairs();
    Adjacency.Pairs members = new Adjacency.Pairs();
    BitSet bundles = new BitSet();
    for (int i = 0; i < madeBy.length; i++) {
      DatasetRow row = datasets.get(i);
      int run = runNumbers.of(row.run());
      madeBy[i] = run;
      linked.add(linked(row, run == NONE ? Optional.empty() : Optional.of(linkedRuns.get(run))));
      if (run != NONE) {
        outputs.add(run, i);
      }
      if (row.kind() == NodeKind.COLLECTION) {
        bundles.set(i, isBundle(row));
        link(members, i, row.members(), NodeKind.ARTIFACT, NONE);
      }
    }
    Adjacency.Pairs inputs = new Adjacency.Pairs();
    for (int i = 0; i < runs.size(); i++) {
      link(inputs, i, runs.get(i).artifacts(), NodeKind.ARTIFACT, i);
      link(inputs, i, runs.get(i).collections(), NodeKind.COLLECTION, i);
    }
    List<Start> meant = new ArrayList<>(texts);
    for (int i = 0; i < texts; i++) {
      meant.add(start(starts.meant(i)));
    }
    long[] transformIds = runs.stream().mapToLong(RunRow::transform).toArray();
    return new LineageGraph(
        List.copyOf(linked),
        linkedRuns,
        transformIds,
        madeBy,
        bundles,
        new LineageGraph.Links(inputs, outputs, members),
        List.copyOf(meant));
  }

  private Start start(StartRows.Row row) {
    return switch (row.kind()) {
      case ARTIFACT, COLLECTION ->
          new Start(row.kind(), datasetNumbers.of(key(row.kind(), row.id())));
      case RUN -> new Start(row.kind(), runNumbers.of(row.id()));
      case TRANSFORM -> new Start(row.kind(), row.id());
    };
  }

  private LineageRun linked(RunRow row) {
    Named transform = transforms.getOrDefault(row.transform(), new Named("", Optional.empty()));
    return new LineageRun(
        row.uid(),
        transform.uid(),
        transform.name(),
        row.startedAt(),
        row.finishedAt(),
        row.status());
  }

  private LineageDataset linked(DatasetRow row, Optional<LineageRun> run) {
    int current = GraphSql.LATEST | GraphSql.VISIBLE;
    return new LineageDataset(
        row.kind(),
        row.uid(),
        row.key(),
        row.description(),
        run,
        users.getOrDefault(row.user(), ""),
        row.at(),
        (row.flags() & GraphSql.DRAWN) != 0,
        (row.flags() & current) == current);
  }

  /** Whether it only puts a name on what its own run made. */
  private boolean isBundle(DatasetRow collection) {
    String members = collection.members();
    if (members == null || collection.run() == NONE) {
      return false;
    }
    for (String id : members.split(",", -1)) {
      int member = datasetNumbers.of(key(NodeKind.ARTIFACT, Long.parseLong(id)));
      if (member == NONE || datasets.get(member).run() != collection.run()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Links to the datasets of a list of ids, without those that are not drawn, and without what the
   * run itself has made.
   */
  private void link(
      Adjacency.Pairs links, int from, @Nullable String ids, NodeKind kind, int unlessMadeBy) {
    if (ids == null) {
      return;
    }
    int end;
    for (int begin = 0; begin < ids.length(); begin = end + 1) {
      int comma = ids.indexOf(',', begin);
      end = comma < 0 ? ids.length() : comma;
      int dataset = datasetNumbers.of(key(kind, Long.parseLong(ids, begin, end, 10)));
      if (dataset == NONE) {
        continue;
      }
      DatasetRow row = datasets.get(dataset);
      boolean drawn = (row.flags() & GraphSql.DRAWN) != 0;
      boolean own = unlessMadeBy != NONE && runNumbers.of(row.run()) == unlessMadeBy;
      if (drawn && !own) {
        links.add(from, dataset);
      }
    }
  }
}
