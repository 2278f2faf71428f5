package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.laminsql.adapters.array.ElementType;

/**
 * What the metadata of an array says, whichever version wrote it.
 *
 * @param chunkShape of a stored object: a chunk or a shard
 * @param dimensionNames as long as the shape, or empty
 */
record ArrayMetadata(
    List<Long> shape,
    List<Long> chunkShape,
    List<String> dimensionNames,
    Map<String, Object> attributes,
    ElementType elementType,
    ChunkKeys keys,
    ChunkDecoder decoder) {

  /** The field {@code shape}, small enough to be counted. */
  static List<Long> shape(MetadataDocument document) {
    List<Long> shape = document.sizes("shape");
    if (product(shape).isEmpty()) {
      throw document.corrupt("its shape cannot be " + shape);
    }
    return shape;
  }

  /** A chunk shape that fits the shape; some writers say 0 along an axis of length 0. */
  static List<Long> chunkShape(List<Long> shape, List<Long> stored, MetadataDocument document) {
    if (shape.size() != stored.size()) {
      throw document.corrupt("chunks of shape " + stored + " do not fit the shape " + shape);
    }
    List<Long> chunks = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      if (stored.get(i) == 0 && shape.get(i) != 0) {
        throw document.corrupt("its chunks cannot be of shape " + stored);
      }
      chunks.add(Math.max(1, stored.get(i)));
    }
    return List.copyOf(chunks);
  }

  /** How many elements a chunk has. */
  static int count(List<Long> chunkShape) throws UnknownEncoding {
    OptionalLong count = product(chunkShape);
    if (count.isEmpty() || count.getAsLong() > Integer.MAX_VALUE) {
      throw new UnknownEncoding("chunks of shape " + chunkShape);
    }
    return (int) count.getAsLong();
  }

  /** Empty if it does not fit into 64 bits. */
  static OptionalLong product(List<Long> lengths) {
    long product = 1;
    for (long length : lengths) {
      if (Math.multiplyHigh(product, length) != 0 || product * length < 0) {
        return OptionalLong.empty();
      }
      product *= length;
    }
    return OptionalLong.of(product);
  }

  /** The bytes of the field {@code fill_value}; where it is missing, of zero. */
  static byte[] fill(DataType type, MetadataDocument document) {
    try {
      return type.encode(document.optional("fill_value").orElse(NullNode.getInstance()));
    } catch (IllegalArgumentException e) {
      throw document.corrupt("its fill_value cannot be " + document.fields().get("fill_value"));
    }
  }

  /** The bytes of the field {@code fill_value}, written as base64; where it is no text, none. */
  static byte[] fillBytes(MetadataDocument document) {
    try {
      return Base64.getDecoder().decode(fillText(document));
    } catch (IllegalArgumentException e) {
      throw document.corrupt("its fill_value cannot be " + document.fields().get("fill_value"));
    }
  }

  /** The text of the field {@code fill_value}; where it is none, the empty one. */
  static String fillText(MetadataDocument document) {
    return document.fields().path("fill_value").isTextual() ? document.text("fill_value") : "";
  }
}
