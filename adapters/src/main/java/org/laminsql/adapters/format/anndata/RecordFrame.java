package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.Sizes;
import org.laminsql.adapters.array.vector.ValueTypes;

/**
 * Data frames as anndata up to 0.6 stored them: an array of records, the first field being the
 * index, and the categories of a column {@code c} in {@code uns/c_categories}.
 */
final class RecordFrame {

  private RecordFrame() {}

  /** Opens such a frame. */
  static Frame open(String dataset, NdArray records, ArrayGroup root) {
    FrameColumns columns = new FrameColumns(dataset, root);
    List<Frame.Named> fields = new ArrayList<>();
    for (RecordField field : RecordFields.of(dataset, records).values()) {
      Optional<ArrayNode> categories =
          ValueTypes.integral(field.elementType())
              ? root.find("uns/" + field.field().name() + "_categories")
              : Optional.empty();
      FrameColumn column =
          categories.isPresent()
              ? columns.categorical(field, categories.get())
              : columns.open(field);
      fields.add(new Frame.Named(field.field().name(), column));
    }
    Frame.Named index = fields.remove(0);
    int rowCount = Sizes.rows(dataset, records.path(), records.size());
    return new Frame(rowCount, TextColumn.of(index.values()), fields);
  }
}
