package org.laminsql.tests.damage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A dataset made to hurt whoever reads it: valid or not, small on disk.
 *
 * @param name the file or folder
 * @param suffix as a registry would record it
 * @param writer makes it
 */
record HostileFile(String name, String suffix, Writer writer) {

  private static final int LARGE = 100_000_000;
  private static final int DEEP = 100_000;
  private static final int WIDE = 2_000;

  /** Made by {@code make_hostile.py} beside them. */
  private static final List<String> STORED =
      List.of(
          "circles.h5ad",
          "soft_circles.h5ad",
          "deep.h5ad",
          "many_rows.h5ad",
          "large_chunk.h5ad",
          "shared_chunks.h5");

  /** Writes a dataset to a path at which nothing lies. */
  interface Writer {
    void write(Path target) throws IOException;
  }

  /** All there are. */
  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    STORED.forEach(name -> files.add(of(name, target -> copy(name, target))));
    files.add(of("line.jsonl", target -> repeated(target, "{\"a\":\"", "x", LARGE, "\"}\n")));
    files.add(of("nested.jsonl", target -> repeated(target, "{\"a\":", "[", DEEP, "")));
    files.add(of("nested_well.jsonl", target -> nested(target, "{\"a\":", "[", DEEP, "]", "}\n")));
    files.add(of("field.csv", target -> repeated(target, "a,b\n1,\"", "x", LARGE, "\"\n")));
    files.add(of("wide.csv", target -> repeated(target, "a", ",a", WIDE, "\n")));
    files.add(of("field.tsv", target -> repeated(target, "a\tb\n1\t", "x", LARGE, "\n")));
    files.addAll(HostileZarr.all());
    return List.copyOf(files);
  }

  /** One whose suffix is that of its name. */
  static HostileFile of(String name, Writer writer) {
    String suffix = name.endsWith(".zarr.zip") ? ".zarr.zip" : name.substring(name.indexOf('.'));
    return new HostileFile(name, suffix, writer);
  }

  private static void copy(String name, Path target) throws IOException {
    try (InputStream stream = HostileFile.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(stream, name), target);
    }
  }

  /** A text many times, between a start and an end. */
  static void repeated(Path target, String start, String text, int times, String end)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      repeat(out, text, times);
      out.write(end.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void nested(
      Path target, String start, String open, int times, String close, String end)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      repeat(out, open, times);
      repeat(out, close, times);
      out.write(end.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void repeat(OutputStream out, String text, int times) throws IOException {
    int together = 10_000;
    byte[] bytes = text.repeat(together).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times / together; i++) {
      out.write(bytes);
    }
  }

  /** The ways in which it is read. */
  Stream<DamageCase.Way> ways() {
    return Arrays.stream(DamageCase.Way.values())
        .filter(way -> way != DamageCase.Way.TREE || suffix.matches("\\.(h5.*|zarr.*)"));
  }
}
