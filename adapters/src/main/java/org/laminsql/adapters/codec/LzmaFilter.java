package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.DeltaOptions;
import org.tukaani.xz.LZMA2InputStream;
import org.tukaani.xz.LZMAInputStream;

/**
 * One filter of a raw lzma stream, as Python's module {@code lzma} and numcodecs describe it. The
 * filters for machine code are not known.
 *
 * @param id one of the constants of liblzma
 * @param settings by their names in Python ({@code preset}, {@code dict_size}, {@code lc}, {@code
 *     lp}, {@code pb}, {@code dist}); those that only guide compression are ignored
 */
public record LzmaFilter(long id, Map<String, Long> settings) {

  private static final long DELTA = 0x03;
  private static final long LZMA2 = 0x21;
  private static final long LZMA1 = 0x4000000000000001L;

  private static final long DEFAULT_PRESET = 6;
  private static final long PRESET_MASK = 0x1F;

  /** The binary logarithms of the sizes that the presets 0 to 9 choose. */
  private static final int[] DICTIONARY_BITS = {18, 20, 21, 22, 22, 23, 23, 24, 25, 26};

  /** Copies the settings. */
  public LzmaFilter {
    settings = Map.copyOf(settings);
  }

  /** The stream without this filter. */
  InputStream decoding(InputStream filtered, DecodedSize size, String name) throws IOException {
    if (id == LZMA2) {
      return new LZMA2InputStream(filtered, dictionary(size));
    }
    if (id == LZMA1) {
      return new LZMAInputStream(
          filtered,
          -1,
          setting("lc", 3),
          setting("lp", 0),
          setting("pb", 2),
          dictionary(size),
          null);
    }
    if (id == DELTA) {
      return new DeltaOptions(setting("dist", 1))
          .getInputStream(filtered, ArrayCache.getDummyCache());
    }
    throw ENCODING_NOT_SUPPORTED.with(name, "the lzma filter " + id);
  }

  private int dictionary(DecodedSize size) {
    long preset = settings.getOrDefault("preset", DEFAULT_PRESET) & PRESET_MASK;
    int bits = DICTIONARY_BITS[(int) Math.min(preset, DICTIONARY_BITS.length - 1)];
    return dictionary(settings.getOrDefault("dict_size", 1L << bits), size);
  }

  /** No match can reach further back than there are bytes: more need not be kept. */
  static int dictionary(long declared, DecodedSize size) {
    return (int) Math.max(LZMA2InputStream.DICT_SIZE_MIN, Math.min(declared, size.maximum()));
  }

  private int setting(String key, int otherwise) {
    return Math.toIntExact(settings.getOrDefault(key, (long) otherwise));
  }
}
