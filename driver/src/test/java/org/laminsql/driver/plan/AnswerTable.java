package org.laminsql.driver.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Statements with their answers: a line {@code statement ==> types: rows}, {@code statement ==>
 * error 22012}, an expression standing for {@code SELECT expression}. A line that begins with
 * {@code !} differs from what the server of the tests answers, on purpose: text goes by code point,
 * quotients have ten digits, the standard's functions that it lacks.
 */
final class AnswerTable {

  /** One line. */
  record Line(String sql, Answer expected, boolean asPostgres) {}

  private static final String ARROW = " ==> ";

  private AnswerTable() {}

  /** The lines of a file beside this class. */
  static List<Line> read(String file) {
    try (InputStream stream =
            Objects.requireNonNull(AnswerTable.class.getResourceAsStream("answers/" + file), file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(AnswerTable::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String line) {
    boolean own = line.startsWith("!");
    String text = own ? line.substring(1) : line;
    int arrow = text.lastIndexOf(ARROW);
    String answer = text.substring(arrow + ARROW.length());
    int colon = answer.startsWith("error") ? -1 : answer.indexOf(": ");
    Answer expected =
        new Answer(
            colon < 0 ? "" : answer.substring(0, colon),
            colon < 0 ? answer : answer.substring(colon + 2));
    return new Line(statement(text.substring(0, arrow)), expected, !own);
  }

  private static String statement(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    boolean whole =
        List.of("SELECT ", "(SELECT ", "WITH ", "VALUES ").stream().anyMatch(upper::startsWith);
    return whole ? text : "SELECT " + text;
  }
}
