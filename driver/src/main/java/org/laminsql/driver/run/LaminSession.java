package org.laminsql.driver.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.model.InstanceName;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.driver.plan.PlannedStatement;
import org.laminsql.driver.plan.StatementPlanner;
import org.laminsql.driver.plan.render.Dialect;
import org.laminsql.driver.plan.render.Dialects;

/** One connection's engine. Safe to share between threads. */
final class LaminSession implements Session {

  private final Instance instance;
  private final DuckDbEngine engine;
  private final StatementPlanner planner;
  private final InstanceMetadata metadata;
  private final BuiltInTables builtIns;
  private final int maxDatasets;
  private final Activity activity;

  LaminSession(
      Instance instance,
      SessionFunctions functions,
      DuckDbEngine engine,
      ConnectionSettings settings) {
    this.instance = instance;
    this.engine = engine;
    this.maxDatasets = settings.maxDatasets();
    this.activity = new Activity(instance.database());
    this.planner =
        new StatementPlanner(
            instance.name().toString(),
            instance.tables(),
            instance::annotations,
            instance.database().map(LaminSession::dialect),
            functions);
    this.metadata = new InstanceMetadata(instance, this::contents);
    this.builtIns = SystemSchemas.of(metadata, instance.name().toString(), settings, activity);
    metadata.show(builtIns);
    functions.readContents(new SessionDatasets(instance, engine, this));
  }

  private static Dialect dialect(MetadataDatabase database) {
    return switch (database.dialect()) {
      case SQLITE -> Dialects.SQLITE;
      case POSTGRES -> Dialects.POSTGRES;
    };
  }

  private QueryContents contents() {
    return new QueryContents(instance, engine, builtIns, activity, maxDatasets);
  }

  @Override
  public InstanceName catalog() {
    return instance.name();
  }

  @Override
  public SessionMetadata metadata() {
    return metadata;
  }

  @Override
  public PreparedQuery prepare(String sql, String schema) {
    Optional<ExplainRequest> explain = ExplainRequest.in(sql);
    QueryContents contents = contents();
    try {
      String query = explain.map(ExplainRequest::query).orElse(sql);
      Execution execution = execution(query, schema, contents, Optional.empty());
      return explain.isPresent()
          ? new ExplainedQuery(execution, explain.get().analyze())
          : new PlannedQuery(execution, values -> planned(query, schema, values));
    } catch (RuntimeException e) {
      contents.close();
      throw e;
    }
  }

  /** Plans again, with the values of the parameters. */
  private Execution planned(String query, String schema, List<@Nullable Object> parameters) {
    QueryContents contents = contents();
    try {
      return execution(query, schema, contents, Optional.of(parameters));
    } catch (RuntimeException e) {
      contents.close();
      throw e;
    }
  }

  private Execution execution(
      String query,
      String schema,
      QueryContents contents,
      Optional<List<@Nullable Object>> parameters) {
    PlannedStatement planned = planner.plan(query, schema, contents, parameters);
    return new Execution(planned, instance.database(), engine, contents);
  }

  @Override
  public void close() {
    try {
      engine.close();
    } finally {
      instance.close();
    }
  }
}
