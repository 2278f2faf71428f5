package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.duckdb.DuckDbStatement;
import org.laminsql.adapters.duckdb.ScanSource;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.registry.Cancellation;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.driver.plan.PlannedStatement;
import org.laminsql.driver.plan.Source;
import org.laminsql.driver.plan.StatementPlan;
import org.laminsql.driver.plan.render.SqlText;

/**
 * Runs a planned statement in stages: registries first; what they give narrows the slices of
 * datasets; DuckDB joins the rest. Safe to share; each run is its own.
 */
final class Execution implements AutoCloseable {

  private final PlannedStatement planned;
  private final Optional<MetadataDatabase> database;
  private final DuckDbEngine engine;
  private final QueryContents contents;

  Execution(
      PlannedStatement planned,
      Optional<MetadataDatabase> database,
      DuckDbEngine engine,
      QueryContents contents) {
    this.planned = planned;
    this.database = database;
    this.engine = engine;
    this.contents = contents;
  }

  PlannedStatement planned() {
    return planned;
  }

  Optional<MetadataDatabase> database() {
    return database;
  }

  ReadCounter reads() {
    return contents.counter();
  }

  Rows run(List<@Nullable Object> parameters, int timeoutInSeconds, Cancellation cancellation) {
    StatementPlan plan = planned.plan();
    if (plan instanceof StatementPlan.RegistryOnly registry) {
      return ask(registry, parameters, timeoutInSeconds, cancellation);
    }
    StatementPlan.Mixed mixed = (StatementPlan.Mixed) plan;
    Stage stage = staged(mixed, parameters, timeoutInSeconds, cancellation);
    return run(mixed, stage, parameters, timeoutInSeconds);
  }

  /** The second stage: DuckDB over what the first stage made. */
  Rows run(
      StatementPlan.Mixed mixed,
      Stage stage,
      List<@Nullable Object> parameters,
      int timeoutInSeconds) {
    return engine.execute(
        new DuckDbStatement(
            stage.sources(),
            stage.files(),
            tables -> stage.text(mixed.text().sql(), tables),
            ordered(mixed.text(), parameters),
            mixed.types(),
            timeoutInSeconds));
  }

  /** The first stage: asks the registries and narrows the slices. */
  Stage staged(
      StatementPlan.Mixed mixed,
      List<@Nullable Object> parameters,
      int timeoutInSeconds,
      Cancellation cancellation) {
    List<Source> sources = mixed.sources();
    Map<Integer, RegistryRows> registries =
        registries(mixed, parameters, timeoutInSeconds, cancellation);
    Stage stage = new Stage();
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      if (source instanceof Source.Files files) {
        stage.addFiles(files);
      } else if (source instanceof Source.Slice slice) {
        ScanRequest request = request(slice, registries, parameters);
        stage.addScan(new ScanSource(slice.types(), () -> slice.table().plan(request)), request);
      } else {
        RegistryRows rows = Objects.requireNonNull(registries.get(i));
        stage.addScan(new ScanSource(source.types(), rows::scan), rows.rowCount());
      }
    }
    return stage;
  }

  /** The rows of the registry sources, by their places among the sources; one statement. */
  private Map<Integer, RegistryRows> registries(
      StatementPlan.Mixed mixed,
      List<@Nullable Object> parameters,
      int timeoutInSeconds,
      Cancellation cancellation) {
    Map<Integer, RegistryRows> registries = new HashMap<>();
    Map<Integer, RegistryRows> byNumber = new HashMap<>();
    for (int i = 0; i < mixed.sources().size(); i++) {
      if (mixed.sources().get(i) instanceof Source.Registry registry) {
        RegistryRows rows = new RegistryRows(registry);
        registries.put(i, rows);
        byNumber.put(registry.number(), rows);
      }
    }
    if (mixed.registry().isPresent()) {
      StatementPlan.RegistryOnly statement = mixed.registry().get();
      try (Rows rows = ask(statement, parameters, timeoutInSeconds, cancellation)) {
        while (rows.next()) {
          Objects.requireNonNull(byNumber.get(rows.value(0))).add(rows);
        }
      }
    }
    return registries;
  }

  private static ScanRequest request(
      Source.Slice slice,
      Map<Integer, RegistryRows> registries,
      List<@Nullable Object> parameters) {
    List<Condition> conditions = new ArrayList<>();
    slice.conditions().forEach(source -> source.with(parameters).ifPresent(conditions::add));
    for (Source.JoinCondition join : slice.joins()) {
      RegistryRows rows = registries.get(join.source());
      if (rows != null) {
        conditions.add(new Condition.In(join.column(), rows.distinct(join.sourceColumn())));
      }
    }
    return new ScanRequest(slice.columns(), conditions, OptionalLong.empty());
  }

  private Rows ask(
      StatementPlan.RegistryOnly statement,
      List<@Nullable Object> parameters,
      int timeoutInSeconds,
      Cancellation cancellation) {
    return database
        .orElseThrow()
        .query(
            new MetadataStatement(
                statement.text().sql(),
                ordered(statement.text(), parameters),
                statement.types(),
                timeoutInSeconds),
            cancellation);
  }

  private static List<@Nullable Object> ordered(SqlText text, List<@Nullable Object> parameters) {
    List<@Nullable Object> ordered = new ArrayList<>();
    for (int index : text.parameters()) {
      ordered.add(parameters.get(index));
    }
    return ordered;
  }

  /** The scan that a request plans, for EXPLAIN. */
  static Scan scan(Source.Slice slice, ScanRequest request) {
    return slice.table().plan(request);
  }

  @Override
  public void close() {
    contents.close();
  }
}
