package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.DatasetColumns;
import org.laminsql.catalog.curation.SchemaMember;
import org.laminsql.catalog.curation.ValueCount;
import org.laminsql.catalog.model.SqlType;

/** A dictionary of a dataset as a data frame of one row; the keys are the columns. */
final class DictContent implements SlotContent {

  private static final String PATH = "path";
  private static final String TYPE = "type";
  private static final String VALUE = "value";

  private final DatasetColumns dataset;
  private final String part;
  private final String prefix;
  private final Map<String, DatasetColumn> columns = new LinkedHashMap<>();

  private DictContent(DatasetColumns dataset, String part, String prefix) {
    this.dataset = dataset;
    this.part = part;
    this.prefix = prefix;
    for (ValueCount entry : dataset.counts(part, List.of(PATH, TYPE))) {
      add(String.valueOf(entry.values().get(0)), String.valueOf(entry.values().get(1)));
    }
  }

  /**
   * The dictionary behind those keys; the values are not read yet.
   *
   * @param part lists the entries by {@code path}, {@code type} and {@code value}
   * @return empty if there are keys and nothing behind them
   */
  static Optional<DictContent> of(DatasetColumns dataset, String part, List<String> keys) {
    String prefix = keys.isEmpty() ? "" : String.join("/", keys) + "/";
    DictContent content = new DictContent(dataset, part, prefix);
    return keys.isEmpty() || !content.columns.isEmpty() ? Optional.of(content) : Optional.empty();
  }

  private void add(String path, String type) {
    if (!path.startsWith(prefix) || path.length() == prefix.length()) {
      return;
    }
    String rest = path.substring(prefix.length());
    int nested = rest.indexOf('/');
    String name = nested < 0 ? rest : rest.substring(0, nested);
    SqlType sqlType = nested < 0 ? type(type) : SqlType.VARCHAR;
    columns.putIfAbsent(name, new DatasetColumn(name, sqlType, true, false));
  }

  private static SqlType type(String type) {
    return switch (type) {
      case "integer" -> SqlType.BIGINT;
      case "float" -> SqlType.DOUBLE;
      case "boolean" -> SqlType.BOOLEAN;
      case "array" -> SqlType.arrayOf(SqlType.VARCHAR);
      default -> SqlType.VARCHAR;
    };
  }

  @Override
  public List<DatasetColumn> columns() {
    return List.copyOf(columns.values());
  }

  @Override
  public Optional<DatasetColumn> index(Optional<SchemaMember> wanted) {
    return Optional.empty();
  }

  @Override
  public List<ValueCount> counts(DatasetColumn column) {
    List<ValueCount> found = new ArrayList<>();
    for (ValueCount entry : dataset.counts(part, List.of(PATH, VALUE))) {
      if ((prefix + column.name()).equals(entry.values().get(0))) {
        List<@Nullable Object> value = new ArrayList<>();
        value.add(entry.values().get(1));
        found.add(new ValueCount(value, 1));
      }
    }
    return found;
  }

  @Override
  public boolean textual() {
    return true;
  }
}
