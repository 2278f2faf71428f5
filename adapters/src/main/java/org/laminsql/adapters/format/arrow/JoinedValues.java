package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/**
 * Values one behind the other: a dictionary and its deltas.
 *
 * @param starts the index of the first value of each part
 */
@SuppressWarnings("ArrayRecordComponent")
record JoinedValues(SqlType type, List<Values> parts, int[] starts, int size) implements Values {

  static Values of(SqlType type, List<Values> parts, Place place) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int[] starts = new int[parts.size()];
    long size = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = (int) size;
      size = place.size(size + parts.get(i).size());
    }
    return new JoinedValues(type, List.copyOf(parts), starts, (int) size);
  }

  /** The last part that starts there or before; empty parts start where the next one does. */
  private int part(int index) {
    int found = Arrays.binarySearch(starts, index);
    int part = found < 0 ? -found - 2 : found;
    while (index - starts[part] >= parts.get(part).size()) {
      part++;
    }
    return part;
  }

  @Override
  public @Nullable Object at(int index) {
    int part = part(index);
    return parts.get(part).at(index - starts[part]);
  }

  @Override
  public ColumnVector read(int[] rows) {
    @Nullable Object[] values = new @Nullable Object[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = rows[i] < 0 ? null : at(rows[i]);
    }
    return TypedVectors.of(type, values);
  }

  @Override
  public void json(int index, JsonGenerator json) throws IOException {
    int part = part(index);
    parts.get(part).json(index - starts[part], json);
  }
}
