package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * The filters that a chunk went through when it was written, in that order (section IV.A.2.l).
 * Immutable.
 */
record FilterPipeline(List<Step> steps) {

  static final FilterPipeline NONE = new FilterPipeline(List.of());
  private static final int FIRST_NAMED = 256;

  /** What a packing filter may add to bytes that it cannot pack. */
  private static final int SLACK_BYTES = 64 * 1024;

  FilterPipeline {
    steps = List.copyOf(steps);
  }

  /**
   * One filter with its parameters.
   *
   * @param name as the file gives it, may be empty
   */
  record Step(int id, String name, List<Integer> parameters) {
    public Step {
      parameters = List.copyOf(parameters);
    }

    /** The parameter at that position; 0 if there are fewer. */
    int parameter(int index) {
      return index < parameters.size() ? parameters.get(index) : 0;
    }
  }

  static FilterPipeline parse(Cursor message) {
    int version = message.u1();
    if (version != 1 && version != 2) {
      throw message.place().unsupported("version " + version + " of filter pipelines");
    }
    int count = message.u1();
    message.skip(version == 1 ? 6 : 0);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(step(message, version));
    }
    return new FilterPipeline(steps);
  }

  private static Step step(Cursor message, int version) {
    int id = message.u2();
    int nameBytes = version == 1 || id >= FIRST_NAMED ? message.u2() : 0;
    message.skip(2);
    int count = message.u2();
    int start = message.position();
    String name = message.text(nameBytes);
    if (version == 1) {
      message.alignTo8(start);
    }
    List<Integer> parameters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parameters.add((int) message.u4());
    }
    message.skip(version == 1 && count % 2 == 1 ? 4 : 0);
    return new Step(id, name, parameters);
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * Undoes the filters, last first.
   *
   * @param mask the bits of filters that this chunk skipped
   * @param expectedBytes what has to come out, exactly
   */
  byte[] decode(Place place, byte[] stored, int mask, int expectedBytes) {
    byte[] bytes = stored;
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!skips(mask, i)) {
        DecodedSize size = sizeBelow(i, mask, expectedBytes, place.toString());
        bytes = Filters.decode(place, steps.get(i), bytes, size);
      }
    }
    if (bytes.length != expectedBytes) {
      throw place.corrupt(
          "a chunk decodes to " + bytes.length + " bytes instead of " + expectedBytes);
    }
    return bytes;
  }

  private static boolean skips(int mask, int step) {
    return step < Integer.SIZE && (mask & (1 << step)) != 0;
  }

  /** How many bytes went into a step when it was written: known unless others packed them. */
  private DecodedSize sizeBelow(int step, int mask, int expectedBytes, String name) {
    long bytes = expectedBytes;
    boolean known = true;
    for (int i = 0; i < step; i++) {
      int id = skips(mask, i) ? Filters.SHUFFLE : steps.get(i).id();
      bytes += id == Filters.FLETCHER32 ? Fletcher32.BYTES : 0;
      known &= id == Filters.FLETCHER32 || id == Filters.SHUFFLE;
    }
    return known ? DecodedSize.exactly(bytes, name) : DecodedSize.atMost(bytes + SLACK_BYTES);
  }
}
