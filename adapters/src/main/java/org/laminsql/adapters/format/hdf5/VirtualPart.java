package org.laminsql.adapters.format.hdf5;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laminsql.adapters.array.ArrayNode;

/** A part of a virtual dataset. Opens its source when it is first needed. Safe to share. */
final class VirtualPart {

  private static final long MOST_KEPT_BYTES = 64L << 20;

  private final List<Axis> given;
  private final Lazy<Source> source;

  private VirtualPart(List<Axis> given, Lazy<Source> source) {
    this.given = given;
    this.source = source;
  }

  /** Takes an element. */
  @FunctionalInterface
  interface Sink {
    /** That element of some bytes belongs to those coordinates of the virtual dataset. */
    void put(byte[] bytes, int element, long[] target);
  }

  /**
   * @param nodes of the file that the virtual dataset is in
   * @param place the virtual dataset
   * @param type of its elements
   */
  static VirtualPart of(
      Nodes nodes, Place place, VirtualLayout.Mapping mapping, Datatype type, List<Long> shape) {
    List<Axis> given = mapping.target().in(shape, place);
    return new VirtualPart(
        given, new Lazy<>(() -> Source.open(nodes, place, mapping, type, size(given))));
  }

  private static long size(List<Axis> axes) {
    return axes.stream().map(Axis::size).reduce(1L, Math::multiplyExact);
  }

  /**
   * Copies the elements inside of a box.
   *
   * @param from its first coordinates
   * @param to behind its last coordinates
   */
  void copy(long[] from, long[] to, Sink sink) {
    int rank = given.size();
    long[] low = new long[rank];
    long[] high = new long[rank];
    for (int d = 0; d < rank; d++) {
      low[d] = given.get(d).before(from[d]);
      high[d] = given.get(d).before(to[d]);
      if (low[d] >= high[d]) {
        return;
      }
    }
    Reader reader = new Reader(source.get());
    long[] ranks = low.clone();
    long[] target = new long[rank];
    do {
      long number = 0;
      for (int d = 0; d < rank; d++) {
        number = number * given.get(d).size() + ranks[d];
        target[d] = given.get(d).coordinate(ranks[d]);
      }
      reader.put(number, target, sink);
    } while (advance(ranks, low, high));
  }

  private static boolean advance(long[] ranks, long[] low, long[] high) {
    for (int d = ranks.length - 1; d >= 0; d--) {
      if (++ranks[d] < high[d]) {
        return true;
      }
      ranks[d] = low[d];
    }
    return false;
  }

  /** Where the elements come from. */
  private record Source(Hdf5Array array, List<Axis> taken) {

    static Source open(
        Nodes nodes, Place place, VirtualLayout.Mapping mapping, Datatype type, long size) {
      ArrayNode node =
          nodes.file(mapping.file(), place).root().followed(mapping.dataset(), place, new Hops());
      if (!(node instanceof Hdf5Array array)) {
        throw place.corrupt("its source \"" + mapping.dataset() + "\" is no array");
      } else if (array.isVirtual()) {
        throw place.unsupported("a virtual dataset over another one");
      } else if (!array.type().equals(type) || type.pointsElsewhere()) {
        throw place.unsupported("a virtual dataset of elements that would have to be converted");
      }
      List<Axis> taken = mapping.source().in(array.storedShape(), place);
      if (size(taken) != size) {
        throw place.corrupt("a part of it has another size than its source");
      }
      return new Source(array, taken);
    }
  }

  /** Keeps decoded chunks of the source; one thread. */
  private static final class Reader {
    private final Source source;
    private final List<Long> chunkShape;
    private final Map<List<Long>, byte[]> chunks = new HashMap<>();
    private final long[] coordinates;
    private long[] lastChunk = {-1};
    private byte[] lastBytes = {};
    private long keptBytes;

    Reader(Source source) {
      this.source = source;
      this.chunkShape = source.array.storedChunkShape();
      this.coordinates = new long[chunkShape.size()];
    }

    void put(long number, long[] target, Sink sink) {
      long rest = number;
      long[] chunk = new long[coordinates.length];
      for (int d = coordinates.length - 1; d >= 0; d--) {
        Axis axis = source.taken.get(d);
        coordinates[d] = axis.coordinate(rest % axis.size());
        rest /= axis.size();
        chunk[d] = coordinates[d] / chunkShape.get(d);
      }
      int element = 0;
      for (int d = 0; d < coordinates.length; d++) {
        int size = Math.toIntExact(chunkShape.get(d));
        element = element * size + (int) (coordinates[d] % size);
      }
      if (!Arrays.equals(chunk, lastChunk)) {
        lastChunk = chunk;
        lastBytes = bytes(chunk);
      }
      sink.put(lastBytes, element, target);
    }

    private byte[] bytes(long[] chunk) {
      List<Long> key = Arrays.stream(chunk).boxed().toList();
      byte[] bytes = chunks.get(key);
      if (bytes == null) {
        bytes = source.array.storedBytesOf(chunk);
        keptBytes += bytes.length;
        if (keptBytes > MOST_KEPT_BYTES) {
          chunks.clear();
          keptBytes = bytes.length;
        }
        chunks.put(key, bytes);
      }
      return bytes;
    }
  }
}
