package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;

/** Reads {@code .zarray}. */
final class ArrayMetadataTwo {

  private static final String OBJECTS = "|O";
  private static final String TEXTS = "vlen-utf8";

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
      type = reader.elementType();
      decoder = reader.decoder();
    } catch (UnknownEncoding e) {
      type = reader.elementTypeIfKnown();
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

  private ElementType elementType() throws UnknownEncoding {
    if (isObjects()) {
      texts();
      return Scalar.TEXT;
    }
    return NumpyTypes.parse(document.required("dtype"), document).elementType();
  }

  private ElementType elementTypeIfKnown() {
    try {
      return elementType();
    } catch (UnknownEncoding e) {
      return new ElementType.Unreadable(e.encoding());
    }
  }

  private boolean isObjects() {
    return document.required("dtype").asText().equals(OBJECTS);
  }

  /** Objects are texts if the filter that makes bytes of them says so. */
  private void texts() throws UnknownEncoding {
    Optional<MetadataDocument> first = filters().stream().findFirst();
    String id = first.isPresent() ? first.get().text("id") : "none";
    if (!id.equals(TEXTS)) {
      throw new UnknownEncoding("objects in the codec \"" + id + "\"");
    }
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

  private ChunkDecoder decoder() throws UnknownEncoding {
    int count = ArrayMetadata.count(chunkShape);
    ElementCodec elements;
    if (isObjects()) {
      elements = new VariableTexts(count, ArrayMetadata.fillText(document));
    } else {
      DataType type = NumpyTypes.parse(document.required("dtype"), document);
      byte[] fill = ArrayMetadata.fill(type, document);
      elements = new FixedElements(type, count, fill, document.name());
    }
    ByteStages stages = ByteStages.endingIn(elements.size(), steps(), document.name());
    return new ValueChunk(chunkShape, order(), stages, elements);
  }

  /** The compressor is undone first, then the filters, last one first. */
  private List<ByteStage> steps() throws UnknownEncoding {
    List<MetadataDocument> codecs = filters();
    if (isObjects()) {
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
