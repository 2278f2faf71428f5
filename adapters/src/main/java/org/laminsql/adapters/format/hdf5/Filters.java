package org.laminsql.adapters.format.hdf5;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.util.Arrays;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The filters this reader can undo, by their registered numbers. */
final class Filters {

  private static final int DEFLATE = 1;
  private static final int SHUFFLE = 2;
  private static final int FLETCHER32 = 3;
  private static final int LZF = 32000;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(4, "szip"),
          Map.entry(5, "nbit"),
          Map.entry(6, "scaleoffset"),
          Map.entry(307, "bzip2"),
          Map.entry(32001, "blosc"),
          Map.entry(32004, "lz4"),
          Map.entry(32008, "bitshuffle"),
          Map.entry(32013, "zfp"),
          Map.entry(32015, "zstd"),
          Map.entry(32026, "blosc2"));

  /** What one filter may add to the bytes of a chunk: a checksum, a header. */
  private static final int SLACK_BYTES = 64 * 1024;

  private Filters() {}

  static byte[] decode(Place place, FilterPipeline.Step step, byte[] stored, int expectedBytes) {
    return switch (step.id()) {
      case DEFLATE -> inflate(place, stored, expectedBytes);
      case SHUFFLE -> unshuffle(step, stored);
      case FLETCHER32 -> Fletcher32.strip(place, stored);
      case LZF -> Lzf.decode(place, stored, largest(expectedBytes));
      default ->
          throw place.unsupported(
              "the filter " + NAMES.getOrDefault(step.id(), step.name()) + " (" + step.id() + ")");
    };
  }

  private static int largest(int expectedBytes) {
    return (int) Math.min(Integer.MAX_VALUE - 8L, (long) expectedBytes + SLACK_BYTES);
  }

  private static byte[] inflate(Place place, byte[] stored, int expectedBytes) {
    int largest = largest(expectedBytes);
    long likely = 16L * stored.length + 64;
    byte[] bytes = new byte[(int) Math.min(likely, Math.min(largest, expectedBytes + 4L))];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stored);
      int length = 0;
      while (!inflater.finished()) {
        if (length == bytes.length) {
          bytes = grown(place, bytes, largest);
        }
        int count = inflater.inflate(bytes, length, bytes.length - length);
        if (count == 0
            && !inflater.finished()
            && (inflater.needsInput() || inflater.needsDictionary())) {
          throw place.corrupt("deflated data in it ends too early");
        }
        length += count;
      }
      return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    } catch (DataFormatException e) {
      throw FILE_CORRUPT.causedBy(
          e, place, "its deflated data is damaged (" + e.getMessage() + ")");
    } finally {
      inflater.end();
    }
  }

  private static byte[] grown(Place place, byte[] bytes, int largest) {
    if (bytes.length == largest) {
      throw place.corrupt("a chunk decodes to more bytes than its shape has");
    }
    return Arrays.copyOf(bytes, (int) Math.min(largest, 2L * bytes.length));
  }

  /** Undoes the transposition of bytes; what is no whole element stays behind as it is. */
  private static byte[] unshuffle(FilterPipeline.Step step, byte[] stored) {
    int size = step.parameters().isEmpty() ? 1 : step.parameters().get(0);
    if (size <= 1 || stored.length < size) {
      return stored;
    }
    int count = stored.length / size;
    byte[] bytes = new byte[stored.length];
    for (int part = 0; part < size; part++) {
      int from = part * count;
      for (int i = 0, to = part; i < count; i++, to += size) {
        bytes[to] = stored[from + i];
      }
    }
    int whole = count * size;
    System.arraycopy(stored, whole, bytes, whole, stored.length - whole);
    return bytes;
  }
}
