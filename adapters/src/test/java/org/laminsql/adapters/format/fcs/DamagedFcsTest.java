package org.laminsql.adapters.format.fcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Files that are not as they should be: the answer is a value or an error that says what is wrong.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DamagedFcsTest {

  private static final Set<LaminSqlError> ALLOWED =
      EnumSet.of(LaminSqlError.FILE_CORRUPT, LaminSqlError.ENCODING_NOT_SUPPORTED);
  private static final int SEEDS = 500;
  private static final List<String> FILES =
      List.of(
          "flowio.fcs",
          "int_mixed.fcs",
          "int_wide_big_endian.fcs",
          "two_data_sets.fcs",
          "supplemental_text.fcs",
          "escapes.fcs");

  private static void fails(byte[] bytes, LaminSqlError error, String message) {
    assertThatThrownBy(() -> Rows.all(new FcsBytes(bytes).open().table("")))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(error))
        .hasMessageContaining("cells.fcs")
        .hasMessageContaining(message);
  }

  private static void corrupt(FloatFile file, String message) {
    fails(file.bytes(), LaminSqlError.FILE_CORRUPT, message);
  }

  private static FloatFile file() {
    return new FloatFile(10, 3);
  }

  private static int begin(FloatFile file) {
    return file.bytes().length - 10 * file.eventBytes();
  }

  @Test
  void cutFileSaysHowManyEventsAreThere() {
    byte[] bytes = file().bytes();
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 2 * 12 - 1);

    fails(cut, LaminSqlError.FILE_CORRUPT, "only 7 of its 10 events are there");
  }

  @Test
  void keywordsOfAFileWithoutItsEventsAreRead() {
    byte[] bytes = Arrays.copyOf(file().bytes(), begin(file()));

    try (Dataset dataset = new FcsBytes(bytes).open()) {
      assertThat(Rows.all(dataset.table("text"))).contains(List.of("$TOT", "10"));
      assertThat(Rows.all(dataset.table("channels"))).hasSize(3);
    }
  }

  @Test
  void totalThatDoesNotFitIsRefused() {
    corrupt(file().with("$TOT", "11"), "do not hold 11 events of 12 bytes each");
    corrupt(file().with("$TOT", "9"), "do not hold 9 events of 12 bytes each");
    corrupt(file().with("$TOT", "999999999999999999"), "do not hold 999999999999999999 events");
    corrupt(file().with("$TOT", "many"), "its keyword $TOT is \"many\", which is no count");
  }

  @Test
  void missingTotalFollowsFromTheSegment() {
    FloatFile file = file().without("$TOT");

    assertThat(Rows.all(file.source().open().table(""))).hasSize(10);
  }

  @Test
  void segmentOfNoWholeEventsIsRefused() {
    corrupt(
        file().without("$TOT").with("$P3B", "64").with("$P3DATATYPE", "D"), "do not hold events");
  }

  @Test
  void fileWithoutEventsIsEmpty() {
    FloatFile file = new FloatFile(0, 2);

    assertThat(Rows.all(file.source().open().table(""))).isEmpty();
    assertThat(Rows.count(Rows.plan(file.source().open().table(""), List.of()))).isZero();
  }

  @Test
  void placesThatDisagreeAreRefused() {
    FloatFile file = file().with("$BEGINDATA", "000").with("$ENDDATA", "000");
    int begin = begin(file);
    corrupt(
        file.with("$BEGINDATA", "" + (begin - 1)).with("$ENDDATA", "" + (begin + 118)),
        "HEADER and TEXT disagree");
  }

  @Test
  void placeThatFitsTheTotalCounts() {
    FloatFile file = file().with("$BEGINDATA", "000").with("$ENDDATA", "000");
    int begin = begin(file);
    file.with("$BEGINDATA", "" + begin).with("$ENDDATA", "" + (begin + 100));

    assertThat(Rows.all(file.source().open().table(""))).hasSize(10);
  }

  @Test
  void endBehindTheLastByteOfTheFileIsUnderstood() {
    FloatFile file =
        file().withoutPlaceInHeader().with("$BEGINDATA", "000").with("$ENDDATA", "000");
    int begin = begin(file);
    file.with("$BEGINDATA", "" + begin).with("$ENDDATA", "" + (begin + 120));

    assertThat(Rows.all(file.source().open().table(""))).hasSize(10);
    corrupt(file.with("$ENDDATA", "" + (begin + 121)), "do not hold 10 events");
  }

  @Test
  void eventsThatAreNowhereAreRefused() {
    corrupt(file().withoutPlaceInHeader(), "neither its HEADER nor its TEXT says");
    corrupt(
        file().withoutPlaceInHeader().with("$BEGINDATA", "60").with("$ENDDATA", "179"),
        "its events would lie in its TEXT");
  }

  @Test
  void missingKeywordsAreNamed() {
    corrupt(file().without("$PAR"), "lacks the keyword $PAR");
    corrupt(file().without("$P2B"), "lacks the keyword $P2B");
    corrupt(file().without("$DATATYPE"), "lacks the keyword $DATATYPE");
    corrupt(file().without("$BYTEORD"), "lacks the keyword $BYTEORD");
    corrupt(file().with("$DATATYPE", "I").without("$P1R"), "lacks the keyword $P1R");
  }

  @Test
  void numbersThatCannotBeAreNamed() {
    corrupt(file().with("$PAR", "0"), "$PAR says 0 channels");
    corrupt(file().with("$PAR", "2000000000"), "$PAR says 2000000000 channels");
    corrupt(file().with("$P2B", "16"), "$P2B is 16");
    corrupt(file().with("$DATATYPE", "I").with("$P1R", "0"), "$P1R is \"0\"");
    corrupt(file().with("$DATATYPE", "I").with("$P1R", "1e9"), "$P1R is \"1e9\"");
    corrupt(file().with("$DATATYPE", "X"), "$DATATYPE is \"X\"");
  }

  @Test
  void whatIsNotKnownIsRefusedByName() {
    LaminSqlError error = LaminSqlError.ENCODING_NOT_SUPPORTED;
    fails(file().with("$DATATYPE", "A").bytes(), error, "numbers as text ($DATATYPE A");
    fails(file().with("$MODE", "C").bytes(), error, "histograms instead of events ($MODE C)");
    fails(file().with("$BYTEORD", "3,4,1,2").bytes(), error, "the byte order 3,4,1,2");
    fails(file().with("$DATATYPE", "I").with("$P1B", "10").bytes(), error, "integers of 10 bits");
    byte[] first = file().bytes();
    first[3] = '1';
    fails(first, error, "the version FCS1.1");
  }

  @Test
  void fileThatIsNoFcsIsCorrupt() {
    byte[] text = "FCS3.1 not really\n".getBytes(StandardCharsets.US_ASCII);
    fails(text, LaminSqlError.FILE_CORRUPT, "it has 18 bytes at byte 0, too few for a HEADER");
    fails(new byte[1000], LaminSqlError.FILE_CORRUPT, "no HEADER of an FCS file");
    byte[] badOffset = file().bytes();
    badOffset[12] = 'x';
    fails(badOffset, LaminSqlError.FILE_CORRUPT, "its HEADER has");
  }

  @Test
  void damagedFurtherDataSetIsListedAndRefused() {
    Dataset leadingOut = file().with("$NEXTDATA", "99999").source().open();
    Dataset leadingBack = file().with("$NEXTDATA", "60").source().open();

    assertThat(Rows.all(leadingOut.table(""))).hasSize(10);
    assertThat(leadingOut.parts()).contains("dataset/2");
    assertThatThrownBy(() -> leadingOut.table("dataset/2")).hasMessageContaining("too few");
    assertThatThrownBy(() -> leadingBack.table("dataset/2"))
        .hasMessageContaining("$NEXTDATA leads to byte 60, back into the data set");
  }

  @TestFactory
  Stream<DynamicTest> changedBytesGiveValuesOrOurErrors() {
    return IntStream.range(0, SEEDS)
        .mapToObj(
            seed -> {
              String file = FILES.get(seed % FILES.size());
              return DynamicTest.dynamicTest(
                  file + " seed " + seed,
                  () -> {
                    Random random = new Random(seed);
                    byte[] bytes = FcsBytes.resource(file);
                    int changes = 1 + random.nextInt(8);
                    for (int i = 0; i < changes; i++) {
                      bytes[random.nextInt(bytes.length)] = changed(random);
                    }
                    readsOrFailsWell(bytes);
                  });
            });
  }

  /** Half of the changes are characters that mean something in TEXT. */
  private static byte changed(Random random) {
    String telling = "/|$0123456789 ,";
    return random.nextBoolean()
        ? (byte) telling.charAt(random.nextInt(telling.length()))
        : (byte) random.nextInt();
  }

  @TestFactory
  Stream<DynamicTest> cutFilesGiveAllEventsOrOurErrors() {
    return FILES.stream()
        .flatMap(
            file -> {
              byte[] whole = FcsBytes.resource(file);
              return IntStream.range(0, 90)
                  .map(i -> i * whole.length / 90)
                  .mapToObj(
                      length ->
                          DynamicTest.dynamicTest(
                              file + " " + length + " bytes", () -> cut(whole, length)));
            });
  }

  private static void cut(byte[] whole, int length) {
    int events = Rows.all(new FcsBytes(whole).open().table("")).size();
    try (Dataset dataset = new FcsBytes(Arrays.copyOf(whole, length)).open()) {
      assertThat(Rows.all(dataset.table(""))).hasSize(events);
    } catch (LaminSqlException e) {
      assertThat(e.error()).isEqualTo(LaminSqlError.FILE_CORRUPT);
      assertThat(e).hasMessageContaining("cells.fcs");
    }
  }

  private static void readsOrFailsWell(byte[] bytes) {
    try (Dataset dataset = new FcsBytes(bytes).open()) {
      for (String part : dataset.parts()) {
        attempt(() -> Rows.all(dataset.table(part)));
      }
    } catch (LaminSqlException e) {
      assertThat(e.error()).isIn(ALLOWED);
    }
  }

  private static void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (LaminSqlException e) {
      assertThat(e.error()).isIn(ALLOWED);
      assertThat(e).hasMessageContaining("cells.fcs");
    }
  }
}
