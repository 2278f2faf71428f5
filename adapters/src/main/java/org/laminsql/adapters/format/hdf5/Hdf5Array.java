package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.codec.DecodedSize;

/** A dataset. Safe to share between threads. */
final class Hdf5Array implements NdArray {

  private final FileSpace space;
  private final Place place;
  private final Object identity;
  private final Lazy<Map<String, Object>> attributes;
  private final Datatype type;
  private final List<Long> storedShape;
  private final List<Long> shape;
  private final List<Long> chunkShape;
  private final ChunkStore store;
  private final FillValue fill;

  Hdf5Array(
      FileSpace space,
      Place place,
      Object identity,
      Lazy<Map<String, Object>> attributes,
      Datatype type,
      List<Long> shape,
      ChunkStore store,
      FillValue fill) {
    this.space = space;
    this.place = place;
    this.identity = identity;
    this.attributes = attributes;
    this.type = type;
    this.storedShape = shape;
    this.shape = withArrayDimensions(shape, type);
    this.chunkShape = withArrayDimensions(store.chunkShape(), type);
    this.store = store;
    this.fill = fill;
  }

  /** An array of arrays is shown as one array. */
  private static List<Long> withArrayDimensions(List<Long> outer, Datatype type) {
    if (!(type instanceof Datatype.ArrayOf array)) {
      return outer;
    }
    List<Long> joined = new ArrayList<>(outer);
    joined.addAll(array.shape());
    return withArrayDimensions(List.copyOf(joined), array.base());
  }

  @Override
  public String path() {
    return place.object();
  }

  @Override
  public Object identity() {
    return identity;
  }

  @Override
  public Map<String, Object> attributes() {
    return place.guard(attributes);
  }

  @Override
  public List<Long> shape() {
    return shape;
  }

  @Override
  public ElementType elementType() {
    return type.elementType();
  }

  @Override
  public List<Long> chunkShape() {
    return chunkShape;
  }

  @Override
  public long storedBytes(long[] chunk) {
    long[] outer = outer(chunk);
    return place.guard(() -> store.storedBytes(outer));
  }

  @Override
  public Elements readChunk(long[] chunk) {
    long[] outer = outer(chunk);
    if (type.elementType() instanceof ElementType.Unreadable) {
      throw place.unsupported("the type " + type.description());
    }
    Place chunkPlace = place.at(place.object() + ", chunk " + Arrays.toString(chunk));
    Elements elements =
        place.guard(
            () ->
                new ElementDecoder(space, chunkPlace)
                    .decode(type, storedBytesOf(outer), elementsPerChunk()));
    space.counter().countChunk();
    return elements;
  }

  private int elementsPerChunk() {
    return Math.toIntExact(store.chunkShape().stream().reduce(1L, Math::multiplyExact));
  }

  /** The decoded bytes of a chunk of {@link #storedChunkShape}. */
  byte[] storedBytesOf(long[] chunk) {
    // A chunk that was never written takes no place in the file, so that its size proves nothing.
    long bytes = Math.multiplyExact((long) elementsPerChunk(), (long) type.sizeInBytes());
    DecodedSize.exactly(bytes, place.toString());
    return store.read(chunk).orElseGet(() -> fill.repeated(elementsPerChunk()));
  }

  Datatype type() {
    return type;
  }

  /** The shape without the dimensions that lie inside of an element. */
  List<Long> storedShape() {
    return storedShape;
  }

  /** The chunk shape without them. */
  List<Long> storedChunkShape() {
    return store.chunkShape();
  }

  boolean isVirtual() {
    return store instanceof VirtualStore;
  }

  /** The coordinates without the dimensions that lie inside of an element. */
  private long[] outer(long[] chunk) {
    if (chunk.length != shape.size()) {
      throw new IllegalArgumentException(
          "A chunk of " + place + " has " + shape.size() + " coordinates, not " + chunk.length);
    }
    for (int i = 0; i < chunk.length; i++) {
      long chunks = -Math.floorDiv(-shape.get(i), chunkShape.get(i));
      Objects.checkIndex(chunk[i], chunks);
    }
    return Arrays.copyOf(chunk, store.chunkShape().size());
  }
}
