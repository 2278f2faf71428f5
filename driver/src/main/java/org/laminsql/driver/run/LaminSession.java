package org.laminsql.driver.run;

import java.util.Optional;
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

  LaminSession(Instance instance, DuckDbEngine engine, ConnectionSettings settings) {
    this.instance = instance;
    this.engine = engine;
    this.maxDatasets = settings.maxDatasets();
    this.activity = new Activity(instance.database());
    this.planner =
        new StatementPlanner(
            instance.name().toString(),
            instance.tables(),
            instance.database().map(LaminSession::dialect),
            new SessionFunctions(instance, settings.metadataTtl()));
    this.metadata = new InstanceMetadata(instance, this::contents);
    this.builtIns = SystemSchemas.of(metadata, instance.name().toString(), settings, activity);
    metadata.show(builtIns);
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
      PlannedStatement planned = planner.plan(query, schema, contents);
      Execution execution = new Execution(planned, instance.database(), engine, contents);
      return explain.isPresent()
          ? new ExplainedQuery(execution, explain.get().analyze())
          : new PlannedQuery(execution);
    } catch (RuntimeException e) {
      contents.close();
      throw e;
    }
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
