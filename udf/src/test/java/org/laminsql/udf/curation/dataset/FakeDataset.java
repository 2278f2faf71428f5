package org.laminsql.udf.curation.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.DatasetColumns;
import org.laminsql.catalog.curation.ValueCount;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.DatasetLocation;

/**
 * A dataset of parts that are columns of distinct values. It notes what it is asked.
 *
 * @param parts the columns of each part
 * @param values the values of each column, whatever its part
 * @param asked the parts and columns whose values were read, in order
 */
record FakeDataset(
    Map<String, List<DatasetColumn>> parts,
    Map<String, List<ValueCount>> values,
    List<String> asked)
    implements DatasetColumns {

  FakeDataset(Map<String, List<DatasetColumn>> parts, Map<String, List<ValueCount>> values) {
    this(parts, values, new ArrayList<>());
  }

  @Override
  public DatasetLocation location() {
    return new DatasetLocation("fake", "uid", Path.of("fake"), ".h5mu", "");
  }

  @Override
  public List<DatasetColumn> columns(String part) {
    List<DatasetColumn> columns = parts.get(part);
    if (columns == null) {
      throw LaminSqlError.PART_NOT_FOUND.with(part, "fake", parts.keySet());
    }
    return columns;
  }

  @Override
  public List<ValueCount> counts(String part, List<String> columns) {
    asked.add(part + ":" + String.join("+", columns));
    return values.getOrDefault(String.join("+", columns), List.of());
  }
}
