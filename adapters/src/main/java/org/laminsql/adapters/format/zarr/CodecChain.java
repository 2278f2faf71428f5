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

  private static final String BYTES = "bytes";
  private static final String TEXTS = "vlen-utf8";
  private static final String SHARDING = "sharding_indexed";
  private static final String TRANSPOSE = "transpose";
  private static final Set<String> TO_BYTES = Set.of(BYTES, TEXTS, SHARDING);

  /** Of numcodecs' codecs those from array to array. */
  private static final Set<String> NUMERIC_FILTERS =
      Set.of("delta", "fixedscaleoffset", "astype", "packbits", "quantize", "bitround");

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
    AxisOrder order = AxisOrder.unchanged(shape.size());
    List<ByteStage> steps = new ArrayList<>();
    for (Extension codec : codecs.subList(Math.min(toBytes + 1, codecs.size()), codecs.size())) {
      steps.add(0, Numcodecs.stage(byteCodec(codec), codec.configuration()));
    }
    List<ByteStage> filters = new ArrayList<>();
    for (Extension codec : codecs.subList(0, toBytes)) {
      if (codec.name().equals(TRANSPOSE)) {
        if (!filters.isEmpty()) {
          throw new UnknownEncoding("a transposition after a filter");
        }
        order = order.then(transposition(codec, shape.size()));
      } else {
        filters.add(0, Numcodecs.stage(filter(codec), littleEndian(codec)));
      }
    }
    if (toBytes == codecs.size()) {
      throw document.corrupt("none of its codecs makes bytes of an array");
    }
    steps.addAll(filters);
    Extension codec = codecs.get(toBytes);
    if (codec.name().equals(SHARDING)) {
      if (!filters.isEmpty()) {
        throw new UnknownEncoding("a filter before sharding");
      }
      return sharded(codec.configuration(), shape, order, steps);
    }
    ElementCodec elements = elements(codec, ArrayMetadata.count(shape), !filters.isEmpty());
    ByteStages stages = ByteStages.endingIn(elements.size(), steps, document.name());
    return new ValueChunk(shape, order, stages, elements);
  }

  private static String byteCodec(Extension codec) throws UnknownEncoding {
    String id = withoutPrefix(codec);
    boolean known = CORE.contains(codec.name()) || !id.equals(codec.name());
    if (!known || NUMERIC_FILTERS.contains(id)) {
      throw new UnknownEncoding(codec.called("codec"));
    }
    return id;
  }

  private static String filter(Extension codec) throws UnknownEncoding {
    String id = withoutPrefix(codec);
    if (id.equals(codec.name()) || !NUMERIC_FILTERS.contains(id)) {
      throw new UnknownEncoding(codec.called("codec"));
    }
    return id;
  }

  private static String withoutPrefix(Extension codec) {
    String name = codec.name();
    return name.startsWith(NUMCODECS) ? name.substring(NUMCODECS.length()) : name;
  }

  /** Filters are undone on little-endian numbers, whatever the order in their settings. */
  private static MetadataDocument littleEndian(Extension codec) throws UnknownEncoding {
    MetadataDocument settings = codec.configuration();
    for (String field : List.of("dtype", "astype", "encode_dtype", "decode_dtype")) {
      if (settings.text(field, "").startsWith(">")) {
        throw new UnknownEncoding(codec.called("codec") + " with big-endian numbers");
      }
    }
    return settings;
  }

  private AxisOrder transposition(Extension codec, int rank) {
    List<Long> axes = codec.configuration().sizes("order");
    AxisOrder order = new AxisOrder(axes.stream().map(Long::intValue).toList());
    if (!order.fits(rank)) {
      throw document.corrupt("its axes cannot be transposed to " + axes);
    }
    return order;
  }

  private ElementCodec elements(Extension codec, int count, boolean filtered)
      throws UnknownEncoding {
    Extension type = document.extension("data_type");
    if (type.name().equals(TEXT) != codec.name().equals(TEXTS)) {
      throw new UnknownEncoding(
          "the data type \"" + type.name() + "\" in the codec \"" + codec.name() + "\"");
    }
    if (codec.name().equals(TEXTS)) {
      return new VariableTexts(count, ArrayMetadata.fillText(document));
    }
    ByteOrder order = order(codec.configuration());
    if (filtered && order == ByteOrder.BIG_ENDIAN) {
      throw new UnknownEncoding("a filter of big-endian numbers");
    }
    DataType parsed = NamedTypes.parse(type, order);
    byte[] fill = ArrayMetadata.fill(parsed, document);
    return new FixedElements(parsed, count, fill, document.name());
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
