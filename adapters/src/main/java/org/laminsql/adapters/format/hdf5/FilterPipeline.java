package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;

/**
 * The filters that a chunk went through when it was written, in that order (section IV.A.2.l).
 * Immutable.
 */
record FilterPipeline(List<Step> steps) {

  static final FilterPipeline NONE = new FilterPipeline(List.of());
  private static final int FIRST_NAMED = 256;

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
      boolean skipped = i < Integer.SIZE && (mask & (1 << i)) != 0;
      if (!skipped) {
        bytes = Filters.decode(place, steps.get(i), bytes, expectedBytes);
      }
    }
    if (bytes.length != expectedBytes) {
      throw place.corrupt(
          "a chunk decodes to " + bytes.length + " bytes instead of " + expectedBytes);
    }
    return bytes;
  }
}
