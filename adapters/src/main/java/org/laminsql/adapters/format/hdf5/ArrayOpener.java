package org.laminsql.adapters.format.hdf5;

import static org.laminsql.adapters.format.hdf5.HeaderMessage.DATASPACE;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.DATATYPE;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.EXTERNAL_FILES;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.FILTERS;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.LAYOUT;

import java.util.List;
import java.util.Map;

/** Understands the header of a dataset. One header, one thread. */
final class ArrayOpener {

  private final FileSpace space;
  private final Place place;
  private final ObjectHeader header;

  ArrayOpener(FileSpace space, Place place, ObjectHeader header) {
    this.space = space;
    this.place = place;
    this.header = header;
  }

  Hdf5Array open(Lazy<Map<String, Object>> attributes) {
    Dataspace dataspace = Dataspace.parse(content(DATASPACE));
    Datatype type = DatatypeParser.parse(content(DATATYPE));
    List<Long> shape = dataspace.isNull() ? List.of(0L) : dataspace.shape();
    FillValue fill = FillValue.read(space, header, type.sizeInBytes());
    ChunkStore store = store(dataspace, shape, type);
    return new Hdf5Array(space, place, header.identity(), attributes, type, shape, store, fill);
  }

  private Cursor content(int messageType) {
    return header
        .first(messageType)
        .orElseThrow(() -> place.corrupt("it lacks its description"))
        .content(space);
  }

  private ChunkStore store(Dataspace dataspace, List<Long> shape, Datatype type) {
    int elementBytes = type.sizeInBytes();
    if (elementBytes == 0) {
      throw place.corrupt("its elements would have no bytes");
    }
    Layout layout = Layout.parse(content(LAYOUT));
    if (header.has(EXTERNAL_FILES)) {
      return unreadable(shape, elementBytes, "data in external files");
    } else if (layout instanceof Layout.Compact compact) {
      return compact(compact.data(), shape, dataspace, elementBytes);
    } else if (layout instanceof Layout.Contiguous contiguous) {
      return contiguous(contiguous.address(), shape, dataspace, elementBytes);
    } else if (layout instanceof Layout.Chunked chunked) {
      return chunked(chunked, dataspace, elementBytes);
    }
    return unreadable(shape, elementBytes, "the layout \"virtual dataset\"");
  }

  private ChunkStore unreadable(List<Long> shape, int elementBytes, String why) {
    return new ChunkStore.Unreadable(place, ContiguousStore.chunkShape(shape, elementBytes), why);
  }

  private ChunkStore compact(Cursor data, List<Long> shape, Dataspace dataspace, int elementBytes) {
    long size = Math.multiplyExact(dataspace.size(), (long) elementBytes);
    if (data.remaining() < size) {
      throw place.corrupt("its data is shorter than its shape");
    }
    return new ContiguousStore(
        shape,
        elementBytes,
        true,
        (offset, length) -> data.rewound().skip((int) offset).bytes(length));
  }

  private ChunkStore contiguous(
      long address, List<Long> shape, Dataspace dataspace, int elementBytes) {
    boolean written = address != Cursor.UNDEFINED;
    long size = Math.multiplyExact(dataspace.size(), (long) elementBytes);
    if (written && size > space.bytesFrom(address)) {
      throw place.corrupt("its data would reach beyond the end of the file");
    }
    return new ContiguousStore(
        shape,
        elementBytes,
        written,
        (offset, length) -> space.data(place, address + offset, length));
  }

  private ChunkStore chunked(Layout.Chunked layout, Dataspace dataspace, int elementBytes) {
    FilterPipeline filters =
        header
            .first(FILTERS)
            .map(message -> FilterPipeline.parse(message.content(space)))
            .orElse(FilterPipeline.NONE);
    ChunkGrid grid =
        new ChunkGrid(
            dataspace.shape(),
            dataspace.maximumShape(),
            chunkShape(layout, dataspace, elementBytes),
            chunkBytes(layout),
            !filters.isEmpty(),
            layout.version());
    return new ChunkedStore(space, place, grid, filters, layout);
  }

  private List<Long> chunkShape(Layout.Chunked layout, Dataspace dataspace, int elementBytes) {
    List<Long> shape = layout.chunkShape();
    int rank = dataspace.rank();
    if (shape.size() != rank + 1 || shape.get(rank) != elementBytes) {
      throw place.corrupt("its chunks have another type or rank than itself");
    }
    for (int i = 0; i < rank; i++) {
      long largest = dataspace.maximumShape().get(i);
      if (shape.get(i) == 0 || (largest >= 0 && shape.get(i) > Math.max(1, largest))) {
        throw place.corrupt("its chunks are " + shape.get(i) + " long in dimension " + i);
      }
    }
    return shape.subList(0, rank);
  }

  private int chunkBytes(Layout.Chunked layout) {
    long bytes = layout.chunkShape().stream().reduce(1L, Math::multiplyExact);
    if (bytes > Integer.MAX_VALUE - 8) {
      throw place.unsupported("chunks of " + bytes + " bytes");
    }
    return (int) bytes;
  }
}
