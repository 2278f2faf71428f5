package org.laminsql.driver.plan.render;

import java.util.Objects;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimeString;
import org.apache.calcite.util.TimestampString;

/** Date and time constants in their fixed forms. */
final class TemporalText {

  private static final int MICROSECOND_DIGITS = 6;

  private TemporalText() {}

  /** {@code YYYY-MM-DD}. */
  static String date(RexLiteral literal) {
    return Objects.requireNonNull(literal.getValueAs(DateString.class)).toString();
  }

  /** {@code HH:MM:SS.ffffff}. */
  static String time(RexLiteral literal) {
    return Objects.requireNonNull(literal.getValueAs(TimeString.class))
        .toString(MICROSECOND_DIGITS);
  }

  /** {@code YYYY-MM-DD HH:MM:SS.ffffff}. */
  static String timestamp(RexLiteral literal) {
    return Objects.requireNonNull(literal.getValueAs(TimestampString.class))
        .toString(MICROSECOND_DIGITS);
  }
}
