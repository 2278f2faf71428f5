package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContiguousStoreTest {

  @Test
  void smallArrayIsOneChunk() {
    assertThat(ContiguousStore.chunkShape(List.of(100L, 2_000L), 4)).containsExactly(100L, 2_000L);
    assertThat(ContiguousStore.chunkShape(List.of(), 8)).isEmpty();
  }

  @Test
  void largeArrayIsCutAlongItsRows() {
    assertThat(ContiguousStore.chunkShape(List.of(50_000L, 2_000L), 4))
        .containsExactly(131L, 2_000L);
  }

  @Test
  void longRowsAreCutThemselves() {
    assertThat(ContiguousStore.chunkShape(List.of(3L, 1L << 40), 8)).containsExactly(1L, 131_072L);
  }

  @Test
  void emptyDimensionsCountAsOne() {
    assertThat(ContiguousStore.chunkShape(List.of(0L, 3L), 8)).containsExactly(1L, 3L);
  }

  @Test
  void lastChunkReadsWhatThereIs() {
    List<Long> reads = new ArrayList<>();
    ContiguousStore store =
        new ContiguousStore(
            List.of(300L, 2_000L),
            4,
            true,
            (offset, length) -> {
              reads.add(offset);
              reads.add((long) length);
              return new byte[length];
            });
    assertThat(store.read(new long[] {2, 0}).orElseThrow()).hasSize(131 * 2_000 * 4);
    assertThat(reads).containsExactly(262L * 8_000, 38L * 8_000);
    assertThat(store.storedBytes(new long[] {2, 0})).isEqualTo(38L * 8_000);
  }
}
