package org.laminsql.adapters.format.hdf5;

import java.util.Map;
import org.laminsql.adapters.codec.Blosc;
import org.laminsql.adapters.codec.Blosc2;
import org.laminsql.adapters.codec.Bzip2;
import org.laminsql.adapters.codec.DecodedSize;
import org.laminsql.adapters.codec.Deflate;
import org.laminsql.adapters.codec.Shuffle;
import org.laminsql.adapters.codec.Zstandard;

/** The filters this reader can undo, by their registered numbers. */
final class Filters {

  static final int DEFLATE = 1;
  static final int SHUFFLE = 2;
  static final int FLETCHER32 = 3;
  static final int NBIT = 5;
  static final int SCALE_OFFSET = 6;
  static final int BZIP2 = 307;
  static final int LZF = 32000;
  static final int BLOSC = 32001;
  static final int LZ4 = 32004;
  static final int BITSHUFFLE = 32008;
  static final int ZSTD = 32015;
  static final int BLOSC2 = 32026;

  /** The names of those that files give no or a longer name. */
  private static final Map<Integer, String> NAMES = Map.of(4, "szip", 32013, "zfp");

  private Filters() {}

  /**
   * Undoes one filter.
   *
   * @param size of what has to come out
   */
  static byte[] decode(Place place, FilterPipeline.Step step, byte[] stored, DecodedSize size) {
    String name = place.toString();
    return switch (step.id()) {
      case DEFLATE -> Deflate.zlib(stored, size, name);
      case SHUFFLE -> Shuffle.bytes(stored, Math.max(1, step.parameter(0)));
      case FLETCHER32 -> Fletcher32.strip(place, stored);
      case NBIT -> Nbit.decode(place, step, stored, size);
      case SCALE_OFFSET -> ScaleOffset.decode(place, step, stored, size);
      case BZIP2 -> Bzip2.decode(stored, size, name);
      case LZF -> Lzf.decode(place, stored, size.maximum());
      case BLOSC -> Blosc.decode(stored, size, name);
      case LZ4 -> Lz4Frames.decode(place, stored, size);
      case BITSHUFFLE -> Bitshuffle.decode(place, step, stored, size);
      case BLOSC2 -> Blosc2.decode(stored, size, name);
      case ZSTD -> Zstandard.decode(stored, size, name);
      default -> throw place.unsupported("the filter " + nameOf(step) + " (" + step.id() + ")");
    };
  }

  private static String nameOf(FilterPipeline.Step step) {
    return NAMES.getOrDefault(step.id(), step.name());
  }
}
