package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.Datasets;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.DatasetColumns;
import org.laminsql.catalog.curation.ValueCount;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.registry.Cancellation;

/** One dataset, asked by statements: the planner reads no column that they do not name. */
record SessionDataset(DatasetLocation location, DuckDbEngine engine, Session session)
    implements DatasetColumns {

  private static final String DATA = "data";

  /** The names of observations and variables are the index of their frames. */
  private static final Set<String> AXES = Set.of("obs_id", "var_id");

  @Override
  public List<DatasetColumn> columns(String part) {
    TableInfo table = new TableInfo(DATA, name(part), "TABLE", "");
    Set<String> index = index();
    List<DatasetColumn> columns = new ArrayList<>();
    for (ColumnInfo column : session.metadata().columns(table)) {
      columns.add(
          new DatasetColumn(
              column.name(), column.type(), column.nullable(), index.contains(column.name())));
    }
    return columns;
  }

  private Set<String> index() {
    return Datasets.isTable(location) ? Datasets.indexColumns(location, engine) : AXES;
  }

  @Override
  public List<ValueCount> counts(String part, List<String> columns) {
    String listed = columns.stream().map(Quoting::name).collect(Collectors.joining(", "));
    String sql =
        "SELECT "
            + listed
            + ", count(*) FROM "
            + DATA
            + "."
            + Quoting.name(name(part))
            + " GROUP BY "
            + listed;
    List<ValueCount> counts = new ArrayList<>();
    try (PreparedQuery query = session.prepare(sql, DATA);
        Rows rows = query.execute(List.of(), 0, new Cancellation())) {
      while (rows.next()) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          values.add(rows.value(i));
        }
        counts.add(new ValueCount(values, count(rows.value(columns.size()))));
      }
    }
    return counts;
  }

  private static long count(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  private String name(String part) {
    String dataset = location.uid().isEmpty() ? location.name() : location.uid();
    return part.isEmpty() ? dataset : dataset + "/" + part;
  }
}
