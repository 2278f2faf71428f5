package org.laminsql.adapters.format.fcs;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/** How a channel's value is stored, and what it is in SQL (FCS 3.1 §3.2, {@code $DATATYPE}). */
sealed interface SampleType {

  /** How many bytes a value takes. */
  int bytes();

  SqlType sqlType();

  /**
   * The values at some places.
   *
   * @param places offsets in {@code block}, whose byte order is that of the file
   */
  ColumnVector read(ByteBuffer block, int[] places);

  /** {@code F}: IEEE single precision. */
  record SinglePrecision() implements SampleType {

    @Override
    public int bytes() {
      return Float.BYTES;
    }

    @Override
    public SqlType sqlType() {
      return SqlType.REAL;
    }

    @Override
    public ColumnVector read(ByteBuffer block, int[] places) {
      float[] values = new float[places.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = block.getFloat(places[i]);
      }
      return new ColumnVector.Floats(values, null);
    }
  }

  /** {@code D}: IEEE double precision. */
  record DoublePrecision() implements SampleType {

    @Override
    public int bytes() {
      return Long.BYTES;
    }

    @Override
    public SqlType sqlType() {
      return SqlType.DOUBLE;
    }

    @Override
    public ColumnVector read(ByteBuffer block, int[] places) {
      double[] values = new double[places.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = block.getDouble(places[i]);
      }
      return new ColumnVector.Doubles(values, null);
    }
  }

  /**
   * {@code I}: unsigned, in the narrowest signed type that holds every value of its bytes.
   *
   * @param bytes 1 to 8
   * @param mask the bits that count
   */
  record Unsigned(int bytes, long mask) implements SampleType {

    @Override
    public SqlType sqlType() {
      return switch (bytes) {
        case 1 -> SqlType.SMALLINT;
        case 2, 3 -> SqlType.INTEGER;
        case 8 -> SqlType.decimal(20, 0);
        default -> SqlType.BIGINT;
      };
    }

    @Override
    public ColumnVector read(ByteBuffer block, int[] places) {
      return switch (sqlType().kind()) {
        case SMALLINT -> shorts(block, places);
        case INTEGER -> ints(block, places);
        case BIGINT -> longs(block, places);
        default -> decimals(block, places);
      };
    }

    private ColumnVector shorts(ByteBuffer block, int[] places) {
      short[] values = new short[places.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (short) at(block, places[i]);
      }
      return new ColumnVector.Shorts(values, null);
    }

    private ColumnVector ints(ByteBuffer block, int[] places) {
      int[] values = new int[places.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (int) at(block, places[i]);
      }
      return new ColumnVector.Ints(values, null);
    }

    private ColumnVector longs(ByteBuffer block, int[] places) {
      long[] values = new long[places.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = at(block, places[i]);
      }
      return new ColumnVector.Longs(values, null);
    }

    private ColumnVector decimals(ByteBuffer block, int[] places) {
      List<@Nullable Object> values = new ArrayList<>(places.length);
      for (int place : places) {
        values.add(new BigDecimal(Long.toUnsignedString(at(block, place))));
      }
      return new ColumnVector.Objects(values);
    }

    private long at(ByteBuffer block, int place) {
      long value =
          switch (bytes) {
            case 1 -> block.get(place);
            case 2 -> block.getShort(place);
            case 4 -> block.getInt(place);
            case 8 -> block.getLong(place);
            default -> assembled(block, place);
          };
      return value & mask;
    }

    private long assembled(ByteBuffer block, int place) {
      boolean littleEndian = block.order() == ByteOrder.LITTLE_ENDIAN;
      long value = 0;
      for (int i = 0; i < bytes; i++) {
        value = value << 8 | (block.get(place + (littleEndian ? bytes - 1 - i : i)) & 0xff);
      }
      return value;
    }
  }
}
