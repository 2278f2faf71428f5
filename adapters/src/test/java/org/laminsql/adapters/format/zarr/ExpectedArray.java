package org.laminsql.adapters.format.zarr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;

/** An array against the line of a manifest that describes it. */
final class ExpectedArray {

  private ExpectedArray() {}

  static void assertValues(NdArray array, JsonNode line) {
    assertThat(array.shape()).isEqualTo(longs(line.get("shape")));
    assertThat(array.elementType()).isNotInstanceOf(ElementType.Unreadable.class);
    if (line.has("dimension_names") && line.get("dimension_names").isArray()) {
      List<String> names = new ArrayList<>();
      line.get("dimension_names").forEach(name -> names.add(name.isNull() ? "" : name.asText()));
      assertThat(array.dimensionNames()).isEqualTo(names);
    }
    if (line.has("slice")) {
      assertSlice(array, line);
    } else if (line.has("fields")) {
      WholeArray whole = WholeArray.read(array);
      for (JsonNode field : line.get("fields")) {
        String name = field.get("name").asText();
        assertThat(whole.crc32(name)).as(name).isEqualTo(field.get("crc32").asLong());
      }
    } else {
      boolean terminated = line.path("kind").asText().equals("string");
      NdArray described = terminated ? new TerminatedBytes(array) : array;
      assertThat(WholeArray.read(described).crc32()).isEqualTo(line.get("crc32").asLong());
    }
  }

  private static void assertSlice(NdArray array, JsonNode line) {
    long from = line.get("slice").get(0).asLong();
    long chunk = array.chunkShape().get(0);
    Elements.Ints ints = (Elements.Ints) array.readChunk(new long[] {from / chunk});
    for (int i = 0; i < line.get("slice_values").size(); i++) {
      assertThat(ints.values()[(int) (from % chunk) + i])
          .isEqualTo(line.get("slice_values").get(i).asInt());
    }
  }

  private static List<Long> longs(JsonNode list) {
    List<Long> longs = new ArrayList<>();
    list.forEach(value -> longs.add(value.asLong()));
    return longs;
  }
}
