package org.laminsql.udf.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.lineage.LineageDataset;
import org.laminsql.catalog.lineage.LineageGraph;
import org.laminsql.catalog.lineage.LineageRun;
import org.laminsql.catalog.lineage.LineageScope;
import org.laminsql.catalog.lineage.LineageStep;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.TableFunction;

/**
 * The body of {@code upstream} and {@code downstream}: all calls of a statement, each with one
 * start or several, share one graph.
 *
 * @param scope which of both
 */
record LineageWalk(LineageScope scope) implements TableFunction.Body {

  static final List<Parameter> PARAMETERS =
      List.of(Parameter.texts("artifact"), Parameter.optionalCount("max_depth"));

  static final List<FunctionColumn> COLUMNS =
      List.of(
          new FunctionColumn("depth", SqlType.INTEGER, false),
          new FunctionColumn("kind", SqlType.VARCHAR, false),
          new FunctionColumn("uid", SqlType.VARCHAR, false),
          new FunctionColumn("key", SqlType.VARCHAR, true),
          new FunctionColumn("run_uid", SqlType.VARCHAR, true),
          new FunctionColumn("transform_uid", SqlType.VARCHAR, true),
          new FunctionColumn("transform_key", SqlType.VARCHAR, true),
          new FunctionColumn("created_by", SqlType.VARCHAR, false),
          new FunctionColumn("created_at", SqlType.TIMESTAMP, false));

  @Override
  public List<List<List<@Nullable Object>>> rows(
      FunctionContext context, List<List<Object>> calls) {
    Map<String, Integer> starts = new LinkedHashMap<>();
    int deepest = 0;
    for (List<Object> call : calls) {
      deepest = Math.max(deepest, mostDepth(call));
      texts(call).forEach(text -> starts.putIfAbsent(text, starts.size()));
    }
    if (starts.isEmpty()) {
      return calls.stream().map(call -> List.<List<@Nullable Object>>of()).toList();
    }
    LineageGraph graph = context.lineage().around(List.copyOf(starts.keySet()), scope, deepest);
    List<List<List<@Nullable Object>>> answers = new ArrayList<>();
    for (List<Object> call : calls) {
      List<Integer> chosen = texts(call).stream().map(starts::get).distinct().toList();
      answers.add(walk(graph, chosen, mostDepth(call)).stream().map(LineageWalk::row).toList());
    }
    return answers;
  }

  private List<LineageStep> walk(LineageGraph graph, List<Integer> starts, int mostDepth) {
    return scope == LineageScope.UPSTREAM
        ? graph.upstream(starts, mostDepth)
        : graph.downstream(starts, mostDepth);
  }

  /** A text, or the texts of an array, in which NULL is no start. */
  private static List<String> texts(List<Object> call) {
    if (call.get(0) instanceof List<?> list) {
      return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return List.of((String) call.get(0));
  }

  private static int mostDepth(List<Object> call) {
    if (call.size() < 2) {
      return Integer.MAX_VALUE;
    }
    long depth = ((Number) call.get(1)).longValue();
    if (depth < 0) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "A lineage of " + depth + " runs", "max_depth is a number of runs, 0 or more");
    }
    return (int) Math.min(depth, Integer.MAX_VALUE);
  }

  private static List<@Nullable Object> row(LineageStep step) {
    LineageDataset dataset = step.dataset();
    Optional<LineageRun> run = dataset.run();
    return Arrays.asList(
        step.depth(),
        dataset.kind().label(),
        dataset.uid(),
        dataset.key().orElse(null),
        run.map(LineageRun::uid).orElse(null),
        run.map(LineageRun::transformUid).orElse(null),
        run.flatMap(LineageRun::transformKey).orElse(null),
        dataset.createdBy(),
        dataset.createdAt());
  }
}
