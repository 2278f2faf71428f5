package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;

/**
 * The values of a field in one record batch, decoded where they are asked for. Immutable; safe to
 * share. What is damaged is an error when that value is read.
 */
interface Values {

  /** How many. */
  int size();

  /** The value as {@link org.laminsql.catalog.model.SqlType} says; null for NULL. */
  @Nullable Object at(int index);

  /**
   * The values of some rows, as a column shows them: NaN is NULL there, as in all data frames.
   *
   * @param rows indexes; negative for NULL
   */
  default ColumnVector read(int[] rows) {
    List<@Nullable Object> values = new ArrayList<>(rows.length);
    for (int row : rows) {
      values.add(row < 0 ? null : at(row));
    }
    return new ColumnVector.Objects(values);
  }

  /** Writes the value into JSON, as part of a struct or a map. */
  default void json(int index, JsonGenerator json) throws IOException {
    JsonText.write(at(index), json);
  }
}
