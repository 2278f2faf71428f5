package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.driver.plan.Source;
import org.laminsql.driver.plan.StatementPlan;

/** The lines of an explained plan: a headline for each part, its details indented. One thread. */
final class PlanText {

  private final String database;
  private final List<String> lines = new ArrayList<>();

  PlanText(Optional<MetadataDatabase> database) {
    this.database = database.map(MetadataDatabase::dialect).map(PlanText::name).orElse("");
  }

  private static String name(MetadataDatabase.Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> "SQLite";
      case POSTGRES -> "Postgres";
    };
  }

  List<String> lines() {
    return lines;
  }

  /** The statement sent to the metadata database. */
  void registry(StatementPlan.RegistryOnly statement) {
    lines.add(database + ": " + oneLine(statement.text().sql()));
  }

  /** What the first stage made of the sources, and the statement over them. */
  void mixed(StatementPlan.Mixed mixed, Stage stage) {
    mixed.registry().ifPresent(this::registry);
    for (int i = 0; i < mixed.sources().size(); i++) {
      if (mixed.sources().get(i) instanceof Source.Registry) {
        long rows = stage.entry(i).rows().orElse(0);
        lines.add("  " + counted(rows, "row") + ", which DuckDB reads as source" + i);
      }
    }
    for (int i = 0; i < mixed.sources().size(); i++) {
      Source source = mixed.sources().get(i);
      if (source instanceof Source.Files files) {
        files(files, "source" + i);
      } else if (source instanceof Source.Slice slice) {
        slice(slice, stage.entry(i).request().orElseThrow(), "source" + i);
      }
    }
    String text = mixed.text().sql();
    for (int i = 0; i < mixed.sources().size(); i++) {
      text = text.replace(Source.placeholder(i), "source" + i);
    }
    lines.add("DuckDB: " + oneLine(text));
  }

  private void files(Source.Files source, String name) {
    lines.add("Files of " + source.name() + ", which DuckDB reads as " + name);
    columns(source.columns().stream().map(c -> source.table().columns().get(c).name()).toList());
    lines.add(
        "  reads from "
            + counted(source.table().files(), "file")
            + " ("
            + counted(source.table().sizeInBytes(), "byte")
            + ")");
  }

  private void slice(Source.Slice slice, ScanRequest request, String name) {
    lines.add("Slice of " + slice.name() + ", which DuckDB reads as " + name);
    columns(slice.columns());
    if (!request.conditions().isEmpty()) {
      lines.add("  where: " + ConditionText.of(request.conditions()));
    }
    ScanEstimate estimate = Execution.scan(slice, request).estimate();
    lines.add(
        "  reads "
            + estimate.chunks()
            + " of "
            + counted(estimate.totalChunks(), "chunk")
            + (estimate.bytes() < 0 ? "" : " (" + counted(estimate.bytes(), "byte") + ")")
            + " for at most "
            + counted(estimate.rows(), "row"));
  }

  private void columns(List<String> names) {
    lines.add("  columns: " + (names.isEmpty() ? "none" : String.join(", ", names)));
  }

  /** What running it took. */
  void actual(long rows, ReadCounter reads, long milliseconds) {
    lines.add("Actual: " + counted(rows, "row") + reads(reads) + " in " + milliseconds + " ms");
  }

  /** Nothing where only the database and DuckDB read. */
  private static String reads(ReadCounter reads) {
    return reads.requests() == 0
        ? ""
        : ", "
            + counted(reads.chunks(), "chunk")
            + ", "
            + counted(reads.requests(), "request")
            + ", "
            + counted(reads.bytes(), "byte");
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String oneLine(String sql) {
    return sql.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
