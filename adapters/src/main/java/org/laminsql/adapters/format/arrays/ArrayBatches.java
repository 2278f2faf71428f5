package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.LatestChunk;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Positions;

/** The batches of some tiles of an array. Used by one thread. */
final class ArrayBatches implements BatchReader {

  private final NdArray array;
  private final List<Wanted> wanted;
  private final List<ValueColumn> values;
  private final Tiles tiles;
  private final long end;

  /** The coordinates of each dimension that were read last. */
  private final Map<Integer, LatestChunk> coordinates = new HashMap<>();

  private long next;
  private @Nullable Slice tile;
  private @Nullable TileValues tileValues;
  private long done;

  /**
   * @param first the first tile
   * @param end the tile behind the last one
   */
  ArrayBatches(NdArray array, List<Wanted> wanted, Tiles tiles, long first, long end) {
    this.array = array;
    this.wanted = wanted;
    this.values =
        wanted.stream()
            .filter(Wanted.OfValue.class::isInstance)
            .map(column -> ((Wanted.OfValue) column).value())
            .toList();
    this.tiles = tiles;
    this.next = first;
    this.end = end;
  }

  @Override
  public @Nullable Batch next() {
    Slice current = tile;
    if (current == null || done == current.size()) {
      tileValues = null;
      if (next == end) {
        tile = null;
        return null;
      }
      current = tiles.tile(next++);
      tile = current;
      tileValues = new TileValues(array, values, current);
      done = 0;
    }
    int size = (int) Math.min(Positions.BATCH, current.size() - done);
    Batch batch = batch(current, Objects.requireNonNull(tileValues), size);
    done += size;
    return batch;
  }

  private Batch batch(Slice current, TileValues source, int size) {
    List<VectorBuilder> builders = values.isEmpty() ? List.of() : source.read(done, size);
    List<ColumnVector> columns = new ArrayList<>(wanted.size());
    int value = 0;
    for (Wanted column : wanted) {
      columns.add(
          column instanceof Wanted.OfDimension dimension
              ? along(dimension, current, size)
              : builders.get(value++).build(null));
    }
    return new Batch(size, columns);
  }

  private ColumnVector along(Wanted.OfDimension column, Slice current, int size) {
    LatestChunk chunks = coordinates.computeIfAbsent(column.number(), number -> new LatestChunk());
    long[] indexes = TileIndexes.of(current, column.number(), done, size);
    return column.dimension().at(chunks, indexes);
  }
}
