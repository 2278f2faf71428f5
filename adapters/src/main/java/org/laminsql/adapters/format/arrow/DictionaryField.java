package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/**
 * Codes into a dictionary (specification, "Dictionary-encoded layout").
 *
 * @param type of the values in the dictionary
 * @param codes how the codes lie
 * @param id of the dictionary
 */
record DictionaryField(SqlType type, IntegerLayout codes, long id) implements StoredField {

  private static final Extent EXTENT = Extent.of(2);

  @Override
  public Extent extent() {
    return EXTENT;
  }

  @Override
  public Values load(FieldReader reader) {
    int size = reader.node();
    Validity validity = reader.validity();
    ByteBuffer data = reader.buffer((long) size * codes.width());
    return new CodedValues(size, validity, data, codes, reader.dictionary(id), reader.place());
  }

  private record CodedValues(
      int size,
      Validity validity,
      ByteBuffer data,
      IntegerLayout layout,
      LoadedDictionary dictionary,
      Place place)
      implements Values {

    /** Negative for NULL. */
    private int code(int index) {
      if (index < 0 || validity.isNull(index)) {
        return -1;
      }
      long code = layout.at(data, index);
      if (code < 0 || code >= dictionary.values().size()) {
        throw place.corrupt(
            "its code "
                + code
                + " is not in its dictionary of "
                + dictionary.values().size()
                + " values");
      }
      return (int) code;
    }

    @Override
    public @Nullable Object at(int index) {
      int code = code(index);
      return code < 0 ? null : dictionary.values().at(code);
    }

    @Override
    public ColumnVector read(int[] rows) {
      int[] found = new int[rows.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = code(rows[i]);
      }
      return dictionary.pick(found);
    }

    @Override
    public void json(int index, JsonGenerator json) throws IOException {
      int code = code(index);
      if (code < 0) {
        json.writeNull();
      } else {
        dictionary.values().json(code, json);
      }
    }
  }
}
