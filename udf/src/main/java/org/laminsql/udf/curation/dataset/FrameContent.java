package org.laminsql.udf.curation.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.DatasetColumns;
import org.laminsql.catalog.curation.SchemaMember;
import org.laminsql.catalog.curation.ValueCount;

/** A table of a dataset. */
final class FrameContent implements SlotContent {

  private final DatasetColumns dataset;
  private final String part;
  private final boolean textual;
  private final Optional<String> indexName;
  private final List<DatasetColumn> all;
  private final Map<String, List<ValueCount>> read = new HashMap<>();

  /**
   * @param textual whether the format has no types but what its texts look like
   * @param index the feature that names the rows; in a textual format its column is the index
   */
  FrameContent(DatasetColumns dataset, String part, boolean textual, Optional<SchemaMember> index) {
    this.dataset = dataset;
    this.part = part;
    this.textual = textual;
    this.indexName = textual ? index.map(SchemaMember::name) : Optional.empty();
    this.all = dataset.columns(part);
  }

  @Override
  public List<DatasetColumn> columns() {
    return all.stream().filter(column -> !isIndex(column)).toList();
  }

  @Override
  public Optional<DatasetColumn> index(Optional<SchemaMember> wanted) {
    List<DatasetColumn> stored = all.stream().filter(this::isIndex).toList();
    return stored.stream()
        .filter(column -> wanted.filter(member -> member.name().equals(column.name())).isPresent())
        .findFirst()
        .or(() -> stored.stream().findFirst());
  }

  private boolean isIndex(DatasetColumn column) {
    return column.index() || indexName.filter(column.name()::equals).isPresent();
  }

  @Override
  public List<ValueCount> counts(DatasetColumn column) {
    return read.computeIfAbsent(column.name(), name -> dataset.counts(part, List.of(name)));
  }

  @Override
  public boolean textual() {
    return textual;
  }
}
