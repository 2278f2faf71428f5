package org.laminsql.udf.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.lineage.Lineage;
import org.laminsql.catalog.lineage.LineageGraph;
import org.laminsql.catalog.lineage.LineageScope;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.ScalarFunction;

/**
 * {@code lineage_graph(artifact [, format])}: the graph that LaminDB's {@code view_lineage()} draws
 * around an artifact, collection, run or transform, as text: {@code mermaid}, {@code dot} or {@code
 * openlineage}.
 */
public final class LineagePicture {

  /** The function. */
  public static final ScalarFunction FUNCTION =
      new ScalarFunction(
          "lineage_graph",
          List.of(Parameter.text("artifact"), Parameter.optionalText("format")),
          SqlType.VARCHAR,
          "The lineage around an artifact as mermaid, dot or openlineage",
          "lineage_graph('results/markers.csv', 'dot')",
          context -> arguments -> text(context, arguments),
          Optional.empty());

  private LineagePicture() {}

  private static Object text(FunctionContext context, List<Object> arguments) {
    String format = arguments.size() > 1 ? (String) arguments.get(1) : "mermaid";
    String wanted = format.toLowerCase(Locale.ROOT);
    if (!List.of("mermaid", "dot", "openlineage").contains(wanted)) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "No lineage graph in the format \"" + format + "\"",
          "The formats are mermaid, dot and openlineage");
    }
    Lineage lineage = context.lineage();
    List<String> start = List.of((String) arguments.get(0));
    LineageGraph graph = lineage.around(start, LineageScope.PICTURE, Integer.MAX_VALUE);
    return switch (wanted) {
      case "dot" -> DotText.of(Picture.of(graph));
      case "openlineage" -> OpenLineageText.of(graph, lineage.instance());
      default -> MermaidText.of(Picture.of(graph));
    };
  }
}
