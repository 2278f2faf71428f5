package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.laminsql.adapters.codec.DecodedSize;
import org.laminsql.catalog.error.LaminSqlException;

/** Chunks that nbit and scaleoffset of HDF5 wrote ({@code make_filters.py}). */
class PackingFiltersTest {

  private static final Place CHUNK = new Place("file", "chunk");

  /** One line of {@code filters.txt}. */
  record Case(String name, FilterPipeline.Step step, String storedHex, String plainHex) {

    byte[] stored() {
      return HexFormat.of().parseHex(storedHex);
    }

    byte[] plain() {
      return HexFormat.of().parseHex(plainHex);
    }

    byte[] decoded(List<Integer> parameters, byte[] bytes) {
      FilterPipeline.Step other = new FilterPipeline.Step(step.id(), "", parameters);
      return CHUNK.guard(
          () -> Filters.decode(CHUNK, other, bytes, new DecodedSize(plainHex.length() / 2, true)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesWhatTheLibraryGives(Case chunk) {
    assertThat(chunk.decoded(chunk.step.parameters(), chunk.stored())).isEqualTo(chunk.plain());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void damageIsAnErrorOrTheSameNumberOfBytes(Case chunk) {
    for (int length = 0; length < chunk.stored().length; length++) {
      check(chunk, chunk.step.parameters(), Arrays.copyOf(chunk.stored(), length));
    }
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] flipped = chunk.stored().clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      check(chunk, chunk.step.parameters(), flipped);
      List<Integer> parameters = new ArrayList<>(chunk.step.parameters());
      int changed = random.nextInt(parameters.size());
      parameters.set(changed, parameters.get(changed) ^ (1 << random.nextInt(32)));
      check(chunk, parameters, chunk.stored());
    }
  }

  private static void check(Case chunk, List<Integer> parameters, byte[] stored) {
    try {
      byte[] decoded = chunk.decoded(parameters, stored);
      assertThat(decoded.length == chunk.plain().length || Arrays.equals(decoded, stored)).isTrue();
    } catch (LaminSqlException e) {
      assertThat(e).hasMessageContaining("file/chunk");
    }
  }

  @Test
  void typesNestedWithoutEndAreAnError() {
    List<Integer> parameters = new ArrayList<>(Collections.nCopies(60_000, 2));
    parameters.set(1, 0);
    FilterPipeline.Step step = new FilterPipeline.Step(Filters.NBIT, "", parameters);
    assertThatThrownBy(() -> Filters.decode(CHUNK, step, new byte[9], new DecodedSize(1_000, true)))
        .isInstanceOf(LaminSqlException.class)
        .hasMessageContaining("parameters of its filter nbit");
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream lines = PackingFiltersTest.class.getResourceAsStream("filters.txt")) {
      byte[] text = Objects.requireNonNull(lines).readAllBytes();
      return new String(text, StandardCharsets.US_ASCII).lines().map(PackingFiltersTest::parsed);
    }
  }

  private static Case parsed(String line) {
    String[] words = line.split(" ");
    List<Integer> parameters =
        Arrays.stream(words[2].split(",")).map(Integer::parseUnsignedInt).toList();
    return new Case(
        words[0],
        new FilterPipeline.Step(Integer.parseInt(words[1]), "", parameters),
        words[3],
        words[4]);
  }
}
