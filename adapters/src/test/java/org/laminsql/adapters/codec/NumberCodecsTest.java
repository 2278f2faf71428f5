package org.laminsql.adapters.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.codec.NumberFormat.Kind;

class NumberCodecsTest {

  private static final byte[] DIGITS = "123456789".getBytes(StandardCharsets.US_ASCII);

  @Test
  void everyHalfFloatComesBack() {
    for (int bits = 0; bits <= 0xFFFF; bits++) {
      float value = HalfFloat.toFloat((short) bits);
      if (!Float.isNaN(value)) {
        assertThat(HalfFloat.fromDouble(value)).isEqualTo((short) bits);
      }
    }
    assertThat(HalfFloat.toFloat((short) 0x3C00)).isEqualTo(1f);
    assertThat(HalfFloat.toFloat((short) 0x0001)).isEqualTo((float) Math.pow(2, -24));
    assertThat(HalfFloat.toFloat((short) 0x7E00)).isNaN();
  }

  @Test
  void halfFloatsAreRoundedToTheNearest() {
    assertThat(HalfFloat.toFloat(HalfFloat.fromDouble(0.1))).isEqualTo(0.099975586f);
    assertThat(HalfFloat.fromDouble(65_519.9)).isEqualTo((short) 0x7BFF);
    assertThat(HalfFloat.fromDouble(65_520)).isEqualTo((short) 0x7C00);
    assertThat(HalfFloat.fromDouble(-1e-9)).isEqualTo((short) 0x8000);
  }

  @Test
  void checksumsAreTheKnownOnes() {
    assertThat(Checksums.crc32(DIGITS, 0, 9)).isEqualTo(0xCBF43926);
    assertThat(Checksums.crc32c(DIGITS, 0, 9)).isEqualTo(0xE3069283);
    assertThat(Checksums.adler32(DIGITS, 0, 9)).isEqualTo(0x091E01DE);
    assertThat(Checksums.fletcher32(new byte[] {1, 2, 3}, 0, 3)).isEqualTo(0x05040402);
  }

  @Test
  void aByteShuffleIsUndoneAndItsRestCopied() {
    for (int elementSize = 1; elementSize <= 9; elementSize++) {
      byte[] plain = new byte[5 * elementSize + elementSize - 1];
      byte[] shuffled = new byte[plain.length];
      for (int i = 0; i < plain.length; i++) {
        plain[i] = (byte) (100 + 3 * i);
        boolean rest = i >= 5 * elementSize;
        shuffled[rest ? i : (i % elementSize) * 5 + i / elementSize] = plain[i];
      }
      assertThat(Shuffle.bytes(shuffled, elementSize)).isEqualTo(plain);
    }
  }

  @Test
  void aBitShuffleIsUndone() {
    byte[] plain = new byte[16];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = (byte) (37 * i + 11);
    }
    byte[] shuffled = new byte[16];
    IntStream.range(0, 128)
        .filter(bit -> ((plain[bit / 8] >> (bit % 8)) & 1) == 1)
        .forEach(bit -> shuffled[(bit / 8 % 2) * 8 + bit % 8] |= (byte) (1 << (bit / 16)));
    byte[] undone = new byte[16];
    Shuffle.bits(shuffled, undone, 0, 16, 2);
    assertThat(undone).isEqualTo(plain);
  }

  @Test
  void differencesAreSummed() {
    NumberFormat bytes = new NumberFormat(Kind.SIGNED, 1, ByteOrder.LITTLE_ENDIAN);
    NumberFormat shorts = new NumberFormat(Kind.SIGNED, 2, ByteOrder.BIG_ENDIAN);
    assertThat(NumericFilters.delta(new byte[] {100, 100, -1}, bytes, shorts, "chunk"))
        .containsExactly(0, 100, 0, 200, 0, 199);
  }

  @Test
  void packedBitsStartWithTheirPadding() {
    assertThat(NumericFilters.unpackedBits(new byte[] {5, (byte) 0b1010_0000}, "chunk"))
        .containsExactly(1, 0, 1);
    assertThatThrownBy(() -> NumericFilters.unpackedBits(new byte[] {8, 0}, "chunk"))
        .hasMessageContaining("packed bits");
  }

  @Test
  void bytesThatAreNoWholeNumberOfElementsAreAnError() {
    NumberFormat shorts = new NumberFormat(Kind.SIGNED, 2, ByteOrder.LITTLE_ENDIAN);
    assertThatThrownBy(() -> NumericFilters.converted(new byte[3], shorts, shorts, "chunk"))
        .hasMessageContaining("chunk");
  }
}
