package org.laminsql.adapters.format.arrow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * Decimals, and integers beyond 64 bits with a sign.
 *
 * @param type the DECIMAL that users see
 * @param layout how the unscaled integers lie
 */
record DecimalValues(
    SqlType type, int size, Validity validity, ByteBuffer data, Layout layout, Place place)
    implements Values {

  /**
   * How the unscaled integers lie.
   *
   * @param width in bytes
   * @param scale as stored; may be negative
   */
  record Layout(int width, int scale, boolean signed) {}

  @Override
  public @Nullable Object at(int index) {
    if (validity.isNull(index)) {
      return null;
    }
    BigDecimal value = new BigDecimal(unscaled(index), layout.scale()).setScale(type.scale());
    if (value.precision() > type.precision()) {
      throw place.corrupt("it holds a number of " + value.precision() + " digits as " + type);
    }
    return value;
  }

  private BigInteger unscaled(int index) {
    int width = layout.width();
    byte[] bytes = new byte[width];
    data.get(index * width, bytes);
    if (data.order() == ByteOrder.LITTLE_ENDIAN) {
      for (int i = 0; i < width / 2; i++) {
        byte low = bytes[i];
        bytes[i] = bytes[width - 1 - i];
        bytes[width - 1 - i] = low;
      }
    }
    return layout.signed() ? new BigInteger(bytes) : new BigInteger(1, bytes);
  }
}
