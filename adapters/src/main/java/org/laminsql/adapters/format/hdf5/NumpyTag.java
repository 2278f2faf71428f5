package org.laminsql.adapters.format.hdf5;

import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.TimeUnit;

/**
 * The tags that h5py puts on opaque bytes to keep numpy's types for which HDF5 has none, such as
 * {@code NUMPY:<M8[ns]}.
 */
final class NumpyTag {

  private static final Pattern TIMES =
      Pattern.compile(
          "NUMPY:(?<order>[<>])(?<kind>[Mm])8(\\[(?<multiple>\\d{0,9})(?<unit>\\w+)])?");

  private NumpyTag() {}

  /** What bytes with that tag are; those of other types of numpy stay bytes. */
  static Datatype type(String tag, int sizeInBytes) {
    Matcher times = TIMES.matcher(tag);
    if (!times.matches() || sizeInBytes != Long.BYTES) {
      return new Datatype.Opaque(sizeInBytes);
    }
    boolean big = times.group("order").equals(">");
    return unit(times)
        .<Datatype>map(
            unit ->
                new Datatype.Time(
                    big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                    times.group("kind").equals("M")
                        ? new ElementType.Moment(unit)
                        : new ElementType.Span(unit)))
        .orElseGet(() -> new Datatype.Other(sizeInBytes, "times without a unit \"" + tag + "\""));
  }

  private static Optional<TimeUnit> unit(Matcher times) {
    String unit = times.group("unit");
    if (unit == null) {
      return Optional.empty();
    }
    String multiple = times.group("multiple");
    int count = multiple.isEmpty() ? 1 : Integer.parseInt(multiple);
    return count == 0 ? Optional.empty() : TimeUnit.of(unit, count);
  }
}
