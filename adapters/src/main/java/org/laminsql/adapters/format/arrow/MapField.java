package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.format.arrow.StructField.StructValues;
import org.laminsql.catalog.model.SqlType;

/**
 * Maps: JSON text, as of other files.
 *
 * @param entries two fields: key and value
 */
record MapField(StructField entries) implements StoredField {

  @Override
  public SqlType type() {
    return SqlType.VARCHAR;
  }

  @Override
  public Extent extent() {
    return Extent.of(2).plus(entries.extent());
  }

  @Override
  public Values load(FieldReader reader) {
    int size = reader.node();
    Validity validity = reader.validity();
    var starts = Offsets.buffer(reader, size, IntegerLayout.INT32);
    StructValues values = entries.load(reader);
    return new MapValues(
        size,
        validity,
        new Offsets(starts, IntegerLayout.INT32, values.size(), reader.place()),
        values.fields().get(0),
        values.fields().get(1));
  }

  private record MapValues(int size, Validity validity, Offsets offsets, Values keys, Values values)
      implements Values {

    @Override
    public @Nullable Object at(int index) {
      return validity.isNull(index) ? null : JsonText.of(this, index);
    }

    @Override
    public void json(int index, JsonGenerator json) throws IOException {
      if (validity.isNull(index)) {
        json.writeNull();
        return;
      }
      int from = offsets.from(index);
      int to = offsets.to(index);
      json.writeStartObject();
      for (int i = from; i < to; i++) {
        json.writeFieldName(JsonText.name(keys.at(i)));
        values.json(i, json);
      }
      json.writeEndObject();
    }
  }
}
