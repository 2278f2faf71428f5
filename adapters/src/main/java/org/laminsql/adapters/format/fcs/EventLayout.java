package org.laminsql.adapters.format.fcs;

import java.nio.ByteOrder;
import java.util.List;

/**
 * Where the events lie and how.
 *
 * @param position offset of the first event
 * @param eventCount how many there are; all of them lie in the file
 * @param eventBytes how many bytes each takes
 * @param types one a channel, in the order of the file
 */
record EventLayout(
    long position, long eventCount, int eventBytes, List<SampleType> types, ByteOrder byteOrder) {

  /** Copies the list. */
  EventLayout {
    types = List.copyOf(types);
  }

  /**
   * The layout that HEADER and TEXT state.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if they contradict each other
   *     or the file ends before the events do, ENCODING_NOT_SUPPORTED for histograms and encodings
   *     that are not known
   */
  static EventLayout of(FileBytes bytes, Header header, Keywords keywords) {
    String mode = keywords.value("$MODE").orElse("L");
    if (!mode.equalsIgnoreCase("L")) {
      throw bytes.unsupported("histograms instead of events ($MODE " + mode + ")");
    }
    SampleTypes sampleTypes = new SampleTypes(bytes, keywords);
    List<SampleType> types = sampleTypes.ofChannels();
    int eventBytes = types.stream().mapToInt(SampleType::bytes).sum();
    EventPlace place = new EventPlaces(bytes, header, keywords, eventBytes).find();
    return new EventLayout(
        place.position(), place.count(), eventBytes, types, sampleTypes.byteOrder());
  }
}
