package org.laminsql.adapters.format.zarr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.laminsql.adapters.array.Elements;

/** Elements in another order: element {@code i} is what element {@code sources[i]} was. */
final class Reordering {

  private Reordering() {}

  static Elements of(Elements stored, int[] sources) {
    if (stored instanceof Elements.Booleans from) {
      boolean[] to = new boolean[sources.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = from.values()[sources[i]];
      }
      return new Elements.Booleans(to);
    } else if (stored instanceof Elements.Bytes from) {
      byte[] to = new byte[sources.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = from.values()[sources[i]];
      }
      return new Elements.Bytes(to);
    } else if (stored instanceof Elements.Shorts from) {
      short[] to = new short[sources.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = from.values()[sources[i]];
      }
      return new Elements.Shorts(to);
    } else if (stored instanceof Elements.Ints from) {
      return new Elements.Ints(IntStream.of(sources).map(i -> from.values()[i]).toArray());
    } else if (stored instanceof Elements.Longs from) {
      return new Elements.Longs(IntStream.of(sources).mapToLong(i -> from.values()[i]).toArray());
    } else if (stored instanceof Elements.Floats from) {
      float[] to = new float[sources.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = from.values()[sources[i]];
      }
      return new Elements.Floats(to);
    } else if (stored instanceof Elements.Doubles from) {
      return new Elements.Doubles(
          IntStream.of(sources).mapToDouble(i -> from.values()[i]).toArray());
    } else if (stored instanceof Elements.Texts from) {
      return new Elements.Texts(
          IntStream.of(sources).mapToObj(i -> from.values()[i]).toArray(String[]::new));
    } else if (stored instanceof Elements.Binaries from) {
      return new Elements.Binaries(
          IntStream.of(sources).mapToObj(i -> from.values()[i]).toArray(byte[][]::new));
    } else if (stored instanceof Elements.Sequences from) {
      return sequences(from, sources);
    }
    return compounds((Elements.Compounds) stored, sources);
  }

  private static Elements sequences(Elements.Sequences from, int[] sources) {
    int[] offsets = new int[sources.length + 1];
    for (int i = 0; i < sources.length; i++) {
      offsets[i + 1] = offsets[i] + from.offsets()[sources[i] + 1] - from.offsets()[sources[i]];
    }
    int[] items = new int[offsets[sources.length]];
    for (int i = 0; i < sources.length; i++) {
      for (int item = offsets[i]; item < offsets[i + 1]; item++) {
        items[item] = from.offsets()[sources[i]] + item - offsets[i];
      }
    }
    return new Elements.Sequences(offsets, of(from.items(), items));
  }

  private static Elements compounds(Elements.Compounds from, int[] sources) {
    Map<String, Elements> fields = new LinkedHashMap<>();
    from.fields()
        .forEach(
            (name, values) -> {
              int width = from.size() == 0 ? 1 : values.size() / from.size();
              fields.put(name, of(values, width == 1 ? sources : widened(sources, width)));
            });
    return new Elements.Compounds(sources.length, Collections.unmodifiableMap(fields));
  }

  /** For the values of fields that are arrays, which stay together. */
  private static int[] widened(int[] sources, int width) {
    int[] wide = new int[Math.multiplyExact(sources.length, width)];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = sources[i / width] * width + i % width;
    }
    return wide;
  }
}
