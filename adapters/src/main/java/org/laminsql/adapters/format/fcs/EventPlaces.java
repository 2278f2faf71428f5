package org.laminsql.adapters.format.fcs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Finds the events. Their place stands in HEADER, in TEXT ({@code $BEGINDATA}, {@code $ENDDATA}) or
 * in both; HEADER has 0 where the file is larger than its 8 digits say (FCS 3.1 §3.1), FCS 2.0 has
 * no such keywords. The number stands in {@code $TOT}, which FCS 2.0 may lack. A place counts if it
 * goes with the number.
 */
record EventPlaces(FileBytes bytes, Header header, Keywords keywords, int eventBytes) {

  EventPlace find() {
    OptionalLong total = keywords.number("$TOT");
    List<Segment> stated =
        Stream.of(header.data(), keywords.segment("$BEGINDATA", "$ENDDATA"))
            .filter(Segment::stated)
            .distinct()
            .toList();
    if (total.isPresent() && total.getAsLong() == 0) {
      return new EventPlace(0, 0);
    } else if (stated.isEmpty()) {
      throw bytes.corrupt("neither its HEADER nor its TEXT says where the events lie");
    }
    List<EventPlace> fitting =
        stated.stream().map(s -> place(s, total)).flatMap(Optional::stream).distinct().toList();
    if (fitting.isEmpty()) {
      throw misfit(stated.get(0), total);
    } else if (fitting.size() > 1) {
      throw bytes.corrupt("HEADER and TEXT disagree where the events lie: " + stated);
    }
    return inFile(fitting.get(0));
  }

  /**
   * Some cytometers state the end of the segment as the byte behind it. A writer that does, and
   * none with another excess, is trusted.
   */
  private Optional<EventPlace> place(Segment segment, OptionalLong total) {
    long length = segment.length();
    long count = total.orElse(Math.max(0, length) / eventBytes);
    long excess = length - count * eventBytes;
    boolean fits = count <= length / eventBytes && excess >= 0 && excess <= 1;
    return fits ? Optional.of(new EventPlace(segment.begin(), count)) : Optional.empty();
  }

  private RuntimeException misfit(Segment segment, OptionalLong total) {
    String said = total.isPresent() ? total.getAsLong() + " events" : "events";
    return bytes.corrupt(
        String.format(
            Locale.ROOT,
            "its %d bytes from %d to %d do not hold %s of %d bytes each",
            segment.length(),
            segment.begin(),
            segment.end(),
            said,
            eventBytes));
  }

  private EventPlace inFile(EventPlace place) {
    long there = Math.max(0, bytes.size() - place.position()) / eventBytes;
    if (there < place.count()) {
      throw bytes.corrupt(
          String.format(
              Locale.ROOT,
              "it ends at byte %d: only %d of its %d events are there",
              bytes.size(),
              there,
              place.count()));
    }
    Segment text = header.text();
    boolean behind = place.position() >= text.end();
    if (!behind && place.position() + place.count() * eventBytes > text.begin()) {
      throw bytes.corrupt("its events would lie in its TEXT");
    }
    return place;
  }
}
