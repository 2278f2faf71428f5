package org.laminsql.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where statements come from: the command line, a file or the standard input. UTF-8. */
sealed interface Script {

  /** The whole text. */
  String text() throws IOException;

  /** How messages name a line of it; empty if there is nothing to tell. */
  String place(int line);

  /** A text given with {@code -e}. */
  record Inline(String text) implements Script {
    @Override
    public String place(int line) {
      return "";
    }
  }

  /** A file given with {@code -f}. */
  record File(Path path) implements Script {
    @Override
    public String text() throws IOException {
      return Files.readString(path);
    }

    @Override
    public String place(int line) {
      return path + ":" + line + ": ";
    }
  }

  /** The standard input, {@code -f -} or a pipe. */
  record StandardInput() implements Script {
    @Override
    public String text() throws IOException {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String place(int line) {
      return "line " + line + ": ";
    }
  }
}
