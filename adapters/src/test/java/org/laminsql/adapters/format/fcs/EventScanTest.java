package org.laminsql.adapters.format.fcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;

/** What is read for which question. 200 channels of 4 bytes: blocks of 1310 events, 8 in all. */
class EventScanTest {

  private static final int EVENTS = 10_000;
  private static final FloatFile FILE = new FloatFile(EVENTS, 200).with("$P3S", "CD3");
  private static final byte[] BYTES = FILE.bytes();

  private final FcsBytes source = new FcsBytes(BYTES);
  private final ScannableTable table = (ScannableTable) source.open().table("");

  static Stream<Arguments> conditions() {
    return Stream.of(
        Arguments.of(new Condition.Range("C0", 5000, true, 5002, false), 2, 8),
        Arguments.of(new Condition.Range("C0", 1e9, true, null, false), 0, 8),
        Arguments.of(new Condition.In("CD3", Set.of(FloatFile.value(77, 2))), 1, 8),
        Arguments.of(new Condition.IsNull("C1"), 0, 8),
        Arguments.of(new Condition.IsNotNull("C1"), EVENTS, 8),
        Arguments.of(new Condition.Range("event_idx", 1309, true, 1310, true), 2, 2),
        Arguments.of(new Condition.In("event_idx", Set.of(9999L, 3)), 2, 2),
        Arguments.of(new Condition.In("event_idx", Set.of()), 0, 0));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void conditionSkipsEventsAndLosesNone(Condition condition, int rows, int chunks) {
    List<String> columns = List.of("C7", "event_idx", "CD3");
    List<List<@Nullable Object>> all = Rows.of(Rows.plan(table, columns));
    long before = source.counter().chunks();

    Scan scan = Rows.plan(table, columns, condition);
    List<List<@Nullable Object>> kept = Rows.of(scan);

    assertThat(new HashSet<>(all).containsAll(kept)).isTrue();
    assertThat(kept.size()).isBetween(rows, rows + 2);
    assertThat(source.counter().chunks() - before).isEqualTo(chunks);
    assertThat(scan.estimate().chunks()).isEqualTo(chunks);
    assertThat(scan.estimate().totalChunks()).isEqualTo(8);
    assertThat(scan.estimate().rows()).isGreaterThanOrEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void conditionChangesCostAndNoAnswer(Condition condition, int rows, int chunks) {
    List<String> columns = List.of("C0", "C1", "event_idx", "CD3");
    List<List<@Nullable Object>> without =
        Rows.of(Rows.plan(table, columns)).stream()
            .filter(row -> holds(condition, row.get(columns.indexOf(condition.column()))))
            .toList();

    List<List<@Nullable Object>> with =
        Rows.of(Rows.plan(table, columns, condition)).stream()
            .filter(row -> holds(condition, row.get(columns.indexOf(condition.column()))))
            .toList();

    assertThat(with).isEqualTo(without).hasSize(rows);
  }

  private static boolean holds(Condition condition, @Nullable Object value) {
    double number = value instanceof Number given ? given.doubleValue() : Double.NaN;
    if (condition instanceof Condition.In in) {
      return in.values().stream().anyMatch(v -> ((Number) v).doubleValue() == number);
    } else if (condition instanceof Condition.Range range) {
      double low = range.low() instanceof Number bound ? bound.doubleValue() : -Double.MAX_VALUE;
      double high = range.high() instanceof Number bound ? bound.doubleValue() : Double.MAX_VALUE;
      return number >= low && (range.highInclusive() ? number <= high : number < high);
    }
    return condition instanceof Condition.IsNotNull;
  }

  @Test
  void conditionsOnSeveralColumnsHoldTogether() {
    Scan scan =
        Rows.plan(
            table,
            List.of("event_idx"),
            new Condition.Range("C0", 100, true, 300, true),
            new Condition.Range("event_idx", 299, true, 1000, true),
            new Condition.Range("C199", null, false, 299.5, true));

    assertThat(Rows.of(scan)).containsExactly(List.of(299L));
    assertThat(source.counter().chunks()).isEqualTo(1);
  }

  @Test
  void countReadsNoEvents() {
    long before = source.counter().bytes();

    assertThat(Rows.count(Rows.plan(table, List.of()))).isEqualTo(EVENTS);
    assertThat(source.counter().chunks()).isZero();
    assertThat(source.counter().bytes()).isEqualTo(before);
  }

  @Test
  void numbersOfEventsAreNotRead() {
    Scan scan = Rows.plan(table, List.of("event_idx"));

    assertThat(scan.estimate().chunks()).isZero();
    assertThat(Rows.of(scan)).hasSize(EVENTS).endsWith(List.of(9999L));
    assertThat(source.counter().chunks()).isZero();
  }

  @Test
  void limitEndsReading() {
    Scan scan = table.plan(new ScanRequest(List.of("C5"), List.of(), OptionalLong.of(1320)));

    assertThat(Rows.of(scan)).hasSize(1320).endsWith(List.of(FloatFile.value(1319, 5)));
    assertThat(source.counter().chunks()).isEqualTo(2);
  }

  @Test
  void limitOfNothingReadsNothing() {
    Scan scan = table.plan(new ScanRequest(List.of("C5"), List.of(), OptionalLong.of(0)));

    assertThat(scan.splitCount()).isZero();
  }

  @Test
  void blocksAreReadInRequestsOfAtMostOneMebibyte() {
    long bytesBefore = source.counter().bytes();

    assertThat(Rows.of(Rows.plan(table, List.of("C0")))).hasSize(EVENTS);
    assertThat(source.counter().chunks()).isEqualTo(8);
    assertThat(source.counter().bytes() - bytesBefore).isEqualTo((long) EVENTS * FILE.eventBytes());
    assertThat(1310 * FILE.eventBytes()).isLessThanOrEqualTo(1 << 20);
  }
}
