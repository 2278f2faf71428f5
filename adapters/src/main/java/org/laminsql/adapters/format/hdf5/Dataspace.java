package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;

/**
 * Shape and largest shape (section IV.A.2.b).
 *
 * @param isNull whether there are no elements by declaration
 * @param shape empty for a scalar
 * @param maximumShape as long as {@code shape}; -1 is unlimited
 */
record Dataspace(boolean isNull, List<Long> shape, List<Long> maximumShape) {

  private static final int LARGEST_RANK = 32;
  private static final int NULL_SPACE = 2;

  Dataspace {
    shape = List.copyOf(shape);
    maximumShape = List.copyOf(maximumShape);
  }

  static Dataspace parse(Cursor message) {
    int version = message.u1();
    if (version != 1 && version != 2) {
      throw message.place().unsupported("version " + version + " of dataspaces");
    }
    int rank = message.u1();
    if (rank > LARGEST_RANK) {
      throw message.place().corrupt("it would have " + rank + " dimensions");
    }
    boolean hasMaximum = (message.u1() & 1) != 0;
    boolean isNull = version == 2 && message.u1() == NULL_SPACE;
    message.skip(version == 1 ? 5 : 0);
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      shape.add(message.length());
    }
    List<Long> maximum = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      maximum.add(hasMaximum ? message.lengthOrUnlimited() : shape.get(i));
    }
    return new Dataspace(isNull, shape, maximum);
  }

  int rank() {
    return shape.size();
  }

  /** How many elements; exact, or an {@link ArithmeticException}. */
  long size() {
    return isNull ? 0 : shape.stream().reduce(1L, Math::multiplyExact);
  }
}
