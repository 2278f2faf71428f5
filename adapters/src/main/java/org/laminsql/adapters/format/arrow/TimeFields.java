package org.laminsql.adapters.format.arrow;

import java.util.function.LongUnaryOperator;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.laminsql.catalog.model.SqlType;

/**
 * Dates, times, moments and spans. Moments are told in UTC: one with a zone is stored so, one
 * without is told as it stands. Spans are nanoseconds, as pandas counts them.
 */
final class TimeFields {

  private static final long MICROS = 1_000_000;
  private static final long NANOS = 1_000_000_000;
  private static final long MILLIS_OF_DAY = 86_400_000;
  private static final long MICROS_OF_DAY = 1_000 * MILLIS_OF_DAY;

  private TimeFields() {}

  static StoredField of(Field field, Place place) {
    return switch (field.typeType()) {
      case Type.Date -> date(((Date) field.type(new Date())).unit(), place);
      case Type.Time -> {
        Time time = (Time) field.type(new Time());
        yield time(ScalarFields.layout(time.bitWidth(), true, place), time.unit(), place);
      }
      case Type.Timestamp ->
          counted(
              SqlType.TIMESTAMP, ((Timestamp) field.type(new Timestamp())).unit(), MICROS, place);
      case Type.Duration ->
          counted(SqlType.BIGINT, ((Duration) field.type(new Duration())).unit(), NANOS, place);
      default -> new UnreadableField(Extent.of(2), "calendar intervals");
    };
  }

  private static StoredField date(short unit, Place place) {
    if (unit == DateUnit.DAY) {
      return ScalarFields.integers(SqlType.DATE, IntegerLayout.INT32, LongUnaryOperator.identity());
    }
    return ScalarFields.integers(
        SqlType.DATE,
        IntegerLayout.INT64,
        millis -> {
          long days = Math.floorDiv(millis, MILLIS_OF_DAY);
          if (days != (int) days) {
            throw place.unsupported("the date of " + millis + " ms since 1970");
          }
          return days;
        });
  }

  private static StoredField time(IntegerLayout layout, short unit, Place place) {
    LongUnaryOperator micros = scaled(unit, MICROS, place);
    return ScalarFields.integers(
        SqlType.TIME,
        layout,
        count -> {
          long time = micros.applyAsLong(count);
          if (time < 0 || time >= MICROS_OF_DAY) {
            throw place.corrupt("it holds " + count + " as a time of the day");
          }
          return time;
        });
  }

  private static StoredField counted(SqlType type, short unit, long wanted, Place place) {
    return ScalarFields.integers(type, IntegerLayout.INT64, scaled(unit, wanted, place));
  }

  /**
   * From counts of one unit to counts of another; what is finer is cut downwards.
   *
   * @param wanted how many of the other are a second
   */
  private static LongUnaryOperator scaled(short unit, long wanted, Place place) {
    long perSecond = perSecond(unit, place);
    if (perSecond > wanted) {
      return count -> Math.floorDiv(count, perSecond / wanted);
    }
    long factor = wanted / perSecond;
    return count -> {
      long scaled = count * factor;
      if (Math.multiplyHigh(count, factor) != scaled >> 63) {
        throw place.unsupported("the time " + count + ", which is beyond 64 bits,");
      }
      return scaled;
    };
  }

  private static long perSecond(short unit, Place place) {
    return switch (unit) {
      case TimeUnit.SECOND -> 1;
      case TimeUnit.MILLISECOND -> 1_000;
      case TimeUnit.MICROSECOND -> MICROS;
      case TimeUnit.NANOSECOND -> NANOS;
      default -> throw place.corrupt("its schema has times in unit " + unit);
    };
  }
}
