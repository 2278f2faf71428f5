package org.laminsql.adapters.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Snappy, Blosc 1 and Blosc 2 as their own libraries wrote them ({@code make_blosc.py}). */
class BloscFilesTest {

  /** One line of {@code blosc.txt}. */
  record Stored(String codec, String name, int length, int crc32, String hex) {

    byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }

    byte[] decoded(byte[] stored, DecodedSize size) {
      if (codec.equals("snappy")) {
        byte[] decoded = new byte[size.maximum()];
        Snappy.decode(stored, 0, stored.length, decoded, 0, decoded.length, "chunk");
        return decoded;
      }
      return codec.equals("blosc")
          ? Blosc.decode(stored, size, "chunk")
          : Blosc2.decode(stored, size, "chunk");
    }

    @Override
    public String toString() {
      return codec + " " + name;
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void givesWhatWasStored(Stored file) {
    byte[] decoded = file.decoded(file.bytes(), new DecodedSize(file.length, true));
    assertThat(Checksums.crc32(decoded, 0, decoded.length)).isEqualTo(file.crc32);
  }

  @ParameterizedTest
  @MethodSource("files")
  void anotherSizeIsAnError(Stored file) {
    for (int size : List.of(file.length + 1, Math.max(0, file.length - 1))) {
      if (size != file.length) {
        assertThatThrownBy(() -> file.decoded(file.bytes(), new DecodedSize(size, true)))
            .hasMessageContaining("chunk cannot be read");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void damageIsAnErrorOrTheSameNumberOfBytes(Stored file) {
    DecodedSize size = new DecodedSize(file.length, true);
    Damage.check(file.bytes(), file.length, stored -> file.decoded(stored, size));
  }

  static Stream<Stored> files() throws IOException {
    try (InputStream lines = BloscFilesTest.class.getResourceAsStream("blosc.txt")) {
      byte[] text = Objects.requireNonNull(lines).readAllBytes();
      return new String(text, StandardCharsets.US_ASCII).lines().map(BloscFilesTest::parsed);
    }
  }

  private static Stored parsed(String line) {
    String[] words = line.split(" ");
    return new Stored(
        words[0],
        words[1],
        Integer.parseInt(words[2]),
        Integer.parseUnsignedInt(words[3]),
        words[4]);
  }
}
