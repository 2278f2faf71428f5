package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.storage.ReadCounter;

/** An array in memory, chunked as a file would be; elements beyond the edge are garbage. */
record FakeArray(
    String path,
    ElementType elementType,
    List<Long> shape,
    List<Long> chunkShape,
    List<?> values,
    Map<String, Object> attributes,
    ReadCounter counter)
    implements NdArray {

  @Override
  public long storedBytes(long[] chunk) {
    return 10;
  }

  @Override
  public Elements readChunk(long[] chunk) {
    counter.countChunk();
    List<Object> picked = new ArrayList<>();
    pick(0, 0, true, chunk, picked);
    return elements(picked);
  }

  private void pick(int dimension, long offset, boolean inside, long[] chunk, List<Object> picked) {
    if (dimension == shape.size()) {
      picked.add(inside ? values.get((int) offset) : garbage());
      return;
    }
    for (long i = 0; i < chunkShape.get(dimension); i++) {
      long index = chunk[dimension] * chunkShape.get(dimension) + i;
      boolean within = inside && index < shape.get(dimension);
      pick(dimension + 1, offset * shape.get(dimension) + index, within, chunk, picked);
    }
  }

  private Object garbage() {
    return switch ((Scalar) elementType) {
      case TEXT -> "garbage";
      case BOOLEAN -> true;
      default -> 99;
    };
  }

  private Elements elements(List<Object> picked) {
    double[] numbers =
        picked.stream().mapToDouble(v -> v instanceof Number n ? n.doubleValue() : 0).toArray();
    return switch ((Scalar) elementType) {
      case BOOLEAN -> {
        boolean[] truths = new boolean[picked.size()];
        for (int i = 0; i < truths.length; i++) {
          truths[i] = (Boolean) picked.get(i);
        }
        yield new Elements.Booleans(truths);
      }
      case TEXT -> new Elements.Texts(picked.toArray(String[]::new));
      case INT8 -> {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) numbers[i];
        }
        yield new Elements.Bytes(bytes);
      }
      case INT32 -> new Elements.Ints(Arrays.stream(numbers).mapToInt(v -> (int) v).toArray());
      case INT64, UINT64 ->
          new Elements.Longs(picked.stream().mapToLong(v -> ((Number) v).longValue()).toArray());
      case FLOAT32 -> {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
          floats[i] = (float) numbers[i];
        }
        yield new Elements.Floats(floats);
      }
      case FLOAT64 -> new Elements.Doubles(numbers);
      default -> throw new IllegalArgumentException(elementType.toString());
    };
  }
}
