package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.laminsql.adapters.codec.CastValue;
import org.laminsql.adapters.codec.NumberFormat;
import org.laminsql.adapters.codec.NumericFilters;
import org.laminsql.adapters.codec.ScaleOffset;

/**
 * The codecs of version 3 from array to array, as steps over the bytes of little-endian numbers and
 * one order of axes.
 */
final class ArrayFilters {

  private static final String TRANSPOSE = "transpose";
  private static final String NUMCODECS = "numcodecs.";

  /** Those that take elements one by one: an order of axes may change before them or after. */
  private static final Set<String> ELEMENTWISE =
      Set.of("fixedscaleoffset", "astype", "quantize", "bitround");

  private static final Set<String> IN_ORDER = Set.of("delta", "packbits");

  private final MetadataDocument document;
  private final List<ByteStage> steps = new ArrayList<>();
  private AxisOrder order;
  private boolean inOrder;
  private boolean ofNumcodecs;

  private ArrayFilters(MetadataDocument document, int rank) {
    this.document = document;
    this.order = AxisOrder.unchanged(rank);
  }

  /**
   * Reads those codecs.
   *
   * @param document of the array
   * @param codecs in the order of encoding
   */
  static ArrayFilters of(MetadataDocument document, List<Extension> codecs, int rank)
      throws UnknownEncoding {
    ArrayFilters filters = new ArrayFilters(document, rank);
    for (int i = 0; i < codecs.size(); i++) {
      filters.add(codecs, i);
    }
    return filters;
  }

  /** How the axes of what is stored lie. */
  AxisOrder order() {
    return order;
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * In the order of decoding.
   *
   * @param stored the order of bytes of what is stored
   * @param codecs all of them, in the order of encoding
   */
  List<ByteStage> steps(ByteOrder stored, List<Extension> codecs) throws UnknownEncoding {
    if (steps.isEmpty() || stored == ByteOrder.LITTLE_ENDIAN) {
      return steps;
    }
    if (ofNumcodecs) {
      throw new UnknownEncoding("a filter of big-endian numbers");
    }
    NumberFormat little = format(codecs, codecs.size());
    NumberFormat big = new NumberFormat(little.kind(), little.size(), stored);
    List<ByteStage> all = new ArrayList<>(steps);
    all.add(
        0,
        ByteStage.resizing(
            1, 1, (bytes, size, name) -> NumericFilters.converted(bytes, big, little, name)));
    return all;
  }

  private void add(List<Extension> codecs, int at) throws UnknownEncoding {
    Extension codec = codecs.get(at);
    switch (codec.name()) {
      case TRANSPOSE -> transpose(codec);
      case "scale_offset" -> steps.add(0, scaleOffset(codec, format(codecs, at)));
      case "cast_value" -> steps.add(0, castValue(codec, codecs, at));
      default -> addOfNumcodecs(codec);
    }
  }

  private void transpose(Extension codec) throws UnknownEncoding {
    if (inOrder) {
      throw new UnknownEncoding("a transposition after a filter");
    }
    List<Long> axes = codec.configuration().sizes("order");
    AxisOrder next = new AxisOrder(axes.stream().map(Long::intValue).toList());
    if (!next.fits(order.axes().size())) {
      throw document.corrupt("its axes cannot be transposed to " + axes);
    }
    order = order.then(next);
  }

  private void addOfNumcodecs(Extension codec) throws UnknownEncoding {
    String id =
        codec.name().startsWith(NUMCODECS) ? codec.name().substring(NUMCODECS.length()) : "";
    if (!ELEMENTWISE.contains(id) && !IN_ORDER.contains(id)) {
      throw new UnknownEncoding(codec.called("codec"));
    }
    // numcodecs reads what other codecs give it as if it were in the order that its settings say.
    for (String field : List.of("dtype", "astype", "encode_dtype", "decode_dtype")) {
      if (codec.configuration().text(field, "").startsWith(">")) {
        throw new UnknownEncoding(codec.called("codec") + " with big-endian numbers");
      }
    }
    steps.add(0, Numcodecs.stage(id, codec.configuration()));
    inOrder |= IN_ORDER.contains(id);
    ofNumcodecs = true;
  }

  /** What the numbers are that a codec is given when it encodes. */
  private NumberFormat format(List<Extension> codecs, int at) throws UnknownEncoding {
    for (int i = at - 1; i >= 0; i--) {
      Extension codec = codecs.get(i);
      if (codec.name().equals("cast_value")) {
        return number(codec.configuration().extension("data_type"));
      } else if (codec.name().startsWith(NUMCODECS)) {
        throw new UnknownEncoding(codecs.get(at).called("codec") + " after a filter of numcodecs");
      }
    }
    return number(document.extension("data_type"));
  }

  private static NumberFormat number(Extension type) throws UnknownEncoding {
    if (NamedTypes.parse(type, ByteOrder.LITTLE_ENDIAN) instanceof NumberType number
        && number.format().kind() != NumberFormat.Kind.BOOLEAN) {
      return number.format();
    }
    throw new UnknownEncoding("numbers of " + type.called("data type") + " in a filter");
  }

  private static ByteStage scaleOffset(Extension codec, NumberFormat format)
      throws UnknownEncoding {
    if (format.kind() == NumberFormat.Kind.UNSIGNED && format.size() == Long.BYTES) {
      throw new UnknownEncoding(codec.called("codec") + " on unsigned numbers of 64 bits");
    }
    MetadataDocument settings = codec.configuration();
    byte[] scale = encoded(settings.optional("scale").orElse(IntNode.valueOf(1)), format, settings);
    byte[] offset =
        encoded(settings.optional("offset").orElse(IntNode.valueOf(0)), format, settings);
    ScaleOffset rule = new ScaleOffset(format, scale, offset);
    return ByteStage.resizing(1, 1, (bytes, size, name) -> rule.decode(bytes, name));
  }

  private ByteStage castValue(Extension codec, List<Extension> codecs, int at)
      throws UnknownEncoding {
    MetadataDocument settings = codec.configuration();
    NumberFormat stored = format(codecs, at + 1);
    NumberFormat decoded = format(codecs, at);
    List<CastValue.Mapped> exceptions = new ArrayList<>();
    for (JsonNode pair : settings.fields().path("scalar_map").path("decode")) {
      exceptions.add(
          new CastValue.Mapped(
              encoded(pair.path(0), stored, settings), encoded(pair.path(1), decoded, settings)));
    }
    boolean exactly = !settings.text("rounding", "nearest-even").equals("nearest-even");
    CastValue rule = new CastValue(stored, decoded, exactly, exceptions);
    return ByteStage.resizing(
        stored.size(), decoded.size(), (bytes, size, name) -> rule.decode(bytes, name));
  }

  private static byte[] encoded(JsonNode value, NumberFormat format, MetadataDocument settings) {
    try {
      return new NumberType(format).encode(value);
    } catch (IllegalArgumentException e) {
      throw settings.corrupt("its codecs cannot hold the number " + value);
    }
  }
}
