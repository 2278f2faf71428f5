package org.laminsql.shell.format;

import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which results are written. */
public enum OutputFormat {
  /** A box with aligned columns, for people. */
  TABLE {
    @Override
    public RowWriter on(Writer out) {
      return new TableWriter(out);
    }
  },
  /** RFC 4180: a header, lines that end in CR LF; an empty field is NULL, {@code ""} no text. */
  CSV {
    @Override
    public RowWriter on(Writer out) {
      return new CsvWriter(out);
    }
  },
  /** PostgreSQL's COPY text form with a header: {@code \N} is NULL, {@code \t \n \r \\} escapes. */
  TSV {
    @Override
    public RowWriter on(Writer out) {
      return new TsvWriter(out);
    }
  },
  /** One JSON object a line. */
  JSON {
    @Override
    public RowWriter on(Writer out) {
      return new JsonLinesWriter(out);
    }
  },
  /** A table as GitHub renders it. */
  MARKDOWN {
    @Override
    public RowWriter on(Writer out) {
      return new MarkdownWriter(out);
    }
  };

  /** A writer of this format on that stream, which it neither flushes nor closes. */
  public abstract RowWriter on(Writer out);

  /** The format of that name, in any case. */
  public static Optional<OutputFormat> named(String name) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /** All names, for messages. */
  public static String names() {
    return Arrays.stream(values())
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
