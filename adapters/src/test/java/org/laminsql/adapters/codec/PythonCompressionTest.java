package org.laminsql.adapters.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams that Python's own modules wrote ({@code make_compressed.py}). */
class PythonCompressionTest {

  private static final byte[] PLAIN = plain();
  private static final DecodedSize EXACTLY = new DecodedSize(PLAIN.length, true);

  private static final LzmaFilter LZMA1 =
      new LzmaFilter(0x4000000000000001L, Map.of("preset", 3L, "lc", 2L, "lp", 1L, "pb", 1L));
  private static final LzmaFilter LZMA2 = new LzmaFilter(0x21, Map.of("dict_size", 4096L));
  private static final LzmaFilter DELTA = new LzmaFilter(3, Map.of("dist", 4L));

  private static final Map<String, List<LzmaFilter>> FILTERS =
      Map.of(
          "lzma1", List.of(LZMA1),
          "lzma2", List.of(LZMA2),
          "delta-lzma1", List.of(DELTA, LZMA1),
          "delta-lzma2", List.of(DELTA, LZMA2));

  /** One line of {@code compressed.txt}. */
  record Stored(String codec, String setting, String hex) {

    byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }

    byte[] decoded(byte[] stored, DecodedSize size) {
      return switch (codec) {
        case "bzip2" -> Bzip2.decode(stored, size, "chunk");
        case "xz" -> Lzma.xz(stored, size, "chunk");
        case "alone" -> Lzma.alone(stored, size, "chunk");
        default -> Lzma.raw(stored, Objects.requireNonNull(FILTERS.get(setting)), size, "chunk");
      };
    }

    @Override
    public String toString() {
      return codec + " " + setting;
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void givesWhatPythonCompressed(Stored stream) {
    for (DecodedSize size :
        List.of(EXACTLY, DecodedSize.atMost(1_000), DecodedSize.atMost(1L << 20))) {
      assertThat(stream.decoded(stream.bytes(), size)).isEqualTo(PLAIN);
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void givesNoMoreThanAllowed(Stored stream) {
    for (DecodedSize size : List.of(new DecodedSize(999, true), DecodedSize.atMost(999))) {
      assertThatThrownBy(() -> stream.decoded(stream.bytes(), size))
          .hasMessageContaining("chunk cannot be read: it holds more than the expected 999 bytes");
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void damageIsAnErrorOrTheSameNumberOfBytes(Stored stream) {
    Damage.check(stream.bytes(), PLAIN.length, stored -> stream.decoded(stored, EXACTLY));
  }

  @Test
  void aFilterForMachineCodeIsNamed() {
    List<LzmaFilter> x86 = List.of(new LzmaFilter(4, Map.of()), LZMA2);
    assertThatThrownBy(() -> Lzma.raw(new byte[1], x86, EXACTLY, "chunk"))
        .hasMessageContaining("the lzma filter 4");
  }

  @Test
  void aDictionaryTakesNoMoreThanTheData() {
    byte[] alone = new byte[20];
    Arrays.fill(alone, 1, 5, (byte) 0xFF);
    assertThatThrownBy(() -> Lzma.alone(alone, EXACTLY, "chunk")).hasMessageContaining("chunk");
    assertThat(LzmaFilter.dictionary(1L << 32, EXACTLY)).isEqualTo(4096);
  }

  static Stream<Stored> streams() throws IOException {
    try (InputStream lines = PythonCompressionTest.class.getResourceAsStream("compressed.txt")) {
      byte[] text = Objects.requireNonNull(lines).readAllBytes();
      return new String(text, StandardCharsets.US_ASCII)
          .lines()
          .map(line -> line.split(" "))
          .map(word -> new Stored(word[0], word[1], word[2]));
    }
  }

  private static byte[] plain() {
    byte[] plain = new byte[1_000];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = (byte) ((i * i) >> 7);
    }
    return plain;
  }
}
