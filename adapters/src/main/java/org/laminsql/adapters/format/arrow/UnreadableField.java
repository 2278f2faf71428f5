package org.laminsql.adapters.format.arrow;

import org.laminsql.catalog.model.SqlType;

/**
 * A field whose values have no SQL type: listed, so that nobody takes it for missing, and an error
 * once it is read. Its neighbours stay readable.
 *
 * @param what names it in messages
 */
record UnreadableField(Extent extent, String what) implements StoredField {

  @Override
  public SqlType type() {
    return SqlType.VARCHAR;
  }

  @Override
  public Values load(FieldReader reader) {
    throw reader.place().unsupported(what);
  }
}
