package org.laminsql.adapters.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.laminsql.catalog.error.LaminSqlException;

/** The containers are chunks of 7 by 5 numbers that numcodecs 0.17.1 wrote. */
class BloscTest {

  /** {@code float64}, blosclz, bytes shuffled. */
  private static final byte[] BLOSCLZ =
      HexFormat.of()
          .parseHex(
              "0201110818010000180100006800000014000000500000002300000000e0a6030e80000080808080800000"
                  + "400000808080bd1f800000004080800000c05439464a584a4e4a4f4f58424a4f562a5545573b38560d"
                  + "4a4252473b3e34584e584b3c5740e01700014040");

  /** {@code float32}, zlib, bits to be shuffled, but 35 elements are not. */
  private static final byte[] ZLIB =
      HexFormat.of()
          .parseHex(
              "020174048c0000008c000000780000001400000060000000785e63606871626058e1c8c0c001a4bb80d806"
                  + "885d80980128a601a443805802883b80fc7540fa8423444d0610ef00b2fb80f412203e0064cf01d20e"
                  + "406c00644f819af1018803806c11202e006205a8391b80b8098a2701719b130049f21819");

  @Test
  void decodesBlosclz() {
    ByteBuffer numbers =
        ByteBuffer.wrap(Blosc.decode(BLOSCLZ, new DecodedSize(280, true), "chunk"))
            .order(ByteOrder.LITTLE_ENDIAN);
    double[] first = new double[5];
    numbers.asDoubleBuffer().get(first);
    assertThat(first).containsExactly(80, 25, 44, 52, 98);
  }

  @Test
  void decodesZlib() {
    ByteBuffer numbers =
        ByteBuffer.wrap(Blosc.decode(ZLIB, new DecodedSize(140, true), "chunk"))
            .order(ByteOrder.LITTLE_ENDIAN);
    float[] first = new float[5];
    numbers.asFloatBuffer().get(first);
    assertThat(first).containsExactly(66, 21, 34, 69, 47);
  }

  @Test
  void aContainerStoredPlainIsCopied() {
    byte[] plain = new byte[19];
    ByteBuffer.wrap(plain)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {2, 1, 2, 1})
        .putInt(3)
        .putInt(3)
        .putInt(19)
        .put(new byte[] {7, 8, 9});
    assertThat(Blosc.decode(plain, DecodedSize.atMost(3), "chunk")).containsExactly(7, 8, 9);
  }

  @Test
  void everyCutIsAnError() {
    for (int length = 0; length < BLOSCLZ.length; length++) {
      byte[] cut = Arrays.copyOf(BLOSCLZ, length);
      assertThatThrownBy(() -> Blosc.decode(cut, new DecodedSize(280, true), "chunk"))
          .isInstanceOf(LaminSqlException.class)
          .hasMessageContaining("chunk");
    }
  }

  @Test
  void everyFlippedByteGivesAnErrorOrTheExpectedSize() {
    for (byte[] container : new byte[][] {BLOSCLZ, ZLIB}) {
      int size = container == BLOSCLZ ? 280 : 140;
      for (int i = 0; i < container.length * 255; i++) {
        byte[] flipped = container.clone();
        flipped[i / 255] ^= (byte) (1 + i % 255);
        try {
          assertThat(Blosc.decode(flipped, new DecodedSize(size, true), "chunk")).hasSize(size);
        } catch (LaminSqlException e) {
          assertThat(e).hasMessageContaining("chunk");
        }
      }
    }
  }

  @Test
  void aContainerOfAnotherSizeIsAnError() {
    assertThatThrownBy(() -> Blosc.decode(BLOSCLZ, new DecodedSize(281, true), "chunk"))
        .hasMessageContaining("280 bytes where 281 were expected");
    assertThatThrownBy(() -> Blosc.decode(BLOSCLZ, DecodedSize.atMost(279), "chunk"))
        .hasMessageContaining("280 bytes where at most 279 were expected");
  }
}
