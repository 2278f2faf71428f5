package org.laminsql.adapters.format.zarr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.adapters.array.Elements;

class DateTimeTypeTest {

  private static long microseconds(String unit, int multiple, long value) {
    byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.BIG_ENDIAN).putLong(value).array();
    DateTimeType type = new DateTimeType(unit, multiple, ByteOrder.BIG_ENDIAN);
    return ((Elements.Longs) type.decode(bytes, 1, "chunk")).values()[0];
  }

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
  void everyUnitBecomesMicroseconds(String unit, int multiple, long value, long expected) {
    assertThat(microseconds(unit, multiple, value)).isEqualTo(expected);
  }

  @Test
  void notATimeStays() {
    assertThat(microseconds("D", 1, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"s", "D", "M", "Y"})
  void aTimeThatDoesNotFitIsAnError(String unit) {
    assertThatThrownBy(() -> microseconds(unit, 1, Long.MAX_VALUE))
        .hasMessageContaining("a time beyond");
  }
}
