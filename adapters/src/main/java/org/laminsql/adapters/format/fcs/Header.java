package org.laminsql.adapters.format.fcs;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The HEADER: version and places of the segments in ASCII (FCS 3.1 §3.1). ANALYSIS is not read.
 *
 * @param version such as {@code FCS3.1}
 * @param data where the events lie; not stated if the file is too large to say so here
 */
record Header(String version, Segment text, Segment data) {

  /** Bytes up to the place of ANALYSIS, which some cytometers leave out. */
  private static final int READ = 42;

  static final int SIZE = 58;
  private static final List<String> VERSIONS = List.of("FCS2.0", "FCS3.0", "FCS3.1", "FCS3.2");
  private static final int OFFSET_WIDTH = 8;

  static Header read(FileBytes bytes) {
    if (bytes.size() < SIZE) {
      throw bytes.corrupt(
          "it has " + bytes.size() + " bytes at byte " + bytes.base() + ", too few for a HEADER");
    }
    String header = new String(bytes.read(0, READ), StandardCharsets.ISO_8859_1);
    String version = header.substring(0, 6);
    if (!version.startsWith("FCS")) {
      throw bytes.corrupt("the bytes at " + bytes.base() + " are no HEADER of an FCS file");
    }
    if (!VERSIONS.contains(version)) {
      throw bytes.unsupported("the version " + version + " (known are " + VERSIONS + ")");
    }
    return new Header(version, segment(bytes, header, 10), segment(bytes, header, 26));
  }

  private static Segment segment(FileBytes bytes, String header, int at) {
    return new Segment(offset(bytes, header, at), offset(bytes, header, at + OFFSET_WIDTH));
  }

  private static long offset(FileBytes bytes, String header, int at) {
    String digits = header.substring(at, at + OFFSET_WIDTH).strip();
    if (!digits.matches("\\d*")) {
      throw bytes.corrupt("its HEADER has \"" + digits + "\" for an offset");
    }
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
