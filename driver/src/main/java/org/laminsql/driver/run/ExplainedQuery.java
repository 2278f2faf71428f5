package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.Cancellation;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.driver.plan.OutputColumn;
import org.laminsql.driver.plan.Source;
import org.laminsql.driver.plan.StatementPlan;

/** Shows the parts of a plan as lines of text; ANALYZE runs it and puts the figures beside them. */
final class ExplainedQuery implements PreparedQuery {

  private final Execution execution;
  private final boolean analyze;

  ExplainedQuery(Execution execution, boolean analyze) {
    this.execution = execution;
    this.analyze = analyze;
  }

  @Override
  public List<OutputColumn> columns() {
    return List.of(
        new OutputColumn("plan", SqlType.VARCHAR, false, Optional.empty(), Optional.empty()));
  }

  @Override
  public List<SqlType> parameterTypes() {
    return execution.planned().parameterTypes();
  }

  @Override
  public Rows execute(
      List<@Nullable Object> parameters, int timeoutInSeconds, Cancellation cancellation) {
    List<String> lines = new ArrayList<>();
    StatementPlan plan = execution.planned().plan();
    if (plan instanceof StatementPlan.RegistryOnly registry) {
      lines.add(database() + ": " + registry.text().sql());
      analyzed(lines, () -> execution.run(parameters, timeoutInSeconds, cancellation));
    } else {
      mixed((StatementPlan.Mixed) plan, lines, parameters, timeoutInSeconds, cancellation);
    }
    return new ListRows(lines.stream().map(line -> List.<@Nullable Object>of(line)).toList());
  }

  private void mixed(
      StatementPlan.Mixed mixed,
      List<String> lines,
      List<@Nullable Object> parameters,
      int timeoutInSeconds,
      Cancellation cancellation) {
    Stage stage = execution.staged(mixed, parameters, timeoutInSeconds, cancellation);
    mixed.registry().ifPresent(r -> lines.add(database() + ": " + r.text().sql()));
    for (int i = 0; i < mixed.sources().size(); i++) {
      lines.addAll(source(mixed.sources().get(i), stage.entry(i), i));
    }
    lines.add("DuckDB: " + described(mixed));
    analyzed(lines, () -> execution.run(mixed, stage, parameters, timeoutInSeconds));
  }

  private static String described(StatementPlan.Mixed mixed) {
    String text = mixed.text().sql();
    for (int i = 0; i < mixed.sources().size(); i++) {
      text = text.replace(Source.placeholder(i), "source" + i);
    }
    return text;
  }

  private List<String> source(Source source, Stage.Entry entry, int index) {
    String head = "source" + index + ": ";
    if (source instanceof Source.Registry) {
      return List.of(head + "registry", "  rows=" + entry.rows().orElse(0));
    } else if (source instanceof Source.Files files) {
      List<String> columns =
          files.columns().stream().map(c -> files.table().columns().get(c).name()).toList();
      return List.of(
          head + files.name(),
          "  columns="
              + columns
              + " files="
              + files.table().files()
              + " bytes="
              + files.table().sizeInBytes());
    }
    Source.Slice slice = (Source.Slice) source;
    ScanEstimate estimate = Execution.scan(slice, entry.request().orElseThrow()).estimate();
    return List.of(
        head + slice.name(),
        "  columns=" + slice.columns(),
        "  conditions=" + entry.request().orElseThrow().conditions(),
        "  rows="
            + estimate.rows()
            + " chunks="
            + estimate.chunks()
            + " of "
            + estimate.totalChunks()
            + " bytes="
            + estimate.bytes());
  }

  private String database() {
    return execution.database().map(MetadataDatabase::dialect).map(Enum::name).orElse("");
  }

  private void analyzed(List<String> lines, java.util.function.Supplier<Rows> run) {
    if (!analyze) {
      return;
    }
    ReadCounter reads = execution.reads();
    long chunks = reads.chunks();
    long requests = reads.requests();
    long bytes = reads.bytes();
    long start = System.nanoTime();
    long count = 0;
    try (Rows rows = run.get()) {
      while (rows.next()) {
        count++;
      }
    }
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    lines.add(
        "Actual: rows="
            + count
            + " chunks="
            + (reads.chunks() - chunks)
            + " requests="
            + (reads.requests() - requests)
            + " bytes="
            + (reads.bytes() - bytes)
            + " milliseconds="
            + milliseconds);
  }

  @Override
  public void close() {
    execution.close();
  }
}
