package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * An array in long shape: one row an element. Conditions on the columns of its dimensions choose
 * what is read.
 *
 * @param dimensions one a dimension of the array
 * @param values one a field of its elements
 */
record ArrayTable(NdArray array, List<Dimension> dimensions, List<ValueColumn> values)
    implements ScannableTable {

  @Override
  public List<ContentColumn> columns() {
    return Stream.concat(
            dimensions.stream().map(Dimension::column), values.stream().map(ValueColumn::column))
        .toList();
  }

  @Override
  public Scan plan(ScanRequest request) {
    List<Wanted> wanted = request.columns().stream().map(this::wanted).toList();
    Slice slice = new Slice(chosen(request.conditions()));
    OptionalLong limit = request.conditions().isEmpty() ? request.limit() : OptionalLong.empty();
    if (wanted.isEmpty()) {
      return new CountScan(Math.min(slice.size(), limit.orElse(Long.MAX_VALUE)));
    }
    return new ArrayScan(array, wanted, limit.isPresent() ? slice.first(limit.getAsLong()) : slice);
  }

  private List<IndexRanges> chosen(Collection<Condition> conditions) {
    List<IndexRanges> chosen = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      IndexRanges indexes = IndexRanges.of(0, dimension.length());
      for (Condition condition : conditions) {
        if (condition.column().equals(dimension.name())) {
          indexes = indexes.and(dimension.chosen(condition));
        }
      }
      chosen.add(indexes);
    }
    return chosen;
  }

  private Wanted wanted(String name) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).name().equals(name)) {
        return new Wanted.OfDimension(i, dimensions.get(i));
      }
    }
    return values.stream()
        .filter(value -> value.name().equals(name))
        .map(Wanted.OfValue::new)
        .findFirst()
        .orElseThrow(
            () -> LaminSqlError.COLUMN_NOT_FOUND.with(name, "The columns are: " + columns()));
  }
}
