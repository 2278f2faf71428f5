package org.laminsql.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which lineage is drawn or told. */
enum LineageFormat {
  SVG("svg"),
  PNG("png"),
  MERMAID("mmd"),
  DOT("dot");

  private final String extension;

  LineageFormat(String extension) {
    this.extension = extension;
  }

  /** The format of that name, in any case. */
  static Optional<LineageFormat> named(String name) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The format that a file's name ends with; SVG if it ends with none at all. */
  static Optional<LineageFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot <= name.lastIndexOf('/')) {
      return Optional.of(SVG);
    }
    String extension = name.substring(dot + 1);
    return extension.equals("gv")
        ? Optional.of(DOT)
        : Arrays.stream(values())
            .filter(f -> f.extension.equals(extension) || f.lowerCase().equals(extension))
            .findFirst();
  }

  /** The language in which the database tells it: pictures are made of DOT. */
  String language() {
    return this == MERMAID ? lowerCase() : DOT.lowerCase();
  }

  /** All names, for messages. */
  static String names() {
    return Arrays.stream(values()).map(LineageFormat::lowerCase).collect(Collectors.joining(", "));
  }

  private String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }
}
