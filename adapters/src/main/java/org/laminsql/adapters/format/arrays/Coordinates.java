package org.laminsql.adapters.format.arrays;

import java.util.BitSet;
import java.util.stream.LongStream;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.array.vector.Gather;
import org.laminsql.adapters.array.vector.LatestChunk;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.adapters.scan.condition.ConditionTest;
import org.laminsql.catalog.model.SqlType;

/**
 * What the indexes of a dimension stand for: a vector of times, latitudes, names. Read when first
 * needed; kept unless there are very many. Safe to share.
 */
final class Coordinates {

  /** More than these are read chunk by chunk, each time anew. */
  private static final long KEPT = 1 << 22;

  private final NdArray array;
  private final Once<ColumnVector> kept;

  /**
   * @param array one-dimensional, of elements that {@link #usable}
   */
  Coordinates(NdArray array) {
    this.array = array;
    this.kept = new Once<>(() -> read(new LatestChunk(), 0, array.size()));
  }

  /** Whether elements of that type can stand for indexes. */
  static boolean usable(ElementType type) {
    return (type instanceof ElementType.Scalar && type != ElementType.Scalar.BYTES)
        || type instanceof ElementType.Moment
        || type instanceof ElementType.Span;
  }

  SqlType type() {
    return ValueTypes.sqlType(array.elementType());
  }

  boolean nullable() {
    return ValueColumn.nullable(array.elementType());
  }

  /**
   * The values at some indexes.
   *
   * @param chunks of the one who asks; keeps what was read last
   */
  ColumnVector at(ChunkReader chunks, long[] indexes) {
    if (array.size() <= KEPT) {
      int[] positions = new int[indexes.length];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = (int) indexes[i];
      }
      return VectorValues.pick(kept.get(), positions);
    }
    VectorBuilder values = VectorBuilder.of(array.elementType(), indexes.length, array.path());
    Gather.into(values, chunks, array, indexes);
    return values.build(null);
  }

  /** The indexes whose values may satisfy a condition. */
  IndexRanges chosen(Condition condition) {
    ConditionTest test = ConditionTest.of(condition);
    IndexRanges.Builder chosen = new IndexRanges.Builder();
    if (array.size() <= KEPT) {
      add(test, kept.get(), 0, chosen);
      return chosen.build();
    }
    LatestChunk chunks = new LatestChunk();
    for (long from = 0; from < array.size(); from += KEPT) {
      long to = Math.min(array.size(), from + KEPT);
      add(test, read(chunks, from, to), from, chosen);
    }
    return chosen.build();
  }

  private static void add(
      ConditionTest test, ColumnVector values, long first, IndexRanges.Builder chosen) {
    BitSet matches = test.matches(values);
    for (int from = matches.nextSetBit(0); from >= 0; ) {
      int to = matches.nextClearBit(from);
      chosen.add(first + from, first + to);
      from = matches.nextSetBit(to);
    }
  }

  private ColumnVector read(ChunkReader chunks, long from, long to) {
    VectorBuilder values = VectorBuilder.of(array.elementType(), (int) (to - from), array.path());
    Gather.into(values, chunks, array, LongStream.range(from, to).toArray());
    return values.build(null);
  }
}
