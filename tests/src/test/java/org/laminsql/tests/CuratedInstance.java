package org.laminsql.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An instance of schemas and small datasets that LaminDB 2.12.1 wrote, and what its curators said
 * of them: {@code make_curated.py} beside it.
 */
final class CuratedInstance {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CuratedInstance() {}

  /**
   * What a curator said.
   *
   * @param error its exception; {@code ""} if the dataset satisfies the schema
   */
  record Verdict(String dataset, String schema, String error) {

    boolean isValid() {
      return error.isEmpty();
    }

    /** Whether it refused the dataset, and did not fail for another reason. */
    boolean isRefusal() {
      return error.startsWith("ValidationError") || error.startsWith("InvalidArgument");
    }

    @Override
    public String toString() {
      return dataset + " against " + schema;
    }
  }

  /** All that was asked. */
  static List<Verdict> verdicts() {
    return lines().stream().map(CuratedInstance::verdict).toList();
  }

  private static List<String> lines() {
    try (InputStream stream = CuratedInstance.class.getResourceAsStream("curated/expected.jsonl")) {
      byte[] text = Objects.requireNonNull(stream).readAllBytes();
      return Arrays.asList(new String(text, StandardCharsets.UTF_8).strip().split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Verdict verdict(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return new Verdict(
          json.get("dataset").textValue(),
          json.get("schema").textValue(),
          json.get("error").asText(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the instance in that folder; its URL. */
  static String unpack(Path folder) {
    try (InputStream stream = CuratedInstance.class.getResourceAsStream("curated/curated.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(stream))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.write(file, zip.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "jdbc:lamin:" + folder;
  }
}
