package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import org.laminsql.catalog.model.SqlType;

/**
 * Texts or bytes of any length (specification, "Variable-size binary layout").
 *
 * @param type VARCHAR or VARBINARY
 */
record BinaryField(SqlType type, IntegerLayout offsets) implements StoredField {

  private static final Extent EXTENT = Extent.of(3);

  @Override
  public Extent extent() {
    return EXTENT;
  }

  @Override
  public Values load(FieldReader reader) {
    int size = reader.node();
    Validity validity = reader.validity();
    ByteBuffer starts = Offsets.buffer(reader, size, offsets);
    byte[] bytes = reader.bytes();
    Offsets checked = new Offsets(starts, offsets, bytes.length, reader.place());
    ByteRanges ranges =
        (index, use) -> {
          int from = checked.from(index);
          return use.of(bytes, from, checked.to(index) - from);
        };
    return new BinaryValues(type, size, validity, ranges, reader.place());
  }

  /** Bytes of a fixed length. */
  static FixedField fixed(int width, Place place) {
    return new FixedField(
        SqlType.VARBINARY,
        width,
        (size, validity, data) ->
            new BinaryValues(
                SqlType.VARBINARY,
                size,
                validity,
                (index, use) -> {
                  byte[] value = new byte[width];
                  data.get(index * width, value);
                  return use.of(value, 0, width);
                },
                place));
  }
}
