package org.laminsql.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** The expected answers that later issues will bring, by file and id: {@code known-gaps.txt}. */
final class KnownGaps {

  private static final Set<String> GAPS = read();

  private KnownGaps() {}

  static boolean contains(String file, String id) {
    return GAPS.contains(file + " " + id);
  }

  private static Set<String> read() {
    Set<String> gaps = new LinkedHashSet<>();
    try (InputStream stream =
            Objects.requireNonNull(KnownGaps.class.getResourceAsStream("known-gaps.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          gaps.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return gaps;
  }
}
