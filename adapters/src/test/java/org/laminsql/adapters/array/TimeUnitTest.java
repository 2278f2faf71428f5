package org.laminsql.adapters.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeUnitTest {

  @ParameterizedTest
  @CsvSource({
    "Y, 1, 30, 946684800000000",
    "Y, 1, -1, -31536000000000",
    "M, 1, 2, 5097600000000",
    "W, 1, 1, 604800000000",
    "D, 1, -1, -86400000000",
    "h, 1, 1, 3600000000",
    "m, 15, 2, 1800000000",
    "s, 1, 1, 1000000",
    "ms, 1, 1, 1000",
    "us, 25, 2, 50",
    "ns, 1, 1999, 1",
    "ns, 1, -1, -1",
    "as, 1, 1000000000000, 1"
  })
  void everyUnitBecomesMicroseconds(String unit, int multiple, long count, long expected) {
    assertThat(TimeUnit.of(unit, multiple).orElseThrow().moment(count)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "D, 1, -1, -86400000000000",
    "s, 30, 2, 60000000000",
    "ns, 1, 7, 7",
    "ps, 1, 3000, 3"
  })
  void spansAreNanoseconds(String unit, int multiple, long count, long expected) {
    assertThat(TimeUnit.of(unit, multiple).orElseThrow().nanoseconds(count)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"s", "D", "M", "Y"})
  void timesThatDoNotFitAreErrors(String name) {
    TimeUnit unit = TimeUnit.of(name, 1).orElseThrow();
    assertThatThrownBy(() -> unit.moment(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> unit.nanoseconds(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"ps, 1", "M, 12", "Y, 1"})
  void spansWithoutALengthInNanosecondsAreErrors(String unit, long count) {
    assertThatThrownBy(() -> TimeUnit.of(unit, 1).orElseThrow().nanoseconds(count))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void unitsWithoutALengthAreNotKnown() {
    assertThat(TimeUnit.of("generic", 1)).isEmpty();
  }
}
