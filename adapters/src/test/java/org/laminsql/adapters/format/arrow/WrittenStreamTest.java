package org.laminsql.adapters.format.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Null;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** Streams that pyarrow does not write. */
class WrittenStreamTest {

  private static final WrittenStream.TypeWriter UTF8 =
      builder -> {
        Utf8.startUtf8(builder);
        return Utf8.endUtf8(builder);
      };

  private static byte[] ints(ByteOrder order, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
    Arrays.stream(values).forEach(bytes::putInt);
    return bytes.array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ArrowRows read(byte[] bytes) {
    return ArrowRows.of(new BytesSource("written.arrows", bytes, new ReadCounter()));
  }

  private static ArrowRows texts(byte[] offsets, byte[] bytes) {
    return read(
        new WrittenStream()
            .column("t", Type.Utf8, UTF8, 2, 0, new byte[0], offsets, bytes)
            .bytes(2, false));
  }

  private static void corrupt(ArrowRows rows, String column, String reason) {
    assertThatThrownBy(() -> rows.values(column))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.FILE_CORRUPT))
        .hasMessageContaining("written.arrows, column " + column)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bothByteOrdersAreRead(boolean big) {
    ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    byte[] decimals = new byte[32];
    byte[] value = BigInteger.valueOf(-123456).toByteArray();
    for (int i = 0; i < 16; i++) {
      byte digit = i < value.length ? value[value.length - 1 - i] : -1;
      decimals[big ? 15 - i : i] = digit;
    }
    ArrowRows rows =
        read(
            new WrittenStream()
                .column(
                    "i",
                    Type.Int,
                    b -> Int.createInt(b, 32, true),
                    2,
                    1,
                    new byte[] {1},
                    ints(order, -7, 9))
                .column("t", Type.Utf8, UTF8, 2, 0, new byte[0], ints(order, 1, 3, 4), utf8("xabc"))
                .column(
                    "d",
                    Type.Decimal,
                    b -> Decimal.createDecimal(b, 9, 2, 128),
                    2,
                    0,
                    new byte[0],
                    decimals)
                .bytes(2, big));

    assertThat(rows.values("i")).containsExactly(-7, null);
    assertThat(rows.values("t")).containsExactly("ab", "c");
    assertThat(rows.values("d"))
        .containsExactly(new BigDecimal("-1234.56"), new BigDecimal("0.00"));
  }

  @Test
  void offsetsThatFallAreCorrupt() {
    ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    corrupt(texts(ints(order, 0, 3, 2), utf8("abc")), "t", "offsets 3 and 2");
    corrupt(texts(ints(order, 0, 1, 4), utf8("abc")), "t", "offsets 1 and 4");
    corrupt(texts(ints(order, -1, 1, 2), utf8("abc")), "t", "offsets -1 and 1");
    corrupt(texts(ints(order, 0, 1), utf8("abc")), "t", "8 bytes where 12 are needed");
  }

  @Test
  void textThatIsNoUtf8IsCorrupt() {
    byte[] offsets = ints(ByteOrder.LITTLE_ENDIAN, 0, 1, 3);
    corrupt(texts(offsets, new byte[] {'a', (byte) 0xc3, 'b'}), "t", "no UTF-8");
    assertThat(texts(ints(ByteOrder.LITTLE_ENDIAN, 0, 3, 3), utf8("\ufffd")).values("t"))
        .containsExactly("\ufffd", "");
  }

  @Test
  void aColumnOfAnotherLengthIsCorrupt() {
    byte[] stream =
        new WrittenStream()
            .column(
                "i",
                Type.Int,
                b -> Int.createInt(b, 32, true),
                2,
                0,
                new byte[0],
                ints(ByteOrder.LITTLE_ENDIAN, 1, 2))
            .bytes(3, false);
    corrupt(read(stream), "i", "2 values for 3 rows");
  }

  @Test
  void aTimeBeyondItsColumnIsAnErrorAndNeverAnotherTime() {
    byte[] stream =
        new WrittenStream()
            .column(
                "w",
                Type.Timestamp,
                b -> Timestamp.createTimestamp(b, TimeUnit.SECOND, 0),
                1,
                0,
                new byte[0],
                ints(ByteOrder.LITTLE_ENDIAN, 0, Integer.MAX_VALUE))
            .bytes(1, false);
    assertThatThrownBy(() -> read(stream).values("w"))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.ENCODING_NOT_SUPPORTED))
        .hasMessageContaining("beyond 64 bits");
  }

  @Test
  void manyRowsWithoutBytesTakeNoMemory() {
    long rows = Integer.MAX_VALUE - 10L;
    byte[] stream =
        new WrittenStream()
            .column(
                "n",
                Type.Null,
                b -> {
                  Null.startNull(b);
                  return Null.endNull(b);
                },
                rows,
                rows)
            .bytes(rows, false);
    ArrowRows read = read(stream);
    assertThat(read.plan(List.of()).estimate().rows()).isEqualTo(rows);
    assertThat(ArrowRows.rows(read.first(3, "n"))).hasSize(3);
  }

  @Test
  void aStreamMayEndWithoutAMark() {
    assertThat(texts(ints(ByteOrder.LITTLE_ENDIAN, 0, 1, 2), utf8("ab")).values("t"))
        .containsExactly("a", "b");
  }
}
