package org.laminsql.adapters.format.anndata;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.vector.Gather;
import org.laminsql.adapters.array.vector.LatestChunk;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Positions;

/** The batches of one window of a sparse matrix's entries. Used by one thread. */
final class SparseBatches implements BatchReader {

  private final SparseMatrix matrix;
  private final LongRequest request;
  private final @Nullable BitSet chosen;
  private final boolean readsMinor;
  private final Iterator<long[]> ranges;
  private final MinorReader minors;
  private final LatestChunk data = new LatestChunk();
  private long position;
  private long end;
  private long left;

  SparseBatches(SparseMatrix matrix, LongRequest request, SparseSlice slice) {
    this.matrix = matrix;
    this.request = request;
    this.chosen = slice.minor().orElse(null);
    this.readsMinor = chosen != null || matrix.needsMinor(request);
    this.ranges = slice.entries().iterator();
    this.minors = matrix.minors(new LatestChunk());
    this.left = slice.entryCount();
  }

  @Override
  public @Nullable Batch next() {
    int capacity = (int) Math.min(Positions.BATCH, left);
    long[] entries = new long[capacity];
    int[] positions = new int[readsMinor ? capacity : 0];
    int count = 0;
    while (count < capacity && advance()) {
      count = readsMinor ? filter(entries, positions, count) : take(entries, count);
    }
    return count == 0 ? null : batch(trimmed(entries, count), trimmed(positions, count));
  }

  private boolean advance() {
    if (position == end && ranges.hasNext()) {
      long[] range = ranges.next();
      position = range[0];
      end = range[1];
    }
    return position < end;
  }

  private int take(long[] entries, int count) {
    int next = count;
    while (position < end && next < entries.length) {
      entries[next++] = position++;
    }
    left -= next - count;
    return next;
  }

  private int filter(long[] entries, int[] positions, int count) {
    minors.goTo(position);
    long start = position;
    long runEnd = Math.min(end, minors.end());
    int next = count;
    while (position < runEnd && next < entries.length) {
      int minor = minors.at(position);
      if (chosen == null || chosen.get(minor)) {
        entries[next] = position;
        positions[next++] = minor;
      }
      position++;
    }
    left -= position - start;
    return next;
  }

  private static long[] trimmed(long[] entries, int count) {
    return count == entries.length ? entries : Arrays.copyOf(entries, count);
  }

  private static int[] trimmed(int[] positions, int count) {
    return positions.length <= count ? positions : Arrays.copyOf(positions, count);
  }

  private Batch batch(long[] entries, int[] minor) {
    int[] major = matrix.needsMajor(request) ? matrix.offsets().get().majors(entries) : new int[0];
    boolean valued = request.needsValue();
    VectorBuilder values =
        VectorBuilder.of(matrix.elementType(), valued ? entries.length : 0, matrix.path());
    if (valued) {
      Gather.into(values, data, matrix.data(), entries);
    }
    return matrix.byRows()
        ? request.batch(entries.length, major, minor, values)
        : request.batch(entries.length, minor, major, values);
  }
}
