package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.laminsql.catalog.model.SqlType;

/**
 * Texts or bytes as views (specification, "Variable-size binary view layout"): a view of 16 bytes
 * holds the length and up to 12 bytes, or where in one of several buffers they lie.
 *
 * @param type VARCHAR or VARBINARY
 */
record ViewField(SqlType type) implements StoredField {

  private static final Extent EXTENT = new Extent(1, 2, 1);
  private static final int VIEW = 16;
  private static final int INLINE = 12;

  @Override
  public Extent extent() {
    return EXTENT;
  }

  @Override
  public Values load(FieldReader reader) {
    int size = reader.node();
    Validity validity = reader.validity();
    ByteBuffer views = reader.buffer((long) size * VIEW);
    List<byte[]> buffers = new ArrayList<>();
    int count = reader.viewBuffers();
    for (int i = 0; i < count; i++) {
      buffers.add(reader.bytes());
    }
    Place place = reader.place();
    ByteRanges ranges = (index, use) -> value(views, index * VIEW, buffers, use, place);
    return new BinaryValues(type, size, validity, ranges, place);
  }

  private static Object value(
      ByteBuffer views, int view, List<byte[]> buffers, ByteRanges.Use use, Place place) {
    int length = views.getInt(view);
    if (length >= 0 && length <= INLINE) {
      byte[] bytes = new byte[length];
      views.get(view + Integer.BYTES, bytes);
      return use.of(bytes, 0, length);
    }
    int buffer = views.getInt(view + 8);
    int from = views.getInt(view + 12);
    if (length < 0 || buffer < 0 || buffer >= buffers.size() || from < 0) {
      throw place.corrupt("one of its views is damaged");
    }
    byte[] bytes = buffers.get(buffer);
    if (length > bytes.length - from) {
      throw place.corrupt("one of its views leads beyond its buffer");
    }
    return use.of(bytes, from, length);
  }
}
