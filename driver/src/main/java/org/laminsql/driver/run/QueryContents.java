package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.Datasets;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.LocatedDataset;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.registry.Cancellation;
import org.laminsql.driver.plan.Contents;
import org.laminsql.driver.plan.PlannedStatement;

/** The datasets that one statement opened, and what was read of them. */
final class QueryContents implements Contents, AutoCloseable {

  private final Instance instance;
  private final DuckDbEngine engine;
  private final BuiltInTables builtIns;
  private final Activity activity;
  private final int maxDatasets;
  private final ReadCounter counter;
  private final List<Dataset> opened = new ArrayList<>();

  QueryContents(
      Instance instance,
      DuckDbEngine engine,
      BuiltInTables builtIns,
      Activity activity,
      int maxDatasets) {
    this.maxDatasets = maxDatasets;
    this.instance = instance;
    this.engine = engine;
    this.builtIns = builtIns;
    this.activity = activity;
    this.counter = activity.statement();
  }

  @Override
  public List<ContentTable> open(List<DatasetName> names) {
    if (names.size() > maxDatasets) {
      throw LaminSqlError.LIMIT_EXCEEDED.with(
          names.size() + " datasets", maxDatasets, "the property maxDatasets");
    }
    List<ContentTable> tables = new ArrayList<>();
    for (LocatedDataset located : instance.locate(names)) {
      tables.add(table(located));
    }
    return tables;
  }

  private ContentTable table(LocatedDataset located) {
    return dataset(located.location()).table(located.part());
  }

  private Dataset dataset(DatasetLocation location) {
    activity.countDataset();
    Dataset dataset = Datasets.open(location, engine, counter);
    opened.add(dataset);
    return dataset;
  }

  /** The names of the tables inside a dataset, without {@code ""} for itself. */
  List<String> parts(DatasetLocation location) {
    return Datasets.mayHaveParts(location)
        ? dataset(location).parts().stream().filter(part -> !part.isEmpty()).toList()
        : List.of();
  }

  @Override
  public Map<String, List<String>> geneNames(Set<String> names) {
    return opened.isEmpty() ? Map.of() : GeneNames.of(instance, names);
  }

  @Override
  public Optional<ContentTable> builtIn(String schema, String name) {
    return builtIns.table(schema, name);
  }

  @Override
  public ContentTable table(List<ContentColumn> columns, List<List<@Nullable Object>> rows) {
    return new MemoryTable(columns, conditions -> rows);
  }

  @Override
  public List<List<@Nullable Object>> rows(
      PlannedStatement query, List<@Nullable Object> parameters) {
    int width = query.columns().size();
    List<List<@Nullable Object>> read = new ArrayList<>();
    Execution execution = new Execution(query, instance.database(), engine, this);
    try (Rows rows = execution.run(parameters, 0, new Cancellation())) {
      while (rows.next()) {
        List<@Nullable Object> row = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
          row.add(rows.value(i));
        }
        read.add(row);
      }
    }
    return read;
  }

  @Override
  public List<String> builtInNames() {
    return builtIns.names();
  }

  /** What has been read so far. */
  ReadCounter counter() {
    return counter;
  }

  @Override
  public void close() {
    opened.forEach(Dataset::close);
    opened.clear();
  }
}
