package org.laminsql.adapters.format.zarr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlException;

/** What metadata may ask for, and what not. */
class ZarrLimitsTest {

  private static final String GROUP = "{'zarr_format': 3, 'node_type': 'group'}";

  private static String array(String chunk, String type, String fill, String codecs) {
    return "{'zarr_format': 3, 'node_type': 'array', 'shape': [9000000000], 'data_type': "
        + type
        + ", 'chunk_grid': {'name': 'regular', 'configuration': {'chunk_shape': ["
        + chunk
        + "]}}, 'chunk_key_encoding': {'name': 'default'}, 'fill_value': "
        + fill
        + ", 'codecs': ["
        + codecs
        + "]}";
  }

  private static NdArray open(String json) {
    return (NdArray) ZarrFormat.open(new MemoryStore().with("zarr.json", json), new ReadCounter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9000000000", "2147483648", "2147483647", "1500000000"})
  void aMissingChunkThatMemoryCannotHoldIsRefused(String chunk) {
    NdArray bytes = open(array(chunk, "'int8'", "1", "'bytes'"));
    NdArray texts = open(array(chunk, "'string'", "''", "'vlen-utf8'"));
    for (NdArray array : new NdArray[] {bytes, texts}) {
      assertThatThrownBy(() -> array.readChunk(new long[] {0}))
          .isInstanceOfSatisfying(
              LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(ENCODING_NOT_SUPPORTED))
          .hasMessageContaining("chunks of shape [" + chunk + "]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"128", "-129", "1.5", "1e400", "'0x1ff'", "'NaN'", "[1]"})
  void aFillValueThatItsTypeCannotHoldIsAnError(String fill) {
    assertThatThrownBy(() -> open(array("3", "'int8'", fill, "'bytes'")))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(FILE_CORRUPT))
        .hasMessageContaining("fill_value");
  }

  @Test
  void nestingWithoutEndIsAnError() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThatThrownBy(() -> open(array("3", deep, "0", "'bytes'")))
        .hasMessageContaining("it is no JSON");
  }

  @Test
  void aCastDecodesExactlyOrNotAtAll() {
    String cast =
        "{'name': 'cast_value', 'configuration': {'data_type': 'int16',"
            + " 'scalar_map': {'decode': [[-1, 9]]}}}, 'bytes'";
    MemoryStore store = new MemoryStore().with("zarr.json", array("3", "'uint8'", "0", cast));
    NdArray array = (NdArray) ZarrFormat.open(store, new ReadCounter());
    store.with("c/0", new byte[] {1, 0, -1, -1, -1, 0}).with("c/1", new byte[] {1, 0, 0, 1, 0, 0});
    assertThat(((Elements.Shorts) array.readChunk(new long[] {0})).values())
        .containsExactly(1, 9, 255);
    assertThatThrownBy(() -> array.readChunk(new long[] {1})).hasMessageContaining("cast_value");
  }

  @Test
  void aTransformerThatNeedNotBeUnderstoodIsPassedOver() {
    String json = array("3", "'int8'", "1", "'bytes'");
    String needed = json.replace("'fill_value'", "'storage_transformers': ['far'], 'fill_value'");
    String optional = needed.replace("'far'", "{'name': 'far', 'must_understand': false}");
    assertThat(open(optional).chunkShape()).containsExactly(3L);
    assertThatThrownBy(() -> open(needed)).hasMessageContaining("storage transformer \"far\"");
  }

  @Test
  void aLinkOutOfTheFolderFailsAlone(@TempDir Path folder) throws Exception {
    Path root = Files.createDirectories(folder.resolve("store.zarr"));
    Path outside = Files.createDirectories(folder.resolve("outside"));
    for (Path node : new Path[] {root, outside, Files.createDirectories(root.resolve("good"))}) {
      Files.writeString(node.resolve("zarr.json"), GROUP.replace('\'', '"'));
    }
    Files.createSymbolicLink(root.resolve("bad"), outside);
    Files.createSymbolicLink(root.resolve("loop"), root);
    try (KeyedStore store = Stores.store(root, new ReadCounter())) {
      ArrayGroup group = (ArrayGroup) ZarrFormat.open(store, new ReadCounter());
      assertThat(group.childNames()).containsExactly("bad", "good", "loop");
      assertThat(group.child("good")).isPresent();
      assertThatThrownBy(() -> group.child("bad")).hasMessageContaining("leads out of");
      assertThatThrownBy(() -> group.child("loop")).hasMessageContaining("leads back");
    }
  }
}
