package org.laminsql.adapters.format.arrow;

import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * Fields without children. Integers without a sign become the next wider ones, as of all formats.
 */
final class ScalarFields {

  private static final int LARGEST_PRECISION = 38;

  private ScalarFields() {}

  /** Empty if the type of the field is nested. */
  static Optional<StoredField> of(Field field, Place place) {
    @Nullable StoredField scalar =
        switch (field.typeType()) {
          case Type.Null -> new NullField();
          case Type.Bool -> new BooleanField();
          case Type.Int -> {
            Int type = (Int) field.type(new Int());
            yield integer(layout(type.bitWidth(), type.isSigned(), place), place);
          }
          case Type.FloatingPoint ->
              floating(((FloatingPoint) field.type(new FloatingPoint())).precision(), place);
          case Type.Decimal -> decimal((Decimal) field.type(new Decimal()), place);
          case Type.Utf8 -> new BinaryField(SqlType.VARCHAR, IntegerLayout.INT32);
          case Type.LargeUtf8 -> new BinaryField(SqlType.VARCHAR, IntegerLayout.INT64);
          case Type.Binary -> new BinaryField(SqlType.VARBINARY, IntegerLayout.INT32);
          case Type.LargeBinary -> new BinaryField(SqlType.VARBINARY, IntegerLayout.INT64);
          case Type.Utf8View -> new ViewField(SqlType.VARCHAR);
          case Type.BinaryView -> new ViewField(SqlType.VARBINARY);
          case Type.FixedSizeBinary -> {
            FixedSizeBinary type = (FixedSizeBinary) field.type(new FixedSizeBinary());
            yield BinaryField.fixed(place.size(type.byteWidth()), place);
          }
          case Type.Date, Type.Time, Type.Timestamp, Type.Duration, Type.Interval ->
              TimeFields.of(field, place);
          default -> null;
        };
    return Optional.ofNullable(scalar);
  }

  /** How integers of so many bits lie. */
  static IntegerLayout layout(int bits, boolean signed, Place place) {
    if (bits != 8 && bits != 16 && bits != 32 && bits != 64) {
      throw place.corrupt("its schema has integers of " + bits + " bits");
    }
    return new IntegerLayout(bits / Byte.SIZE, signed);
  }

  private static FixedField integer(IntegerLayout layout, Place place) {
    if (layout.width() == Long.BYTES && !layout.signed()) {
      return decimal(SqlType.decimal(20, 0), new DecimalValues.Layout(Long.BYTES, 0, false), place);
    }
    int width = layout.signed() ? layout.width() : 2 * layout.width();
    SqlType type =
        switch (width) {
          case 1, 2 -> SqlType.SMALLINT;
          case 4 -> SqlType.INTEGER;
          default -> SqlType.BIGINT;
        };
    return integers(type, layout, LongUnaryOperator.identity());
  }

  /** Integers, or what is counted in them. */
  static FixedField integers(SqlType type, IntegerLayout layout, LongUnaryOperator converted) {
    return new FixedField(
        type,
        layout.width(),
        (size, validity, data) -> new IntegerValues(type, size, validity, data, layout, converted));
  }

  private static FixedField floating(short precision, Place place) {
    int width =
        switch (precision) {
          case Precision.HALF -> Short.BYTES;
          case Precision.SINGLE -> Float.BYTES;
          case Precision.DOUBLE -> Double.BYTES;
          default -> throw place.corrupt("its schema has floats of precision " + precision);
        };
    return new FixedField(
        width == Double.BYTES ? SqlType.DOUBLE : SqlType.REAL,
        width,
        (size, validity, data) -> new FloatValues(size, validity, data, width));
  }

  /** A scale below 0 or above the precision is possible in Arrow; SQL then needs more digits. */
  private static StoredField decimal(Decimal type, Place place) {
    int bits = type.bitWidth();
    if (bits != 32 && bits != 64 && bits != 128 && bits != 256) {
      throw place.corrupt("its schema has decimals of " + bits + " bits");
    }
    int scale = Math.max(0, type.scale());
    long digits = Math.max(scale, type.precision() + (long) scale - type.scale());
    if (type.precision() < 1 || digits > LARGEST_PRECISION) {
      return new UnreadableField(
          Extent.of(2), "decimals of " + type.precision() + " digits, scale " + type.scale());
    }
    return decimal(
        SqlType.decimal((int) digits, scale),
        new DecimalValues.Layout(bits / Byte.SIZE, type.scale(), true),
        place);
  }

  private static FixedField decimal(SqlType type, DecimalValues.Layout layout, Place place) {
    return new FixedField(
        type,
        layout.width(),
        (size, validity, data) -> new DecimalValues(type, size, validity, data, layout, place));
  }
}
