package org.laminsql.adapters.format.fcs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a file of float channels {@code C0, C1, …}; the value of event e in channel c is {@code e +
 * c / 1024}. Keywords may be changed and taken away before it is built.
 */
final class FloatFile {

  private final int events;
  private final int channels;
  private final Map<String, String> keywords = new LinkedHashMap<>();
  private boolean placeInHeader = true;

  FloatFile(int events, int channels) {
    this.events = events;
    this.channels = channels;
    keywords.putAll(Map.of("$DATATYPE", "F", "$MODE", "L", "$BYTEORD", "1,2,3,4"));
    keywords.put("$PAR", String.valueOf(channels));
    keywords.put("$TOT", String.valueOf(events));
    for (int n = 1; n <= channels; n++) {
      keywords.put("$P" + n + "N", "C" + (n - 1));
      keywords.put("$P" + n + "B", "32");
      keywords.put("$P" + n + "R", "1024");
    }
  }

  FloatFile with(String keyword, String value) {
    keywords.put(keyword, value);
    return this;
  }

  FloatFile without(String keyword) {
    keywords.remove(keyword);
    return this;
  }

  FloatFile withoutPlaceInHeader() {
    placeInHeader = false;
    return this;
  }

  static float value(long event, int channel) {
    return event + channel / 1024f;
  }

  int eventBytes() {
    return channels * Float.BYTES;
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder("/");
    keywords.forEach((name, value) -> text.append(name).append('/').append(value).append('/'));
    int begin = 58 + text.length();
    int end = begin + events * eventBytes() - 1;
    String header =
        String.format(
            Locale.ROOT,
            "FCS3.1    %8d%8d%8d%8d%8d%8d",
            58,
            begin - 1,
            placeInHeader ? begin : 0,
            placeInHeader ? end : 0,
            0,
            0);
    ByteBuffer file = ByteBuffer.allocate(end + 1).order(ByteOrder.LITTLE_ENDIAN);
    file.put((header + text).getBytes(StandardCharsets.US_ASCII));
    for (int event = 0; event < events; event++) {
      for (int channel = 0; channel < channels; channel++) {
        file.putFloat(value(event, channel));
      }
    }
    return file.array();
  }

  FcsBytes source() {
    return new FcsBytes(bytes());
  }
}
