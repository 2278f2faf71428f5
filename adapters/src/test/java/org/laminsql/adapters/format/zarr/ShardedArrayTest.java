package org.laminsql.adapters.format.zarr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlException;

/** One array {@code int32[8]} in two shards of two inner chunks; the last one is missing. */
class ShardedArrayTest {

  private static final String JSON =
      "{'zarr_format': 3, 'node_type': 'array', 'shape': [8], 'data_type': 'int32',"
          + " 'chunk_grid': {'name': 'regular', 'configuration': {'chunk_shape': [4]}},"
          + " 'chunk_key_encoding': {'name': 'default'}, 'fill_value': -1,"
          + " 'codecs': [{'name': 'sharding_indexed', 'configuration': {'chunk_shape': [2],"
          + " 'codecs': [{'name': 'bytes', 'configuration': {'endian': 'little'}}, 'crc32c'],"
          + " 'index_codecs': [{'name': 'bytes', 'configuration': {'endian': 'little'}}, 'crc32c'],"
          + " 'index_location': 'end'}}]}";

  private final MemoryStore store =
      new MemoryStore().with("zarr.json", JSON).with("c/0", shard(0, 2)).with("c/1", shard(4, 1));
  private final ReadCounter counter = new ReadCounter();
  private final NdArray array = (NdArray) ZarrFormat.open(store, counter);

  private static byte[] shard(int first, int present) {
    ByteBuffer shard = ByteBuffer.allocate(12 * present + 36).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < present; i++) {
      shard.putInt(first + 2 * i).putInt(first + 2 * i + 1);
      shard.putInt(crc(shard.array(), 12 * i, 8));
    }
    for (int i = 0; i < 2; i++) {
      shard.putLong(i < present ? 12L * i : -1).putLong(i < present ? 12 : -1);
    }
    return shard.putInt(crc(shard.array(), 12 * present, 32)).array();
  }

  private static int crc(byte[] bytes, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }

  private int[] chunk(long index) {
    return ((Elements.Ints) array.readChunk(new long[] {index})).values();
  }

  @Test
  void itsChunksAreTheInnerChunks() {
    assertThat(array.chunkShape()).isEqualTo(List.of(2L));
    assertThat(array.chunkCount()).isEqualTo(4);
    assertThat(chunk(0)).containsExactly(0, 1);
    assertThat(chunk(1)).containsExactly(2, 3);
    assertThat(chunk(2)).containsExactly(4, 5);
    assertThat(chunk(3)).containsExactly(-1, -1);
    assertThat(counter.chunks()).isEqualTo(4);
  }

  @Test
  void theIndexOfAShardIsReadOnce() {
    int before = store.reads();
    chunk(1);
    assertThat(store.reads() - before).isEqualTo(2);
    chunk(0);
    assertThat(store.reads() - before).isEqualTo(3);
  }

  @Test
  void storedBytesAreThoseOfTheInnerChunk() {
    assertThat(array.storedBytes(new long[] {0})).isEqualTo(12);
    assertThat(array.storedBytes(new long[] {3})).isZero();
  }

  @Test
  void threadsMayShareIt() {
    int[] sums =
        IntStream.range(0, 2_000).parallel().map(i -> IntStream.of(chunk(i % 4)).sum()).toArray();
    for (int i = 0; i < sums.length; i++) {
      assertThat(sums[i]).isEqualTo(new int[] {1, 5, 9, -2}[i % 4]);
    }
    assertThat(counter.chunks()).isEqualTo(2_000);
  }

  @RepeatedTest(200)
  void aDamagedShardGivesAnErrorOrTheRightAnswer(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String key = "c/" + random.nextInt(2);
    byte[] shard = Objects.requireNonNull(store.objects().get(key)).clone();
    shard[random.nextInt(shard.length)] ^= (byte) (1 + random.nextInt(255));
    store.with(key, shard);
    int[][] right = {{0, 1}, {2, 3}, {4, 5}, {-1, -1}};
    int errors = 0;
    for (int i = 0; i < 4; i++) {
      try {
        assertThat(chunk(i)).isEqualTo(right[i]);
      } catch (LaminSqlException e) {
        assertThat(e).hasMessageContaining("memory/" + key);
        errors++;
      }
    }
    assertThat(errors).isBetween(1, 2);
  }

  @Test
  void aShardShorterThanItsIndexIsAnError() {
    store.with("c/0", new byte[35]);
    assertThatThrownBy(() -> chunk(0)).hasMessageContaining("too short for its index");
  }
}
