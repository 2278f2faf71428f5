package org.laminsql.adapters.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.error.LaminSqlException;

class CompressionTest {

  private interface Codec {
    byte[] decode(byte[] stored, DecodedSize size, String name);
  }

  private static final Map<String, Codec> CODECS =
      new TreeMap<>(
          Map.of(
              "gzip", Deflate::gzip,
              "zlib", Deflate::zlib,
              "zstd", Zstandard::decode,
              "lz4", Lz4::decodeSized,
              "lz4 frame", Lz4Frame::decode));

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "zstd", "lz4", "lz4 frame"})
  void givesBackWhatWasCompressed(String codec) throws IOException {
    for (int size : new int[] {0, 1, 1_000, 300_000}) {
      byte[] plain = bytes(size);
      byte[] stored = compressed(codec, plain);
      assertThat(decoded(codec, stored, new DecodedSize(size, true))).isEqualTo(plain);
      assertThat(decoded(codec, stored, DecodedSize.atMost(size))).isEqualTo(plain);
      assertThat(decoded(codec, stored, DecodedSize.atMost(1_000_000))).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "zstd", "lz4", "lz4 frame"})
  void aBombIsAnErrorBeforeItTakesMemory(String codec) throws IOException {
    byte[] bomb = compressed(codec, new byte[20_000_000]);
    for (DecodedSize size :
        new DecodedSize[] {DecodedSize.atMost(100_000), new DecodedSize(100_000, true)}) {
      assertThatThrownBy(() -> decoded(codec, bomb, size)).hasMessageContaining("chunk");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "zstd", "lz4", "lz4 frame"})
  void everyCutIsAnError(String codec) throws IOException {
    byte[] stored = compressed(codec, bytes(1_000));
    for (int length = 0; length < stored.length; length++) {
      byte[] cut = Arrays.copyOf(stored, length);
      assertThatThrownBy(() -> decoded(codec, cut, new DecodedSize(1_000, true)))
          .hasMessageContaining("chunk");
      if (length > 0) {
        assertThatThrownBy(
                () ->
                    new DecodedSize(1_000, true)
                        .checked(decoded(codec, cut, DecodedSize.atMost(2_000)).length, "chunk"))
            .hasMessageContaining("chunk");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "zstd", "lz4"})
  void damageIsAnErrorOrTheSameNumberOfBytes(String codec) throws IOException {
    DecodedSize size = new DecodedSize(1_000, true);
    Damage.check(compressed(codec, bytes(1_000)), 1_000, stored -> decoded(codec, stored, size));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib"})
  void everyChangedByteOfTheDataIsAnError(String codec) throws IOException {
    byte[] plain = bytes(1_000);
    byte[] stored = compressed(codec, plain);
    for (int i = 0; i < stored.length; i++) {
      byte[] changed = stored.clone();
      changed[i] ^= 0x10;
      try {
        assertThat(decoded(codec, changed, new DecodedSize(1_000, true))).isEqualTo(plain);
      } catch (LaminSqlException e) {
        assertThat(e).hasMessageContaining("chunk");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "lz4 frame"})
  void severalFramesAreOneWhole(String codec) throws IOException {
    byte[] one = compressed(codec, new byte[] {1, 2});
    byte[] two = compressed(codec, new byte[] {3});
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    assertThat(decoded(codec, both, new DecodedSize(3, true))).containsExactly(1, 2, 3);
    assertThat(decoded(codec, both, DecodedSize.atMost(9))).containsExactly(1, 2, 3);
  }

  private static byte[] decoded(String codec, byte[] stored, DecodedSize size) {
    return Objects.requireNonNull(CODECS.get(codec)).decode(stored, size, "chunk");
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(42).nextBytes(bytes);
    Arrays.fill(bytes, 0, size / 2, (byte) 7);
    return bytes;
  }

  private static byte[] compressed(String codec, byte[] plain) throws IOException {
    if (codec.equals("zstd")) {
      return Zstd.compress(plain);
    }
    if (codec.equals("lz4")) {
      byte[] block = LZ4Factory.safeInstance().fastCompressor().compress(plain);
      return ByteBuffer.allocate(4 + block.length)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(plain.length)
          .put(block)
          .array();
    }
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (OutputStream stream = stream(codec, stored)) {
      stream.write(plain);
    }
    return stored.toByteArray();
  }

  private static OutputStream stream(String codec, OutputStream stored) throws IOException {
    return switch (codec) {
      case "gzip" -> new GZIPOutputStream(stored);
      case "zlib" -> new DeflaterOutputStream(stored);
      default ->
          new LZ4FrameOutputStream(
              stored,
              LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB,
              LZ4FrameOutputStream.FLG.Bits.BLOCK_INDEPENDENCE,
              LZ4FrameOutputStream.FLG.Bits.BLOCK_CHECKSUM,
              LZ4FrameOutputStream.FLG.Bits.CONTENT_CHECKSUM);
    };
  }
}
