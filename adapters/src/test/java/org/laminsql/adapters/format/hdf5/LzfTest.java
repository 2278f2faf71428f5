package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.error.LaminSqlException;

class LzfTest {

  private static final Place PLACE = new Place("file.h5", "x");

  @Test
  void copiesLiteralsAndWhatLiesBehind() {
    byte[] packed = {1, 'a', 'b', (byte) 0x40, 1, (byte) 0xe0, 1, 3};
    assertThat(new String(Lzf.decode(PLACE, packed, 100), StandardCharsets.US_ASCII))
        .isEqualTo("ab".repeat(8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6, 7})
  void cutDataIsCorrupt(int length) {
    byte[] packed = {1, 'a', 'b', (byte) 0x40, 1, (byte) 0xe0, 1, 3};
    byte[] cut = Arrays.copyOf(packed, length);
    assertThatThrownBy(() -> Lzf.decode(PLACE, cut, 100)).isInstanceOf(LaminSqlException.class);
  }

  @Test
  void moreThanTheLargestSizeIsCorrupt() {
    byte[] packed = {0, 'a', (byte) 0xe0, (byte) 255, 0};
    assertThat(Lzf.decode(PLACE, packed, 1_000)).hasSize(265);
    assertThatThrownBy(() -> Lzf.decode(PLACE, packed, 100)).isInstanceOf(LaminSqlException.class);
  }
}
