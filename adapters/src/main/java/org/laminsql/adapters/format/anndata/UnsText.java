package org.laminsql.adapters.format.anndata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.VectorValues;

/** Values of {@code uns} as text: scalars as such, arrays as JSON without blanks. */
final class UnsText {

  private UnsText() {}

  /** The one element of an array without dimensions. */
  static @Nullable String scalar(String dataset, NdArray array) {
    Object value = VectorValues.at(values(dataset, array), 0);
    return value == null ? null : text(value);
  }

  /** The elements of an array, nested by its dimensions. */
  static String array(String dataset, NdArray array) {
    return array(values(dataset, array), array.shape());
  }

  /** Values in row-major order, nested by dimensions. */
  static String array(ColumnVector values, List<Long> shape) {
    StringBuilder json = new StringBuilder();
    nest(json, values, 0, shape);
    return json.toString();
  }

  private static void nest(StringBuilder json, ColumnVector values, int at, List<Long> shape) {
    if (shape.isEmpty()) {
      json.append(element(VectorValues.at(values, at)));
      return;
    }
    List<Long> inner = shape.subList(1, shape.size());
    int stride = Math.toIntExact(inner.stream().reduce(1L, Math::multiplyExact));
    json.append('[');
    for (int i = 0; i < shape.get(0); i++) {
      json.append(i == 0 ? "" : ",");
      nest(json, values, at + i * stride, inner);
    }
    json.append(']');
  }

  private static String element(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    return value instanceof String text ? quoted(text) : text(value);
  }

  private static String text(Object value) {
    if (value instanceof Float number) {
      return FloatText.of(number);
    }
    if (value instanceof Double number) {
      return FloatText.of(number);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** JSON leaves text beyond ASCII as it is. */
  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      json.append(escaped(text.charAt(i)));
    }
    return json.append('"').toString();
  }

  private static String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default ->
          unit < ' '
              ? "\\u00" + (unit < 16 ? "0" : "") + Integer.toHexString(unit)
              : String.valueOf(unit);
    };
  }

  private static ColumnVector values(String dataset, NdArray array) {
    ColumnVector values = WholeArray.read(dataset, array);
    return array.elementType() instanceof ElementType.Moment ? times(values) : values;
  }

  private static ColumnVector times(ColumnVector microseconds) {
    List<@Nullable Object> texts = new ArrayList<>(microseconds.size());
    for (int i = 0; i < microseconds.size(); i++) {
      texts.add(
          !(VectorValues.at(microseconds, i) instanceof Long time)
              ? null
              : Instant.EPOCH
                  .plus(time, ChronoUnit.MICROS)
                  .atOffset(ZoneOffset.UTC)
                  .toLocalDateTime()
                  .toString());
    }
    return new ColumnVector.Objects(texts);
  }
}
