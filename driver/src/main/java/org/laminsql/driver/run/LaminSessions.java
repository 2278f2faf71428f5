package org.laminsql.driver.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.duckdb.DuckDbEngines;
import org.laminsql.adapters.duckdb.DuckDbOptions;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.instance.InstanceOptions;
import org.laminsql.catalog.instance.Instances;
import org.laminsql.catalog.model.StorageRoot;
import org.laminsql.driver.plan.FunctionOperators;

/** Opens sessions: instance, DuckDB and planner, wired together. Safe to share between threads. */
public final class LaminSessions implements SessionFactory {

  private static final String DEMO = "demo";

  private final Map<String, String> environment;

  /** Sessions that look for settings where the process's environment says. */
  public LaminSessions() {
    this(System.getenv());
  }

  /** Sessions that look for settings where that environment says. */
  public LaminSessions(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Session open(ConnectionSettings settings) {
    refuseLimits(settings);
    Instance instance = Instances.open(target(settings), options(settings), environment);
    try {
      List<Path> folders =
          instance.storages().stream()
              .map(StorageRoot::localPath)
              .flatMap(Optional::stream)
              .toList();
      SessionFunctions functions =
          new SessionFunctions(instance, settings.metadataTtl(), settings.ontologyDir());
      DuckDbEngine engine =
          DuckDbEngines.open(
              new DuckDbOptions(
                  folders,
                  settings.threads().orElse(Runtime.getRuntime().availableProcessors()),
                  settings.memoryLimitInBytes().isPresent()
                      ? Optional.of(settings.memoryLimitInBytes().getAsLong() + "B")
                      : Optional.empty(),
                  Optional.empty()),
              FunctionOperators.javaFunctions(functions));
      return new LaminSession(instance, functions, engine, settings);
    } catch (RuntimeException e) {
      instance.close();
      throw e;
    }
  }

  /** A limit that would not be kept is worse than none. */
  private static void refuseLimits(ConnectionSettings settings) {
    if (settings.maxBytesRead().isPresent() || settings.maxRequests().isPresent()) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "Limiting what a statement reads (maxBytesRead, maxRequests)",
          "EXPLAIN shows what a statement will read");
    }
  }

  private String target(ConnectionSettings settings) {
    return settings.target().equals(DEMO)
        ? DemoInstance.unpack(CacheFolder.of(settings, environment)).toString()
        : settings.target();
  }

  private static InstanceOptions options(ConnectionSettings settings) {
    return new InstanceOptions(
        settings.branch(),
        settings.includeTrash(),
        settings.space(),
        settings.user(),
        settings.password(),
        settings.sslmode(),
        settings.sslrootcert(),
        settings.applicationName(),
        settings.metadataTtl(),
        settings.storages());
  }
}
