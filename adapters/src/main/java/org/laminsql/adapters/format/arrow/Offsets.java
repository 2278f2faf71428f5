package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;

/**
 * Where each value of a variable-size layout begins and ends: from offset i up to offset i + 1.
 *
 * @param limit how much there is behind them
 */
record Offsets(ByteBuffer data, IntegerLayout layout, long limit, Place place) {

  /** The offsets of {@code size} values. */
  static Offsets read(FieldReader reader, int size, IntegerLayout layout, long limit) {
    return new Offsets(buffer(reader, size, layout), layout, limit, reader.place());
  }

  /** The buffer that holds them; may be left out where there are no values. */
  static ByteBuffer buffer(FieldReader reader, int size, IntegerLayout layout) {
    return reader.buffer(size == 0 ? 0 : (size + 1L) * layout.width());
  }

  int from(int index) {
    return checked(layout.at(data, index), layout.at(data, index + 1));
  }

  int to(int index) {
    return (int) layout.at(data, index + 1);
  }

  private int checked(long from, long to) {
    if (from < 0 || to < from || to > limit) {
      throw place.corrupt("its offsets " + from + " and " + to + " do not fit");
    }
    return (int) from;
  }
}
