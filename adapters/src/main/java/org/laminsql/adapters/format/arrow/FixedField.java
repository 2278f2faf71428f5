package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import org.laminsql.catalog.model.SqlType;

/**
 * Values of equal width, one behind the other.
 *
 * @param width of a value, in bytes
 * @param decoder makes values of the buffer
 */
record FixedField(SqlType type, int width, Decoder decoder) implements StoredField {

  private static final Extent EXTENT = Extent.of(2);

  /** Makes values of a buffer that holds {@code size} of them. */
  interface Decoder {
    Values values(int size, Validity validity, ByteBuffer data);
  }

  @Override
  public Extent extent() {
    return EXTENT;
  }

  @Override
  public Values load(FieldReader reader) {
    int size = reader.node();
    Validity validity = reader.validity();
    return decoder.values(size, validity, reader.buffer((long) size * width));
  }
}
