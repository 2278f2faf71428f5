package org.laminsql.adapters.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** What a failure of DuckDB means for the user. DuckDB tells kinds of failures by text alone. */
final class DuckDbFailure {

  /** Our own: {@code error('22012:Division by zero')} in a statement's text. */
  private static final Pattern OWN =
      Pattern.compile("Error: (2[0-9A-Z]{4}|4[0-9A-Z]{4}|5[0-9A-Z]{4}|0A000):(.*)");

  private static final Pattern FILE =
      Pattern.compile("(?:file|File|directory|pattern) (?:\"(.+?)\"|'(.+?)')|\\n *file = (.+)");

  private static final Pattern DATE_OR_TIME = Pattern.compile("\\b(date|time|timestamp) field ");

  private static final List<LaminSqlError> OWN_WITH_MESSAGE =
      List.of(
          LaminSqlError.OUT_OF_RANGE,
          LaminSqlError.INVALID_TEXT,
          LaminSqlError.INVALID_DATETIME,
          LaminSqlError.CARDINALITY);

  private final List<String> files;

  private DuckDbFailure(List<String> files) {
    this.files = files;
  }

  static boolean isInterrupt(SQLException e) {
    return text(e).startsWith("INTERRUPT Error");
  }

  static LaminSqlException of(SQLException e) {
    return of(e, List.of());
  }

  /**
   * The meaning of a failure.
   *
   * @param files what messages call the files that the statement reads
   */
  static LaminSqlException of(SQLException e, List<String> files) {
    return new DuckDbFailure(files).meaning(e);
  }

  private LaminSqlException meaning(SQLException e) {
    String text = text(e);
    Matcher own = OWN.matcher(text);
    if (own.find()) {
      return own(own.group(1), own.group(2).strip(), e);
    }
    if (text.contains("ivision by zero")) {
      return LaminSqlError.DIVISION_BY_ZERO.causedBy(e);
    }
    if (text.contains("More than one row returned by a subquery")) {
      return LaminSqlError.CARDINALITY.causedBy(e, "A subquery gives more than one row");
    }
    return ofKind(text, sentence(text), e);
  }

  private static LaminSqlException own(String sqlState, String message, SQLException e) {
    if (sqlState.equals(LaminSqlError.DIVISION_BY_ZERO.sqlState())) {
      return LaminSqlError.DIVISION_BY_ZERO.causedBy(e);
    }
    for (LaminSqlError error : OWN_WITH_MESSAGE) {
      if (error.sqlState().equals(sqlState)) {
        return error.causedBy(e, message);
      }
    }
    if (sqlState.equals(LaminSqlError.INVALID_PARAMETER.sqlState())) {
      return LaminSqlError.INVALID_PARAMETER.causedBy(e, message, "Correct the argument");
    }
    if (sqlState.equals(LaminSqlError.NOT_SUPPORTED.sqlState())) {
      return LaminSqlError.NOT_SUPPORTED.causedBy(e, message, "Write it another way");
    }
    return LaminSqlError.INTERNAL.causedBy(e, sqlState + ": " + message);
  }

  private LaminSqlException ofKind(String text, String sentence, SQLException e) {
    String kind = text.substring(0, Math.max(0, text.indexOf(" Error:")));
    return switch (kind) {
      case "Out of Range" -> LaminSqlError.OUT_OF_RANGE.causedBy(e, sentence);
      case "Conversion" -> conversion(text, sentence, e);
      case "Out of Memory" -> LaminSqlError.OUT_OF_MEMORY.causedBy(e, sentence);
      case "IO", "HTTP" ->
          (text.contains("Could not read enough bytes")
                  ? LaminSqlError.FILE_CORRUPT
                  : LaminSqlError.IO)
              .causedBy(e, file(text), sentence);
      case "Permission" ->
          LaminSqlError.IO.causedBy(
              e, file(text), "it lies outside the storages of this connection");
      case "Syntax" -> LaminSqlError.INVALID_PARAMETER.causedBy(e, sentence, "Correct the pattern");
      case "Invalid Input" -> invalidInput(text, sentence, e);
      case "Invalid" -> LaminSqlError.FILE_CORRUPT.causedBy(e, file(text), sentence);
      default -> LaminSqlError.INTERNAL.causedBy(e, "DuckDB: " + text);
    };
  }

  private LaminSqlException conversion(String text, String sentence, SQLException e) {
    if (text.contains("CSV Error")) {
      return LaminSqlError.FILE_CORRUPT.causedBy(e, file(text), csvReason(text));
    }
    if (text.contains("value is out of range")
        || text.contains("Could not cast value")
        || text.contains("verflow")) {
      return LaminSqlError.OUT_OF_RANGE.causedBy(e, sentence);
    }
    if (DATE_OR_TIME.matcher(text).find()) {
      return LaminSqlError.INVALID_DATETIME.causedBy(e, sentence);
    }
    return LaminSqlError.INVALID_TEXT.causedBy(e, sentence);
  }

  private LaminSqlException invalidInput(String text, String sentence, SQLException e) {
    if (text.contains("CSV Error")
        || text.contains("sniffing file")
        || text.contains("Malformed JSON")
        || text.contains("in Parquet file")
        || text.contains("Parquet metadata is corrupt")
        || text.contains("JSON transform error")
        || text.contains("magic bytes")
        || text.contains("Failed to read file")) {
      return LaminSqlError.FILE_CORRUPT.causedBy(e, file(text), sentence);
    }
    if (text.contains("out of range for the destination type") || text.contains("verflow")) {
      return LaminSqlError.OUT_OF_RANGE.causedBy(e, sentence);
    }
    return LaminSqlError.INVALID_PARAMETER.causedBy(e, sentence, "Correct the argument");
  }

  /** The line that says what is wrong; the rest of the text is advice on DuckDB's options. */
  private static String csvReason(String text) {
    return text.lines()
        .filter(line -> line.startsWith("Error when") || line.startsWith("Invalid"))
        .findFirst()
        .map(String::strip)
        .orElseGet(() -> sentence(text));
  }

  /** The first line, without DuckDB's name of the kind, without its full stop. */
  private static String sentence(String text) {
    String line = text.lines().findFirst().orElse("");
    int kind = line.indexOf(" Error: ");
    String sentence = kind < 0 ? line : line.substring(kind + " Error: ".length());
    return sentence.strip().replaceAll("[.!]+$", "");
  }

  /** DuckDB names the path, if anything; users know the dataset. */
  private String file(String text) {
    Optional<String> path = path(text);
    if (files.size() == 1) {
      String file = files.get(0);
      return path.map(known -> file + " (" + known + ")").orElse(file);
    }
    String any = files.isEmpty() ? "a file" : "one of " + String.join(", ", files);
    return path.orElse(any);
  }

  private static Optional<String> path(String text) {
    Matcher file = FILE.matcher(text);
    if (!file.find()) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(1, file.groupCount())
        .mapToObj(file::group)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String text(SQLException e) {
    String text = String.valueOf(e.getMessage());
    return text.startsWith("Query failed: ") ? text.substring("Query failed: ".length()) : text;
  }
}
