package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ElementType;

/** Reads {@code .zarray}. */
final class ArrayMetadataTwo {

  private final MetadataDocument document;
  private final List<Long> chunkShape;

  private ArrayMetadataTwo(MetadataDocument document, List<Long> chunkShape) {
    this.document = document;
    this.chunkShape = chunkShape;
  }

  static ArrayMetadata read(MetadataDocument document, Map<String, Object> attributes) {
    List<Long> shape = ArrayMetadata.shape(document);
    List<Long> chunks = ArrayMetadata.chunkShape(shape, document.sizes("chunks"), document);
    ArrayMetadataTwo reader = new ArrayMetadataTwo(document, chunks);
    ElementType type;
    ChunkDecoder decoder;
    try {
      ElementCodec elements = reader.elements();
      type = elements.elementType();
      decoder = reader.decoder(elements);
    } catch (UnknownEncoding e) {
      type = new ElementType.Unreadable(e.encoding());
      decoder = new UnreadableChunk(chunks, e.encoding());
    }
    return new ArrayMetadata(
        shape,
        chunks,
        dimensionNames(attributes, shape),
        attributes,
        type,
        keys(document),
        decoder);
  }

  private static ChunkKeys keys(MetadataDocument document) {
    return ChunkKeys.plain(ChunkKeys.checked(document.text("dimension_separator", "."), document));
  }

  /** As xarray writes them. */
  private static List<String> dimensionNames(Map<String, Object> attributes, List<Long> shape) {
    if (attributes.get("_ARRAY_DIMENSIONS") instanceof List<?> names
        && names.size() == shape.size()) {
      return names.stream().map(String::valueOf).toList();
    }
    return List.of();
  }

  private ElementCodec elements() throws UnknownEncoding {
    Optional<ElementCodec> objects = ObjectCodecs.elements(document, filters());
    if (objects.isPresent()) {
      return objects.get();
    }
    DataType type = NumpyTypes.parse(document.required("dtype"), document);
    return new FixedElements(type, ArrayMetadata.fill(type, document));
  }

  private List<MetadataDocument> filters() {
    List<MetadataDocument> filters = new ArrayList<>();
    if (document.optional("filters").isPresent()) {
      for (JsonNode filter : document.list("filters")) {
        filters.add(MetadataDocument.of(document.name(), filter));
      }
    }
    return filters;
  }

  private ChunkDecoder decoder(ElementCodec elements) {
    AxisOrder order = order();
    try {
      return ValueChunk.of(chunkShape, order, steps(elements), elements, document.name());
    } catch (UnknownEncoding e) {
      return new UnreadableChunk(chunkShape, e.encoding());
    }
  }

  /** The compressor is undone first, then the filters, last one first. */
  private List<ByteStage> steps(ElementCodec elements) throws UnknownEncoding {
    List<MetadataDocument> codecs = filters();
    if (!(elements instanceof FixedElements)) {
      codecs.remove(0);
    }
    Optional<JsonNode> compressor = document.optional("compressor");
    if (compressor.isPresent()) {
      codecs.add(MetadataDocument.of(document.name(), compressor.get()));
    }
    Collections.reverse(codecs);
    List<ByteStage> steps = new ArrayList<>();
    for (MetadataDocument codec : codecs) {
      steps.add(Numcodecs.stage(codec.text("id"), codec));
    }
    return steps;
  }

  private AxisOrder order() {
    String order = document.text("order");
    return switch (order) {
      case "C" -> AxisOrder.unchanged(chunkShape.size());
      case "F" -> AxisOrder.reversed(chunkShape.size());
      default -> throw document.corrupt("its order cannot be \"" + order + "\"");
    };
  }
}
