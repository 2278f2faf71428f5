package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/** Records of named fields: JSON text, as of other files. */
record StructField(List<String> names, List<StoredField> fields) implements StoredField {

  StructField {
    names = List.copyOf(names);
    fields = List.copyOf(fields);
  }

  @Override
  public SqlType type() {
    return SqlType.VARCHAR;
  }

  @Override
  public Extent extent() {
    return Extent.of(1).plus(fields);
  }

  @Override
  public StructValues load(FieldReader reader) {
    int size = reader.node();
    Validity validity = reader.validity();
    List<Values> children = new ArrayList<>(fields.size());
    for (StoredField field : fields) {
      Values values = field.load(reader);
      if (values.size() < size) {
        throw reader.place().corrupt("one of its fields is shorter than the others");
      }
      children.add(values);
    }
    return new StructValues(size, validity, names, children);
  }

  /** Records; their fields are as long or longer. */
  record StructValues(int size, Validity validity, List<String> names, List<Values> fields)
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
      json.writeStartObject();
      for (int i = 0; i < names.size(); i++) {
        json.writeFieldName(names.get(i));
        fields.get(i).json(index, json);
      }
      json.writeEndObject();
    }
  }
}
