package org.laminsql.adapters.format.zarr;

import java.util.List;
import java.util.stream.IntStream;
import org.laminsql.adapters.array.Elements;

/**
 * In which order the axes of a chunk are stored: stored axis {@code i} is the array's axis {@code
 * axes.get(i)}.
 */
record AxisOrder(List<Integer> axes) {

  AxisOrder {
    axes = List.copyOf(axes);
  }

  /** As they are: C order. */
  static AxisOrder unchanged(int rank) {
    return new AxisOrder(IntStream.range(0, rank).boxed().toList());
  }

  /** The other way round: Fortran order. */
  static AxisOrder reversed(int rank) {
    return new AxisOrder(IntStream.range(0, rank).map(i -> rank - 1 - i).boxed().toList());
  }

  /** Whether it names every axis of that rank once. */
  boolean fits(int rank) {
    return axes.stream().sorted().toList().equals(unchanged(rank).axes);
  }

  boolean isUnchanged() {
    return axes.equals(unchanged(axes.size()).axes);
  }

  /** This order, then another one of the axes that it gives. */
  AxisOrder then(AxisOrder next) {
    return new AxisOrder(next.axes.stream().map(axes::get).toList());
  }

  /** A shape in stored order. */
  List<Long> stored(List<Long> shape) {
    return axes.stream().map(shape::get).toList();
  }

  /** Coordinates in stored order. */
  long[] stored(long[] coordinates) {
    return axes.stream().mapToLong(axis -> coordinates[axis]).toArray();
  }

  /** A stored shape in the array's order. */
  List<Long> plain(List<Long> stored) {
    Long[] plain = new Long[axes.size()];
    for (int i = 0; i < plain.length; i++) {
      plain[axes.get(i)] = stored.get(i);
    }
    return List.of(plain);
  }

  /**
   * Elements in the array's C order.
   *
   * @param shape of the chunk, in the array's order
   */
  Elements plain(Elements stored, List<Long> shape) {
    return isUnchanged() ? stored : Reordering.of(stored, sources(shape));
  }

  /** For each element in C order where it is stored. */
  private int[] sources(List<Long> shape) {
    int rank = axes.size();
    int[] strides = new int[rank];
    int count = 1;
    for (int i = rank - 1; i >= 0; i--) {
      strides[axes.get(i)] = count;
      count = Math.multiplyExact(count, Math.toIntExact(shape.get(axes.get(i))));
    }
    int[] sources = new int[count];
    long[] position = new long[rank];
    int source = 0;
    for (int i = 0; i < count; i++) {
      sources[i] = source;
      for (int axis = rank - 1; axis >= 0; axis--) {
        source += strides[axis];
        if (++position[axis] < shape.get(axis)) {
          break;
        }
        position[axis] = 0;
        source -= Math.toIntExact(strides[axis] * shape.get(axis));
      }
    }
    return sources;
  }
}
