package org.laminsql.adapters.format.zarr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

class ZarrMetadataTest {

  private static final String GROUP = "{'zarr_format': 3, 'node_type': 'group'}";
  private static final String ARRAY =
      "{'zarr_format': 3, 'node_type': 'array', 'shape': [4], 'data_type': 'int16',"
          + " 'chunk_grid': {'name': 'regular', 'configuration': {'chunk_shape': [3]}},"
          + " 'chunk_key_encoding': {'name': 'default'}, 'fill_value': 7,"
          + " 'codecs': [{'name': 'bytes', 'configuration': {'endian': 'little'}}]}";
  private static final String ARRAY_TWO =
      "{'zarr_format': 2, 'shape': [4], 'dtype': '<i2', 'chunks': [3], 'compressor': null,"
          + " 'filters': null, 'fill_value': 7, 'order': 'C'}";

  private static ArrayNode open(MemoryStore store) {
    return ZarrFormat.open(store, new ReadCounter());
  }

  @Test
  void aStoreWithoutMetadataIsNoZarr() {
    assertThatThrownBy(() -> open(new MemoryStore().with("data.csv", "1")))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(FILE_CORRUPT))
        .hasMessageContaining("it is no zarr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [4]                        | [-4]                           | FILE_CORRUPT | shape
          [4]                        | ['4']                          | FILE_CORRUPT | shape
          [4]                        | [9223372036854775808]          | FILE_CORRUPT | shape
          [4]                        | [4294967296, 4294967296]       | FILE_CORRUPT | shape
          'shape'                    | 'form'                         | ENCODING_NOT_SUPPORTED | form
          'chunk_shape': [3]         | 'chunk_shape': [0]             | FILE_CORRUPT | chunks
          'chunk_shape': [3]         | 'chunk_shape': [3, 3]          | FILE_CORRUPT | chunks
          'regular'                  | 'hexagonal'                    | ENCODING_NOT_SUPPORTED | hexagonal
          'default'                  | 'mirror'                       | ENCODING_NOT_SUPPORTED | mirror
          'fill_value': 7            | 'fill_value': 'seven'          | FILE_CORRUPT | fill_value
          'fill_value': 7,           | ``                             | FILE_CORRUPT | fill_value
          'zarr_format': 3           | 'zarr_format': 9               | ENCODING_NOT_SUPPORTED | zarr_format 9
          'zarr_format': 3           | 'zarr_format': 'three'         | FILE_CORRUPT | zarr_format
          'node_type': 'array'       | 'node_type': 'leaf'            | FILE_CORRUPT | node_type
          'endian': 'little'         | 'endian': 'middle'             | FILE_CORRUPT | endian
          'codecs': [                | 'new': {}, 'codecs': [         | ENCODING_NOT_SUPPORTED | new
          {'name': 'bytes', 'configuration': {'endian': 'little'}} | `` | FILE_CORRUPT | codecs
          'bytes', 'configuration'   | 'bytes', 'configuration': 3, 'x' | FILE_CORRUPT | codecs
          """)
  void aBadFieldFailsThatArrayAlone(String good, String bad, LaminSqlError error, String message) {
    assertThat(ARRAY).contains(good);
    ArrayGroup root =
        (ArrayGroup)
            open(
                new MemoryStore()
                    .with("zarr.json", GROUP)
                    .with("good/zarr.json", ARRAY)
                    .with("bad/zarr.json", ARRAY.replace(good, bad == null ? "" : bad)));
    assertThat(root.childNames()).containsExactly("bad", "good");
    assertThat(root.child("good")).isPresent();
    assertThatThrownBy(() -> root.child("bad"))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(error))
        .hasMessageContaining("bad/zarr.json")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data_type": "int16         | data_type": "float128x         | false | float128x
          data_type": "int16         | data_type": "quaternion        | false | quaternion
          "codecs": [                | "codecs": ["nobody.has",       | true  | nobody.has
          "little"}}]                | "little"}}, {"name": "far"}]   | true  | far
          """)
  void whatIsEncodedInAnUnknownWayIsListedAndFailsWhenRead(
      String good, String bad, boolean typeIsKnown, String message) {
    String json = ARRAY.replace('\'', '"');
    assertThat(json).contains(good);
    NdArray array = (NdArray) open(new MemoryStore().with("zarr.json", json.replace(good, bad)));
    assertThat(array.shape()).containsExactly(4L);
    assertThat(array.elementType() == Scalar.INT16).isEqualTo(typeIsKnown);
    assertThatThrownBy(() -> array.readChunk(new long[] {1}))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(ENCODING_NOT_SUPPORTED))
        .hasMessageContaining("memory/c/1")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "zarr_format": 2 | "zarr_format": 1 | ENCODING_NOT_SUPPORTED | zarr_format 1
          "order": "C"     | "order": "D"     | FILE_CORRUPT           | order
          "chunks": [3]    | "chunks": 3      | FILE_CORRUPT           | chunks
          "fill_value": 7  | "fill_value": {} | FILE_CORRUPT           | fill_value
          "dtype": "<i2"   | "dtype": 2       | FILE_CORRUPT           | dtype
          "filters": null  | "filters": [1]   | FILE_CORRUPT           | JSON object
          """)
  void aBadFieldOfVersionTwoIsAnError(String good, String bad, LaminSqlError error, String text) {
    String json = ARRAY_TWO.replace('\'', '"');
    assertThat(json).contains(good);
    assertThatThrownBy(() -> open(new MemoryStore().with(".zarray", json.replace(good, bad))))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(error))
        .hasMessageContaining(".zarray")
        .hasMessageContaining(text);
  }

  @Test
  void everyCutOfTheMetadataIsAnError() {
    for (int length = 0; length < ARRAY.length(); length++) {
      String cut = ARRAY.substring(0, length);
      assertThatThrownBy(() -> open(new MemoryStore().with("zarr.json", cut)))
          .isInstanceOfSatisfying(
              LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(FILE_CORRUPT))
          .hasMessageContaining("memory/zarr.json");
    }
  }

  @Test
  void anArrayMayBeTheRoot() {
    for (MemoryStore store :
        List.of(
            new MemoryStore().with("zarr.json", ARRAY),
            new MemoryStore().with(".zarray", ARRAY_TWO))) {
      NdArray array = (NdArray) open(store);
      assertThat(array.path()).isEmpty();
      assertThat(array.elementType()).isEqualTo(Scalar.INT16);
      assertThat(array.chunkCount()).isEqualTo(2);
      assertThat(array.storedBytes(new long[] {1})).isZero();
      assertThat(((Elements.Shorts) array.readChunk(new long[] {1})).values())
          .containsExactly(7, 7, 7);
    }
  }

  @Test
  void aChunkOutsideOfTheGridIsAMistakeOfTheCaller() {
    NdArray array = (NdArray) open(new MemoryStore().with("zarr.json", ARRAY));
    for (long[] chunk : new long[][] {{2}, {-1}, {}, {0, 0}}) {
      assertThatThrownBy(() -> array.readChunk(chunk)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aChunkOfAnotherSizeIsAnError() {
    NdArray array =
        (NdArray) open(new MemoryStore().with("zarr.json", ARRAY).with("c/0", new byte[5]));
    assertThatThrownBy(() -> array.readChunk(new long[] {0}))
        .hasMessageContaining("memory/c/0")
        .hasMessageContaining("5 bytes where 6 were expected");
  }

  @Test
  void attributesAreDecodedAndNullIsLeftOut() {
    ArrayNode root =
        open(
            new MemoryStore()
                .with(".zgroup", "{'zarr_format': 2}")
                .with(
                    ".zattrs",
                    "{'n': null, 't': 'x', 'i': 3, 'r': 2.5, 'nan': NaN, 'b': true,"
                        + " 'l': [1, null, 'y'], 'm': {'k': [false]}}"));
    assertThat(root.attributes())
        .isEqualTo(
            Map.of(
                "t",
                "x",
                "i",
                3L,
                "r",
                2.5,
                "nan",
                Double.NaN,
                "b",
                true,
                "l",
                List.of(1L, "y"),
                "m",
                Map.of("k", List.of(false))));
  }

  @Test
  void aChildIsOneNameAndNoPath() {
    ArrayGroup root =
        (ArrayGroup) open(new MemoryStore().with("zarr.json", GROUP).with("a/zarr.json", ARRAY));
    for (String name : List.of("", ".", "..", "../a", "a/", "/a", "none", "zarr.json")) {
      assertThat(root.child(name)).isEmpty();
    }
  }

  @Test
  void onlyNodesOfItsOwnVersionAreListed() {
    ArrayGroup root =
        (ArrayGroup)
            open(
                new MemoryStore()
                    .with("zarr.json", GROUP)
                    .with("new/zarr.json", ARRAY)
                    .with("old/.zarray", ARRAY_TWO)
                    .with("table.parquet/part.0", "no node"));
    assertThat(root.childNames()).containsExactly("new");
    assertThat(root.child("old")).isEmpty();
  }

  @Test
  void consolidatedMetadataAloneTellsWhatThereIs() {
    ArrayGroup root =
        (ArrayGroup)
            open(
                new MemoryStore()
                    .with(
                        ".zmetadata",
                        "{'zarr_consolidated_format': 1, 'metadata': {'.zgroup': {'zarr_format': 2},"
                            + " 'b/.zarray': "
                            + ARRAY_TWO
                            + ", 'b/.zattrs': {'x': 1}, 'a/.zgroup': {'zarr_format': 2},"
                            + " 'a/bad/.zarray': 3}}")
                    .with("late/.zarray", ARRAY_TWO));
    assertThat(root.childNames()).containsExactly("b", "a");
    assertThat(root.find("b").orElseThrow().attributes()).containsEntry("x", 1L);
    assertThatThrownBy(() -> root.find("a/bad")).hasMessageContaining(".zmetadata: a/bad/.zarray");
  }
}
