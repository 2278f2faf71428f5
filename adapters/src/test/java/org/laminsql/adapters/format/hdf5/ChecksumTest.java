package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.codec.Lookup3;
import org.laminsql.catalog.error.LaminSqlException;

class ChecksumTest {

  private static final Place PLACE = new Place("file.h5", "x");

  /** The values are those of {@code driver5()} in Bob Jenkins' lookup3.c. */
  @Test
  void lookup3GivesTheValuesOfItsAuthor() {
    byte[] text = "Four score and seven years ago".getBytes(StandardCharsets.US_ASCII);
    assertThat(Lookup3.hash(text, 0, text.length)).isEqualTo(0x17770551);
    assertThat(Lookup3.hash(text, 0, 0)).isEqualTo(0xdeadbeef);
  }

  @Test
  void fletcher32RefusesAChangedByte() {
    byte[] stored = {0, 1, 0, 2, 4, 0, 3, 0};
    assertThatThrownBy(() -> Fletcher32.strip(PLACE, stored))
        .isInstanceOf(LaminSqlException.class)
        .hasMessageContaining("file.h5/x");
    stored[4] = 3;
    stored[6] = 4;
    assertThat(Fletcher32.strip(PLACE, stored)).containsExactly(0, 1, 0, 2);
  }
}
