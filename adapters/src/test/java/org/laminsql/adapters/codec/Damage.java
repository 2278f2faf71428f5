package org.laminsql.adapters.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** Damages stored bytes in many ways; a decoder answers with values or with a clear error. */
final class Damage {

  private static final int FLIPS = 500;

  private Damage() {}

  /**
   * Decodes every truncation and 500 copies with some bits flipped.
   *
   * @param size that every success must have
   * @param decoder takes damaged bytes
   */
  static void check(byte[] stored, int size, UnaryOperator<byte[]> decoder) {
    for (int length = 0; length < stored.length; length++) {
      decode(Arrays.copyOf(stored, length), size, decoder);
    }
    Random random = new Random(stored.length);
    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = stored.clone();
      for (int flips = random.nextInt(3); flips >= 0; flips--) {
        int reach = random.nextBoolean() ? Math.min(40, stored.length) : stored.length;
        flipped[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      }
      decode(flipped, size, decoder);
    }
  }

  private static void decode(byte[] damaged, int size, UnaryOperator<byte[]> decoder) {
    try {
      assertThat(decoder.apply(damaged)).hasSize(size);
    } catch (LaminSqlException e) {
      assertThat(e.error()).isIn(LaminSqlError.FILE_CORRUPT, LaminSqlError.ENCODING_NOT_SUPPORTED);
      assertThat(e).hasMessageContaining("chunk");
    }
  }
}
