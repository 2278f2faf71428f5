package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;

/** Reads a {@code zarr.json} of an array. */
final class ArrayMetadataThree {

  private static final Set<String> FIELDS =
      Set.of(
          "zarr_format",
          "node_type",
          "attributes",
          "shape",
          "data_type",
          "chunk_grid",
          "chunk_key_encoding",
          "fill_value",
          "codecs",
          "storage_transformers",
          "dimension_names");

  private ArrayMetadataThree() {}

  static ArrayMetadata read(MetadataDocument document, Map<String, Object> attributes) {
    VersionThree.checkFields(document, FIELDS);
    if (document.optional("storage_transformers").isPresent()) {
      for (Extension transformer : document.extensions("storage_transformers")) {
        if (transformer.mustUnderstand()) {
          throw document.notSupported(transformer.called("storage transformer"));
        }
      }
    }
    if (!document.fields().has("fill_value")) {
      throw document.corrupt("it has no fill_value");
    }
    List<Long> shape = ArrayMetadata.shape(document);
    List<Long> chunks = ArrayMetadata.chunkShape(shape, grid(document), document);
    ElementType type = elementType(document.extension("data_type"));
    return new ArrayMetadata(
        shape,
        chunks,
        dimensionNames(document, shape),
        attributes,
        type,
        keys(document),
        decoder(document, chunks));
  }

  private static List<Long> grid(MetadataDocument document) {
    Extension grid = document.extension("chunk_grid");
    if (!grid.name().equals("regular")) {
      throw document.notSupported(grid.called("chunk grid"));
    }
    return grid.configuration().sizes("chunk_shape");
  }

  private static ChunkKeys keys(MetadataDocument document) {
    Extension encoding = document.extension("chunk_key_encoding");
    MetadataDocument settings = encoding.configuration();
    return switch (encoding.name()) {
      case "default" ->
          ChunkKeys.prefixed(ChunkKeys.checked(settings.text("separator", "/"), document));
      case "v2" -> ChunkKeys.plain(ChunkKeys.checked(settings.text("separator", "."), document));
      default -> throw document.notSupported(encoding.called("chunk key encoding"));
    };
  }

  private static ElementType elementType(Extension type) {
    if (type.name().equals(CodecChain.TEXT)) {
      return Scalar.TEXT;
    } else if (CodecChain.VARIABLE_BYTES.contains(type.name())) {
      return Scalar.BYTES;
    }
    try {
      return NamedTypes.parse(type, ByteOrder.LITTLE_ENDIAN).elementType();
    } catch (UnknownEncoding e) {
      return new ElementType.Unreadable(e.encoding());
    }
  }

  private static ChunkDecoder decoder(MetadataDocument document, List<Long> chunks) {
    try {
      return new CodecChain(document).decoder(document.extensions("codecs"), chunks);
    } catch (UnknownEncoding e) {
      return new UnreadableChunk(chunks, e.encoding());
    }
  }

  private static List<String> dimensionNames(MetadataDocument document, List<Long> shape) {
    if (document.optional("dimension_names").isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (JsonNode name : document.list("dimension_names")) {
      names.add(name.isTextual() ? name.textValue() : "");
    }
    if (names.size() != shape.size()) {
      throw document.corrupt("its dimension_names " + names + " do not fit the shape " + shape);
    }
    return names.stream().allMatch(String::isEmpty) ? List.of() : List.copyOf(names);
  }
}
