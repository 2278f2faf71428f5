package org.laminsql.adapters.format.hdf5;

import static org.laminsql.adapters.format.hdf5.HeaderMessage.FILL_VALUE;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.OLD_FILL_VALUE;

import java.util.Optional;

/** What elements are that were never written (sections IV.A.2.e and f). Immutable. */
final class FillValue {

  private static final int DEFINED = 0x20;

  /** Then HDF5 leaves the reader's memory as it is, which h5py has set to zeros. */
  private static final int NEVER_WRITTEN = 1;

  private final int elementBytes;

  /** Empty for zeros: no number in the file alone makes an array. */
  private final byte[] element;

  private FillValue(int elementBytes, byte[] element) {
    this.elementBytes = elementBytes;
    this.element = element;
  }

  private static FillValue zeros(int elementBytes) {
    return new FillValue(elementBytes, new byte[0]);
  }

  /** All bits zero where the array says nothing else. */
  static FillValue read(FileSpace space, ObjectHeader header, int elementBytes) {
    Optional<HeaderMessage> message = header.first(FILL_VALUE);
    if (message.isPresent()) {
      return parse(message.get().content(space), elementBytes);
    }
    return header
        .first(OLD_FILL_VALUE)
        .map(old -> value(old.content(space), elementBytes))
        .orElseGet(() -> zeros(elementBytes));
  }

  private static FillValue parse(Cursor message, int elementBytes) {
    int version = message.u1();
    int writeTime;
    boolean hasValue;
    if (version == 1 || version == 2) {
      writeTime = message.skip(1).u1();
      boolean defined = message.u1() != 0;
      hasValue = version == 1 || defined;
    } else if (version == 3) {
      int flags = message.u1();
      writeTime = (flags >> 2) & 3;
      hasValue = (flags & DEFINED) != 0;
    } else {
      throw message.place().unsupported("version " + version + " of fill values");
    }
    return hasValue && writeTime != NEVER_WRITTEN
        ? value(message, elementBytes)
        : zeros(elementBytes);
  }

  private static FillValue value(Cursor message, int elementBytes) {
    int size = message.remaining() < 4 ? 0 : (int) message.u4();
    if (size <= 0) {
      return zeros(elementBytes);
    }
    if (size != elementBytes) {
      throw message.place().corrupt("its fill value has another size than its elements");
    }
    return new FillValue(elementBytes, message.bytes(size));
  }

  /** The bytes of that many elements. */
  byte[] repeated(int count) {
    byte[] bytes = new byte[Math.multiplyExact(count, elementBytes)];
    for (int at = 0; at < bytes.length && element.length > 0; at += elementBytes) {
      System.arraycopy(element, 0, bytes, at, elementBytes);
    }
    return bytes;
  }
}
