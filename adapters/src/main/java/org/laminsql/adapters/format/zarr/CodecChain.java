package org.laminsql.adapters.format.zarr;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * Turns the {@code codecs} of version 3 into a decoder: codecs from array to array, one from array
 * to bytes, codecs from bytes to bytes.
 */
final class CodecChain {

  /** The data type of texts of any length. */
  static final String TEXT = "string";

  /** The data types of bytes of any length: as zarr-python names it, and as the registry does. */
  static final Set<String> VARIABLE_BYTES = Set.of("variable_length_bytes", "bytes");

  private static final String BYTES = "bytes";
  private static final String TEXTS = "vlen-utf8";
  private static final String BINARIES = "vlen-bytes";
  private static final String SHARDING = "sharding_indexed";
  private static final Set<String> TO_BYTES = Set.of(BYTES, TEXTS, BINARIES, SHARDING);

  private static final String NUMCODECS = "numcodecs.";
  private static final Set<String> CORE = Set.of("gzip", "zstd", "blosc", "crc32c");

  private final MetadataDocument document;

  /** For the array of that document. */
  CodecChain(MetadataDocument document) {
    this.document = document;
  }

  /** The decoder of objects of that shape. */
  ChunkDecoder decoder(List<Extension> codecs, List<Long> shape) throws UnknownEncoding {
    int toBytes = 0;
    while (toBytes < codecs.size() && !TO_BYTES.contains(codecs.get(toBytes).name())) {
      toBytes++;
    }
    ArrayFilters filters = ArrayFilters.of(document, codecs.subList(0, toBytes), shape.size());
    if (toBytes == codecs.size()) {
      throw document.corrupt("none of its codecs makes bytes of an array");
    }
    List<ByteStage> steps = new ArrayList<>();
    for (Extension codec : codecs.subList(toBytes + 1, codecs.size())) {
      steps.add(0, byteCodec(codec));
    }
    Extension codec = codecs.get(toBytes);
    if (codec.name().equals(SHARDING)) {
      if (!filters.isEmpty()) {
        throw new UnknownEncoding("a filter before sharding");
      }
      return sharded(codec.configuration(), shape, filters.order(), steps);
    }
    if (!filters.isEmpty()) {
      steps.addAll(filters.steps(order(codec.configuration()), codecs.subList(0, toBytes)));
    }
    ElementCodec elements = elements(codec, !filters.isEmpty());
    return ValueChunk.of(shape, filters.order(), steps, elements, document.name());
  }

  private static ByteStage byteCodec(Extension codec) throws UnknownEncoding {
    boolean ofNumcodecs = codec.name().startsWith(NUMCODECS);
    String id = ofNumcodecs ? codec.name().substring(NUMCODECS.length()) : codec.name();
    if (!ofNumcodecs && !CORE.contains(id)) {
      throw new UnknownEncoding(codec.called("codec"));
    }
    return Numcodecs.stage(id, codec.configuration());
  }

  private ElementCodec elements(Extension codec, boolean filtered) throws UnknownEncoding {
    Extension type = document.extension("data_type");
    if (codec.name().equals(TEXTS) && type.name().equals(TEXT)) {
      return new VariableTexts(ArrayMetadata.fillText(document));
    } else if (codec.name().equals(BINARIES) && VARIABLE_BYTES.contains(type.name())) {
      return new VariableBytes(ArrayMetadata.fillBytes(document));
    } else if (!codec.name().equals(BYTES)
        || type.name().equals(TEXT)
        || VARIABLE_BYTES.contains(type.name())) {
      throw new UnknownEncoding(
          "the data type \"" + type.name() + "\" in the codec \"" + codec.name() + "\"");
    }
    DataType parsed =
        NamedTypes.parse(type, filtered ? ByteOrder.LITTLE_ENDIAN : order(codec.configuration()));
    return new FixedElements(parsed, ArrayMetadata.fill(parsed, document));
  }

  /** Types of one byte need not say it. */
  private ByteOrder order(MetadataDocument settings) {
    String endian = settings.text("endian", "little");
    return switch (endian) {
      case "little" -> ByteOrder.LITTLE_ENDIAN;
      case "big" -> ByteOrder.BIG_ENDIAN;
      default -> throw document.corrupt("its endian cannot be \"" + endian + "\"");
    };
  }

  private ChunkDecoder sharded(
      MetadataDocument settings, List<Long> shape, AxisOrder order, List<ByteStage> steps)
      throws UnknownEncoding {
    List<Long> stored = order.stored(shape);
    List<Long> innerShape = settings.sizes("chunk_shape");
    if (innerShape.size() != stored.size()) {
      throw document.corrupt("inner chunks of shape " + innerShape + " do not fit " + stored);
    }
    List<Long> grid =
        ShardedChunk.grid(stored, innerShape)
            .orElseThrow(
                () ->
                    document.corrupt(
                        "inner chunks of shape " + innerShape + " do not divide " + stored));
    ChunkDecoder inner = decoder(settings.extensions("codecs"), innerShape);
    List<Long> leaves = ShardedChunk.grid(innerShape, inner.leafShape()).orElseThrow();
    ShardIndex index = index(settings, ArrayMetadata.count(grid));
    DecodedSize largest =
        DecodedSize.atMost(
            index.sizeInBytes() + saturated(ArrayMetadata.count(grid), inner.largestStored()));
    ByteStages stages = ByteStages.endingIn(largest, steps, document.name());
    return new ShardedChunk(order, grid, leaves, stages, index, inner);
  }

  private static long saturated(long count, long each) {
    return Math.multiplyHigh(count, each) != 0 || count * each < 0
        ? Integer.MAX_VALUE
        : Math.min(count * each, Integer.MAX_VALUE);
  }

  private ShardIndex index(MetadataDocument settings, int objects) throws UnknownEncoding {
    List<Extension> codecs = settings.extensions("index_codecs");
    boolean checksum = codecs.size() == 2 && codecs.get(1).name().equals("crc32c");
    if (codecs.isEmpty()
        || !codecs.get(0).name().equals(BYTES)
        || codecs.size() > (checksum ? 2 : 1)) {
      throw new UnknownEncoding(
          "a shard index in the codecs " + codecs.stream().map(Extension::name).toList());
    }
    if (objects > Integer.MAX_VALUE / (2 * Long.BYTES) - 1) {
      throw new UnknownEncoding("shards of " + objects + " inner chunks");
    }
    String location = settings.text("index_location", "end");
    if (!location.equals("end") && !location.equals("start")) {
      throw document.corrupt("its index_location cannot be \"" + location + "\"");
    }
    ByteOrder order = order(codecs.get(0).configuration());
    return new ShardIndex(objects, order, checksum, location.equals("start"));
  }
}
