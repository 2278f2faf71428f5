package org.laminsql.adapters.format.arrow;

import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/** A column without values: text, as of other files. */
record NullField() implements StoredField {

  @Override
  public SqlType type() {
    return SqlType.VARCHAR;
  }

  @Override
  public Extent extent() {
    return Extent.of(0);
  }

  @Override
  public Values load(FieldReader reader) {
    return new NullValues(reader.node());
  }

  private record NullValues(int size) implements Values {
    @Override
    public @Nullable Object at(int index) {
      return null;
    }
  }
}
