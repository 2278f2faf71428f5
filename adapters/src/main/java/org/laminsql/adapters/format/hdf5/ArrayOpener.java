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

  private final Nodes nodes;
  private final FileSpace space;
  private final Place place;
  private final ObjectHeader header;

  ArrayOpener(Nodes nodes, Place place, ObjectHeader header) {
    this.nodes = nodes;
    this.space = nodes.space();
    this.place = place;
    this.header = header;
  }

  Hdf5Array open(Lazy<Map<String, Object>> attributes) {
    Dataspace dataspace = Dataspace.parse(content(DATASPACE));
    Datatype type = DatatypeParser.parse(content(DATATYPE));
    List<Long> shape = dataspace.isNull() ? List.of(0L) : dataspace.shape();
    FillValue fill = FillValue.read(space, header, type.sizeInBytes());
    requireCountable(dataspace, type);
    ChunkStore store = store(dataspace, shape, type, fill);
    return new Hdf5Array(space, place, header.identity(), attributes, type, shape, store, fill);
  }

  /** That the number of bytes fits a long. */
  private static void requireCountable(Dataspace dataspace, Datatype type) {
    Math.multiplyExact(dataspace.size(), (long) type.sizeInBytes());
  }

  private Cursor content(int messageType) {
    return header
        .first(messageType)
        .orElseThrow(() -> place.corrupt("it lacks its description"))
        .content(space);
  }

  private ChunkStore store(Dataspace dataspace, List<Long> shape, Datatype type, FillValue fill) {
    int elementBytes = type.sizeInBytes();
    Layout layout = Layout.parse(content(LAYOUT));
    if (header.has(EXTERNAL_FILES)) {
      Lazy<ExternalStorage> storage =
          new Lazy<>(() -> ExternalStorage.parse(nodes, content(EXTERNAL_FILES)));
      return new ContiguousStore(
          shape, elementBytes, true, (offset, length) -> storage.get().at(offset, length));
    } else if (layout instanceof Layout.Compact compact) {
      return compact(compact.data(), shape, dataspace, elementBytes);
    } else if (layout instanceof Layout.Contiguous contiguous) {
      return contiguous(contiguous.address(), shape, dataspace, elementBytes);
    } else if (layout instanceof Layout.Chunked chunked) {
      return chunked(chunked, dataspace, elementBytes);
    }
    Lazy<List<VirtualPart>> parts = new Lazy<>(() -> parts((Layout.Virtual) layout, shape, type));
    return new VirtualStore(shape, elementBytes, fill, parts);
  }

  private List<VirtualPart> parts(Layout.Virtual layout, List<Long> shape, Datatype type) {
    if (layout.address() == Cursor.UNDEFINED) {
      return List.of();
    }
    Cursor block = new GlobalHeap(space, place).object(layout.address(), layout.index());
    return VirtualLayout.parse(block).mappings().stream()
        .map(mapping -> VirtualPart.of(nodes, place, mapping, type, shape))
        .toList();
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
      // HDF5 lets the chunks of an empty dimension be of any length: h5py makes them of 1,024.
      boolean checked = dataspace.shape().get(i) > 0 && largest >= 0;
      if (shape.get(i) == 0 || (checked && shape.get(i) > largest)) {
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
