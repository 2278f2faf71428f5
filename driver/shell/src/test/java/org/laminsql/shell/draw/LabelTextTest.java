package org.laminsql.shell.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LabelTextTest {

  private static final double WIDTH = 120;
  private static final double SIZE = 10;

  @Test
  void aKeyIsBrokenAfterItsSeparators() {
    assertThat(LabelText.fit("raw/run_2024/sample_003_L001.fastq.gz", WIDTH, SIZE, 3))
        .containsExactly("raw/run_2024/", "sample_003_", "L001.fastq.gz");
  }

  @Test
  void aCharacterOfSeveralCodePointsIsKeptWhole() {
    String family = "👩‍👩‍👧";
    List<String> lines = LabelText.fit("e\u0301".repeat(300) + family, WIDTH, SIZE, 1);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("e\u0301").endsWith("\u0301" + family);
    assertThat(lines.get(0).replace("e\u0301", "")).isEqualTo("…" + family);
  }

  @RepeatedTest(value = 50, name = "seed {currentRepetition}")
  void noLineIsTooWideAndThereAreNotTooMany(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(400);
    for (int index = 0; index < length; index++) {
      text.appendCodePoint("a/W_ .é质🧬m".codePoints().toArray()[random.nextInt(10)]);
    }
    List<String> lines = LabelText.fit(text.toString(), WIDTH, SIZE, 2);

    assertThat(lines).hasSizeBetween(1, 2);
    assertThat(lines).allMatch(line -> TextWidth.of(line, SIZE) <= WIDTH);
  }
}
