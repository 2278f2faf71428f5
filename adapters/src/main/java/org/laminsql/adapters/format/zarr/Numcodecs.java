package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laminsql.adapters.codec.Blosc;
import org.laminsql.adapters.codec.Bzip2;
import org.laminsql.adapters.codec.Checksums;
import org.laminsql.adapters.codec.DecodedSize;
import org.laminsql.adapters.codec.Deflate;
import org.laminsql.adapters.codec.Lookup3;
import org.laminsql.adapters.codec.Lz4;
import org.laminsql.adapters.codec.Lzma;
import org.laminsql.adapters.codec.LzmaFilter;
import org.laminsql.adapters.codec.NumberFormat;
import org.laminsql.adapters.codec.NumericFilters;
import org.laminsql.adapters.codec.Shuffle;
import org.laminsql.adapters.codec.Zstandard;

/** The codecs of numcodecs that turn bytes into bytes, by their ids. */
final class Numcodecs {

  private Numcodecs() {}

  /**
   * The decoding step of a codec.
   *
   * @param settings the codec's own
   * @throws UnknownEncoding if it is not known
   */
  static ByteStage stage(String id, MetadataDocument settings) throws UnknownEncoding {
    return switch (id) {
      case "gzip" -> ByteStage.compression(Deflate::gzip);
      case "zlib" -> ByteStage.compression(Deflate::zlib);
      case "zstd" -> ByteStage.compression(Zstandard::decode);
      case "bz2" -> ByteStage.compression(Bzip2::decode);
      case "lzma" -> lzma(settings);
      case "lz4" -> ByteStage.compression(Lz4::decodeSized);
      case "blosc" -> ByteStage.compression(Blosc::decode);
      case "crc32" -> checksum(id, "start", settings, Checksums::crc32);
      case "crc32c" -> checksum(id, "end", settings, Checksums::crc32c);
      case "adler32" -> checksum(id, "start", settings, Checksums::adler32);
      case "fletcher32" -> checksum(id, "end", settings, Checksums::fletcher32);
      case "jenkins_lookup3" -> lookup3(settings);
      case "shuffle" -> shuffle(settings);
      case "bitround" -> ByteStage.identity();
      case "delta" -> delta(settings);
      case "fixedscaleoffset" -> fixedScaleOffset(settings);
      case "quantize" -> converted(number(settings, "astype"), number(settings, "dtype"));
      case "astype" ->
          converted(
              NumpyTypes.number(settings.text("encode_dtype")),
              NumpyTypes.number(settings.text("decode_dtype")));
      case "packbits" -> packedBits();
      default -> throw new UnknownEncoding("the codec \"" + id + "\"");
    };
  }

  private static ByteStage checksum(
      String id, String location, MetadataDocument settings, ByteStage.Sum sum) {
    return ByteStage.checksum(id, settings.text("location", location).equals("start"), sum);
  }

  private static ByteStage lookup3(MetadataDocument settings) throws UnknownEncoding {
    if (settings.integer("initval", 0) != 0 || settings.optional("prefix").isPresent()) {
      throw new UnknownEncoding("the codec \"jenkins_lookup3\" with a seed");
    }
    return ByteStage.checksum("jenkins_lookup3", false, Lookup3::hash);
  }

  /** The formats of Python's module lzma; a missing one is xz. */
  private static ByteStage lzma(MetadataDocument settings) throws UnknownEncoding {
    int format = settings.integer("format", 1);
    return switch (format) {
      case 1 -> ByteStage.compression(Lzma::xz);
      case 2 -> ByteStage.compression(Lzma::alone);
      case 3 -> {
        List<LzmaFilter> filters = lzmaFilters(settings);
        yield ByteStage.compression((bytes, size, name) -> Lzma.raw(bytes, filters, size, name));
      }
      default -> throw new UnknownEncoding("lzma of format " + format);
    };
  }

  private static List<LzmaFilter> lzmaFilters(MetadataDocument settings) {
    List<LzmaFilter> filters = new ArrayList<>();
    for (JsonNode filter : settings.list("filters")) {
      Map<String, Long> numbers = new HashMap<>();
      filter
          .fields()
          .forEachRemaining(
              field -> {
                if (field.getValue().canConvertToLong() && field.getValue().isIntegralNumber()) {
                  numbers.put(field.getKey(), field.getValue().longValue());
                }
              });
      if (!numbers.containsKey("id")) {
        throw settings.corrupt("its lzma filters cannot be " + filter);
      }
      filters.add(new LzmaFilter(numbers.remove("id"), numbers));
    }
    if (filters.isEmpty()) {
      throw settings.corrupt("it has no lzma filters");
    }
    return List.copyOf(filters);
  }

  private static ByteStage shuffle(MetadataDocument settings) {
    int size = settings.optional("elementsize").map(JsonNode::intValue).orElse(4);
    if (size <= 0) {
      throw settings.corrupt("its elementsize cannot be " + size);
    }
    return ByteStage.resizing(1, 1, (bytes, expected, name) -> Shuffle.bytes(bytes, size));
  }

  private static ByteStage delta(MetadataDocument settings) throws UnknownEncoding {
    NumberFormat stored = number(settings, "astype");
    NumberFormat decoded = number(settings, "dtype");
    return ByteStage.resizing(
        stored.size(),
        decoded.size(),
        (bytes, size, name) -> NumericFilters.delta(bytes, stored, decoded, name));
  }

  private static ByteStage fixedScaleOffset(MetadataDocument settings) throws UnknownEncoding {
    NumberFormat stored = number(settings, "astype");
    NumberFormat decoded = number(settings, "dtype");
    double scale = settings.real("scale");
    double offset = settings.real("offset");
    return ByteStage.resizing(
        stored.size(),
        decoded.size(),
        (bytes, size, name) ->
            NumericFilters.fixedScaleOffset(bytes, stored, decoded, scale, offset, name));
  }

  private static ByteStage converted(NumberFormat stored, NumberFormat decoded) {
    return ByteStage.resizing(
        stored.size(),
        decoded.size(),
        (bytes, size, name) -> NumericFilters.converted(bytes, stored, decoded, name));
  }

  /** One byte that tells the padding, then eight booleans a byte. */
  private static ByteStage packedBits() {
    return new ByteStage(
        (decoded, name) ->
            new DecodedSize(1 + (decoded.maximum() + Byte.SIZE - 1) / Byte.SIZE, decoded.exact()),
        (bytes, size, name) -> NumericFilters.unpackedBits(bytes, name));
  }

  /** The format in a field; where it is missing, that of the decoded numbers. */
  private static NumberFormat number(MetadataDocument settings, String field)
      throws UnknownEncoding {
    return NumpyTypes.number(
        settings.optional(field).isPresent() ? settings.text(field) : settings.text("dtype"));
  }
}
