package org.laminsql.adapters.format.zarr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.storage.RangeSource;

/**
 * A shard ({@code sharding_indexed}): inner objects and an index of where they lie. A leaf is read
 * by two ranges: the index, which is kept, and the inner object.
 *
 * <p>If the shard itself is compressed, all of it is read and decoded for each leaf.
 *
 * @param grid how many inner objects lie along each stored axis
 * @param leavesOfInner how many leaves lie along each stored axis of one inner object
 */
record ShardedChunk(
    AxisOrder order,
    List<Long> grid,
    List<Long> leavesOfInner,
    ByteStages stages,
    ShardIndex index,
    ChunkDecoder inner)
    implements ChunkDecoder {

  /**
   * A shard of that shape.
   *
   * @param stored the shard's shape in its stored order
   * @param innerShape the shape of its inner objects
   * @return empty if they do not divide it
   */
  static Optional<List<Long>> grid(List<Long> stored, List<Long> innerShape) {
    List<Long> grid = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      if (innerShape.get(i) == 0 || stored.get(i) % innerShape.get(i) != 0) {
        return Optional.empty();
      }
      grid.add(stored.get(i) / innerShape.get(i));
    }
    return Optional.of(List.copyOf(grid));
  }

  @Override
  public List<Long> leafShape() {
    return order.plain(inner.leafShape());
  }

  @Override
  public Elements read(Optional<RangeSource> stored, long[] leaf, String name) {
    Place place = place(leaf);
    Optional<RangeSource> object = stored.flatMap(shard -> object(shard, place, name));
    Elements elements = inner.read(object, place.leaf(), place.name(name));
    return order.plain(elements, leafShape());
  }

  @Override
  public long storedBytes(Optional<RangeSource> stored, long[] leaf, String name) {
    Place place = place(leaf);
    Optional<RangeSource> object = stored.flatMap(shard -> object(shard, place, name));
    return inner.storedBytes(object, place.leaf(), place.name(name));
  }

  @Override
  public long largestStored() {
    return stages.storedSize().maximum();
  }

  private Optional<RangeSource> object(RangeSource stored, Place place, String name) {
    RangeSource shard =
        stages.isEmpty() ? stored : new MemorySource(stored.name(), stages.decode(stored, name));
    return index.find(shard, place.number(), name).map(range -> range.of(shard));
  }

  private Place place(long[] leaf) {
    long[] stored = order.stored(leaf);
    long[] rest = new long[stored.length];
    long number = 0;
    for (int i = 0; i < stored.length; i++) {
      number = number * grid.get(i) + stored[i] / leavesOfInner.get(i);
      rest[i] = stored[i] % leavesOfInner.get(i);
    }
    return new Place(Math.toIntExact(number), rest);
  }

  /** Where a leaf lies: in the inner object of that number (in C order), at those coordinates. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Place(int number, long[] leaf) {

    String name(String shard) {
      return shard + " (inner chunk " + number + ")";
    }
  }
}
