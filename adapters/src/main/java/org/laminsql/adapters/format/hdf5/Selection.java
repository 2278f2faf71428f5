package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which elements of an array a virtual dataset takes or gives: a regular grid of blocks (section
 * VIII.A, dataspace selections). Counted in C order. Immutable.
 *
 * @param axes one a dimension; empty for all elements, whatever the shape
 */
record Selection(Optional<List<Axis>> axes) {

  private static final int HYPERSLAB = 2;
  private static final int ALL = 3;
  private static final int REGULAR = 0x01;
  private static final int LARGEST_RANK = 32;

  /** The cursor goes behind the selection. */
  static Selection parse(Cursor cursor) {
    long kind = cursor.u4();
    long version = cursor.u4();
    if (kind == ALL && version == 1) {
      cursor.skip(8);
      return new Selection(Optional.empty());
    } else if (kind != HYPERSLAB || version < 1 || version > 3) {
      throw cursor.place().unsupported("a virtual dataset of single points or of none");
    }
    int flags = version == 1 ? 0 : cursor.u1();
    int width = version == 3 ? cursor.u1() : version == 2 ? 8 : 4;
    cursor.skip(version == 1 ? 8 : version == 2 ? 4 : 0);
    int rank = cursor.count4();
    if (width > 8 || rank > LARGEST_RANK) {
      throw cursor.place().corrupt("a selection in it is not built as it should be");
    }
    return new Selection(
        Optional.of(
            (flags & REGULAR) != 0 ? regular(cursor, rank, width) : blocks(cursor, rank, width)));
  }

  private static List<Axis> regular(Cursor cursor, int rank, int width) {
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      long start = limited(cursor, width);
      long stride = limited(cursor, width);
      axes.add(
          Axis.of(cursor.place(), start, stride, limited(cursor, width), limited(cursor, width)));
    }
    return axes;
  }

  private static long limited(Cursor cursor, int width) {
    byte[] bytes = cursor.bytes(width);
    long value = 0;
    boolean unlimited = true;
    for (int i = 0; i < width; i++) {
      value |= Byte.toUnsignedLong(bytes[i]) << (8 * i);
      unlimited &= bytes[i] == -1;
    }
    if (unlimited) {
      throw cursor.place().unsupported("a virtual dataset that grows with its sources");
    }
    return value;
  }

  /** A grid written block by block: older files know no other way. */
  private static List<Axis> blocks(Cursor cursor, int rank, int width) {
    int count = Math.toIntExact(cursor.unsigned(width));
    List<TreeSet<Long>> starts = new ArrayList<>();
    long[] lengths = new long[rank];
    for (int d = 0; d < rank; d++) {
      starts.add(new TreeSet<>());
    }
    boolean grid = true;
    for (int i = 0; i < count; i++) {
      long[] start = new long[rank];
      for (int d = 0; d < rank; d++) {
        start[d] = cursor.unsigned(width);
        starts.get(d).add(start[d]);
      }
      for (int d = 0; d < rank; d++) {
        long length = cursor.unsigned(width) - start[d] + 1;
        grid &= i == 0 || length == lengths[d];
        lengths[d] = length;
      }
    }
    List<Axis> axes = new ArrayList<>();
    long blocks = 1;
    for (int d = 0; d < rank; d++) {
      blocks = Math.multiplyExact(blocks, (long) starts.get(d).size());
      Optional<Axis> axis = Axis.through(cursor.place(), starts.get(d), lengths[d]);
      grid &= axis.isPresent();
      axis.ifPresent(axes::add);
    }
    if (!grid || blocks != count) {
      throw cursor.place().unsupported("a virtual dataset of irregular parts");
    }
    return axes;
  }

  /** Its axes in an array of that shape, inside of which it has to lie. */
  List<Axis> in(List<Long> shape, Place place) {
    List<Axis> known =
        axes.orElseGet(() -> shape.stream().map(size -> new Axis(0, 1, 1, size)).toList());
    boolean inside = known.size() == shape.size();
    for (int d = 0; inside && d < shape.size(); d++) {
      inside = known.get(d).end() <= shape.get(d);
    }
    if (!inside) {
      throw place.corrupt("a part of it lies outside of its source or of itself");
    }
    return known;
  }
}
