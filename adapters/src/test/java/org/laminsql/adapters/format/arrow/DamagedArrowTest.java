package org.laminsql.adapters.format.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Bytes that are not as they were written. Arrow has no checksums, so that a changed byte of data
 * may pass for another value; what must not happen is any other exception, reading without end, or
 * more memory than the file can fill.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DamagedArrowTest {

  private static final Set<LaminSqlError> ALLOWED =
      EnumSet.of(
          LaminSqlError.FILE_CORRUPT,
          LaminSqlError.ENCODING_NOT_SUPPORTED,
          LaminSqlError.OUT_OF_MEMORY);
  private static final int ENOUGH_ROWS = 300_000;

  private static final List<String> FILES =
      List.of(
          "types_plain.arrow",
          "types_lz4.arrow",
          "types_zstd.arrow",
          "types.arrows",
          "slices.arrow",
          "delta.arrow",
          "delta.arrows",
          "replaced.arrows",
          "pandas_lz4.feather",
          "pandas_multi.arrows");

  @TestFactory
  Stream<DynamicTest> changedBytesGiveValuesOrOurErrors() {
    return FILES.stream()
        .flatMap(file -> IntStream.range(0, 50).mapToObj(seed -> changed(file, seed)));
  }

  private static DynamicTest changed(String file, int seed) {
    return DynamicTest.dynamicTest(
        file + " seed " + seed,
        () -> {
          Random random = new Random(seed);
          byte[] bytes = BytesSource.resource(file);
          int changes = 1 + random.nextInt(20);
          for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
          }
          readsOrFailsWell(bytes);
        });
  }

  /** The metadata is small: here every byte of it is changed once. */
  @TestFactory
  Stream<DynamicTest> changedMetadataGivesValuesOrOurErrors() {
    return Stream.of("delta.arrow", "pandas_multi.arrows")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file,
                    () -> {
                      byte[] bytes = BytesSource.resource(file);
                      for (int i = 0; i < bytes.length; i++) {
                        byte before = bytes[i];
                        for (int change : new int[] {0x01, 0x80, 0xff}) {
                          bytes[i] = (byte) (before ^ change);
                          readsOrFailsWell(bytes.clone());
                        }
                        bytes[i] = before;
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> cutFilesAreCorrupt() {
    return FILES.stream()
        .flatMap(
            file -> {
              byte[] whole = BytesSource.resource(file);
              return new Random(1)
                  .ints(20, 0, whole.length - 8)
                  .mapToObj(
                      length ->
                          DynamicTest.dynamicTest(
                              file + " " + length + " bytes",
                              () -> isCorrupt(Arrays.copyOf(whole, length))));
            });
  }

  private static void isCorrupt(byte[] cut) {
    BytesSource source = new BytesSource("damaged.arrow", cut, new ReadCounter());
    assertThatThrownBy(() -> ArrowRows.of(source).plan(List.of()))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.FILE_CORRUPT))
        .hasMessageContaining("damaged.arrow");
  }

  private static void readsOrFailsWell(byte[] bytes) {
    BytesSource source = new BytesSource("damaged.arrow", bytes, new ReadCounter());
    attempt(
        () -> {
          ArrowRows rows = ArrowRows.of(source);
          attempt(() -> ArrowFormat.indexColumns(source));
          rows.plan(rows.names()).estimate();
          for (String name : rows.names()) {
            attempt(() -> read(rows.plan(List.of(name))));
          }
        });
  }

  private static void read(Scan scan) {
    long left = ENOUGH_ROWS;
    for (int split = 0; split < scan.splitCount(); split++) {
      try (BatchReader reader = scan.open(split)) {
        Batch batch = reader.next();
        while (batch != null && left > 0) {
          VectorValues.at(batch.columns().get(0), batch.rowCount() - 1);
          left -= batch.rowCount();
          batch = reader.next();
        }
      }
    }
  }

  private static void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (LaminSqlException e) {
      assertThat(e.error()).isIn(ALLOWED);
      assertThat(e).hasMessageContaining("damaged.arrow");
    }
  }
}
