package org.laminsql.adapters.format.arrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.scan.condition.ConditionTest;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * The record batches of a file as one table. The schema is read when the file is opened, the
 * metadata of the batches when a first slice is planned.
 */
final class ArrowTable implements ScannableTable {

  private final ArrowSchema schema;
  private final Map<String, ArrowSchema.Column> byName;
  private final Once<Contents> contents;
  private final Once<ColumnLoader> loader;

  ArrowTable(RangeSource source, Layout layout, ReadCounter counter) {
    this.schema = layout.schema();
    this.byName =
        schema.columns().stream()
            .collect(Collectors.toMap(ArrowSchema.Column::name, Function.identity()));
    this.contents = new Once<>(layout::contents);
    BodyReader bodies = new BodyReader(source, schema.order());
    this.loader =
        new Once<>(
            () ->
                new ColumnLoader(
                    source.name(),
                    bodies,
                    new Dictionaries(schema.dictionaries(), contents.get().dictionaries(), bodies),
                    counter));
  }

  /** Every column may hold NULL: the schema does not count NaN. */
  @Override
  public List<ContentColumn> columns() {
    return schema.columns().stream()
        .map(column -> new ContentColumn(column.name(), column.field().type(), true))
        .toList();
  }

  @Override
  public Scan plan(ScanRequest request) {
    List<ArrowSchema.Column> wanted = request.columns().stream().map(this::column).toList();
    List<ColumnCondition> conditions = conditions(request.conditions());
    long limit =
        request.conditions().isEmpty() ? request.limit().orElse(Long.MAX_VALUE) : Long.MAX_VALUE;
    if (wanted.isEmpty() && conditions.isEmpty()) {
      return new CountScan(Math.min(limit, contents.get().rowCount()));
    }
    return new ArrowScan(
        loader.get(),
        wanted,
        conditions,
        Split.of(contents.get().records(), limit),
        contents.get().records().size());
  }

  private ArrowSchema.Column column(String name) {
    ArrowSchema.Column column = byName.get(name);
    if (column == null) {
      throw LaminSqlError.COLUMN_NOT_FOUND.with(
          name,
          "The columns are: "
              + schema.columns().stream()
                  .map(ArrowSchema.Column::name)
                  .collect(Collectors.joining(", ")));
    }
    return column;
  }

  /** Conditions on what cannot be read are left to whoever reads it, and fails. */
  private List<ColumnCondition> conditions(List<Condition> conditions) {
    List<ColumnCondition> usable = new ArrayList<>();
    for (Condition condition : conditions) {
      ArrowSchema.Column column = byName.get(condition.column());
      if (column != null && !(column.field() instanceof UnreadableField)) {
        usable.add(new ColumnCondition(column, ConditionTest.of(condition)));
      }
    }
    return usable;
  }
}
