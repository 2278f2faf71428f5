package org.laminsql.udf.curation.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.laminsql.catalog.feature.Dtype;

/**
 * Which values can be converted to a dtype without loss (LaminDB 2.12.1, {@code
 * try_coerce_simple_dtype}; pandas' conversions of dates). Other dtypes are not converted.
 */
final class Coercion {

  private static final Set<String> NO_NUMBERS = Set.of("nan", "inf", "-inf", "infinity");

  private Coercion() {}

  /** Whether values of that dtype may come from others. */
  static boolean converts(Dtype dtype) {
    return dtype == Dtype.Simple.INT
        || dtype == Dtype.Simple.FLOAT
        || dtype == Dtype.Simple.DATE
        || dtype == Dtype.Simple.DATETIME
        || dtype == Dtype.Simple.DATETIME_UTC
        || dtype instanceof Dtype.Categorical;
  }

  /** Whether a value can be converted to a dtype that {@link #converts}. */
  static boolean accepts(Dtype dtype, Object value) {
    if (dtype instanceof Dtype.Categorical) {
      return !(value instanceof List<?>);
    } else if (dtype == Dtype.Simple.INT) {
      return value instanceof Boolean || isWhole(value);
    } else if (dtype == Dtype.Simple.FLOAT) {
      return value instanceof Boolean || isNumber(value);
    }
    return value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof Number
        || isDate(value.toString().strip());
  }

  private static boolean isWhole(Object value) {
    if (value instanceof Number number && !(number instanceof BigDecimal)) {
      return number.doubleValue() == Math.rint(number.doubleValue());
    }
    try {
      BigDecimal number = new BigDecimal(value.toString().strip());
      return number.stripTrailingZeros().scale() <= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isNumber(Object value) {
    if (value instanceof Number) {
      return true;
    }
    String text = value.toString().strip();
    try {
      return NO_NUMBERS.contains(text.toLowerCase(Locale.ROOT))
          || new BigDecimal(text).signum() < 2;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    String day = text.length() > 10 ? text.substring(0, 10) : text;
    try {
      LocalDate.parse(day);
      return text.length() <= 10 || text.charAt(10) == 'T' || text.charAt(10) == ' ';
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
