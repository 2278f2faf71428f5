package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Data frames as anndata up to 0.6 stored them: an array of records, the first field being the
 * index, and the categories of a column {@code c} in {@code uns/c_categories}.
 */
final class RecordFrame {

  private RecordFrame() {}

  /** Opens such a frame. The types of the fields are known only from a chunk, so it reads one. */
  static Frame open(String dataset, NdArray records, ArrayGroup root) {
    if (records.elementType() != ElementType.COMPOUND || records.shape().size() != 1) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset, "an array of " + records.elementType() + " as the data frame " + records.path());
    }
    if (records.size() == 0) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset, "records without rows in " + records.path() + ", whose columns are not known");
    }
    int rowCount = Sizes.rows(dataset, records.path(), records.size());
    Map<String, Elements> fields =
        ((Elements.Compounds) records.readChunk(new long[] {0})).fields();
    List<Frame.Named> columns = new ArrayList<>();
    for (Map.Entry<String, Elements> field : fields.entrySet()) {
      FrameColumn values =
          new FieldColumn(records, field.getKey(), ValueTypes.typeOf(field.getValue()));
      columns.add(new Frame.Named(field.getKey(), categorical(dataset, field, values, root)));
    }
    Frame.Named index = columns.remove(0);
    return new Frame(rowCount, TextColumn.of(index.values()), columns);
  }

  private static FrameColumn categorical(
      String dataset, Map.Entry<String, Elements> field, FrameColumn values, ArrayGroup root) {
    Optional<ArrayNode> categories = root.find("uns/" + field.getKey() + "_categories");
    return categories.isPresent() && Integers.holds(field.getValue())
        ? new CategoricalColumn(
            dataset, values, new FrameColumns(dataset, root).open(categories.get()))
        : values;
  }
}
