package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkTally;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.catalog.model.SqlType;

/**
 * The elements of a slice. Rows are in C order as long as slabs along the first dimension are small
 * enough to be held (see {@link Tiles}); else tile by tile, in C order in each.
 */
final class ArrayScan implements Scan {

  /** Rows that a split should have at least. */
  private static final long WORTH_A_SPLIT = 1 << 19;

  private static final long MOST_SPLITS = 1 << 20;

  /** Of more chunks it is not asked how many bytes each has. */
  private static final long MOST_ASKED = 10_000;

  private final NdArray array;
  private final List<Wanted> wanted;
  private final Slice slice;
  private final Tiles tiles;
  private final long tilesPerSplit;

  ArrayScan(NdArray array, List<Wanted> wanted, Slice slice) {
    this.array = array;
    this.wanted = wanted;
    this.slice = slice;
    this.tiles = new Tiles(slice, array.chunkShape());
    long rowsPerTile = Math.max(1, slice.size() / Math.max(1, tiles.count()));
    this.tilesPerSplit =
        Math.max(1, Math.max(WORTH_A_SPLIT / rowsPerTile, tiles.count() / MOST_SPLITS + 1));
  }

  @Override
  public List<SqlType> types() {
    return wanted.stream().map(Wanted::type).toList();
  }

  @Override
  public ScanEstimate estimate() {
    Slice chunks = slice.chunks(array.chunkShape());
    boolean needed = wanted.stream().anyMatch(Wanted.OfValue.class::isInstance);
    long count = needed && slice.size() > 0 ? chunks.size() : 0;
    long bytes = count > MOST_ASKED ? -1 : ChunkTally.of(array, listed(chunks, count)).bytes();
    return new ScanEstimate(slice.size(), count, array.chunkCount(), bytes);
  }

  private static List<long[]> listed(Slice chunks, long count) {
    List<long[]> listed = new ArrayList<>();
    for (long number = 0; number < count; number++) {
      long[] chunk = new long[chunks.indexes().size()];
      long rest = number;
      for (int i = chunk.length - 1; i >= 0; i--) {
        IndexRanges touched = chunks.indexes().get(i);
        chunk[i] = touched.at(rest % touched.count());
        rest /= touched.count();
      }
      listed.add(chunk);
    }
    return listed;
  }

  @Override
  public int splitCount() {
    return (int) -Math.floorDiv(-tiles.count(), tilesPerSplit);
  }

  @Override
  public BatchReader open(int split) {
    long first = split * tilesPerSplit;
    return new ArrayBatches(
        array, wanted, tiles, first, Math.min(tiles.count(), first + tilesPerSplit));
  }
}
