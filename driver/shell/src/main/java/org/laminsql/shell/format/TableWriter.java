package org.laminsql.shell.format;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A box with aligned columns. The first {@value #LOOK_AHEAD} rows say how wide the columns are; a
 * longer value further down widens its own line alone. A value of several lines takes several.
 */
final class TableWriter implements RowWriter {

  static final int LOOK_AHEAD = 1_000;

  private final Writer out;
  private final List<List<String>> waiting = new ArrayList<>();
  private List<OutputColumn> columns = List.of();
  private int[] widths = {};
  private long rows;
  private boolean first = true;
  private boolean headed;

  TableWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<OutputColumn> columns) throws IOException {
    separate();
    this.columns = columns;
    waiting.clear();
    rows = 0;
    headed = false;
  }

  @Override
  public void row(OutputRow row) throws IOException, SQLException {
    rows++;
    List<String> cells = new ArrayList<>(row.size());
    for (int column = 0; column < row.size(); column++) {
      String text = row.text(column);
      cells.add(text == null ? "NULL" : printable(text));
    }
    if (headed) {
      line(cells);
      return;
    }
    waiting.add(cells);
    if (waiting.size() == LOOK_AHEAD) {
      head();
    }
  }

  @Override
  public void end() throws IOException {
    if (!headed) {
      head();
    }
    rule();
    out.write(rows == 1 ? "(1 row)\n" : "(" + rows + " rows)\n");
  }

  @Override
  public void changed(long count) throws IOException {
    separate();
    out.write(count == 1 ? "1 row changed\n" : count + " rows changed\n");
  }

  private void separate() throws IOException {
    if (!first) {
      out.write('\n');
    }
    first = false;
  }

  private void head() throws IOException {
    headed = true;
    List<String> labels = columns.stream().map(column -> printable(column.label())).toList();
    widths = new int[columns.size()];
    widen(labels);
    waiting.forEach(this::widen);
    rule();
    line(labels);
    rule();
    for (List<String> cells : waiting) {
      line(cells);
    }
    waiting.clear();
  }

  private void widen(List<String> cells) {
    for (int column = 0; column < widths.length; column++) {
      for (String part : lines(cells.get(column))) {
        widths[column] = Math.max(widths[column], width(part));
      }
    }
  }

  private void rule() throws IOException {
    for (int width : widths) {
      out.write("+" + "-".repeat(width + 2));
    }
    out.write("+\n");
  }

  private void line(List<String> cells) throws IOException {
    List<List<String>> parts = cells.stream().map(TableWriter::lines).toList();
    int height = parts.stream().mapToInt(List::size).max().orElse(1);
    for (int line = 0; line < height; line++) {
      for (int column = 0; column < widths.length; column++) {
        List<String> part = parts.get(column);
        cell(column, line < part.size() ? part.get(line) : "");
      }
      out.write("|\n");
    }
  }

  private void cell(int column, String text) throws IOException {
    String padding = " ".repeat(Math.max(0, widths[column] - width(text)));
    boolean right = columns.get(column).isNumber();
    out.write("| " + (right ? padding + text : text + padding) + " ");
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static List<String> lines(String text) {
    return text.indexOf('\n') < 0 ? List.of(text) : Arrays.asList(text.split("\n", -1));
  }

  /** Without the characters that would move the cursor or change the terminal. */
  private static String printable(String text) {
    if (text.chars().noneMatch(TableWriter::moves)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 8);
    String stripped = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    stripped
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(
            point ->
                safe.append(
                    moves(point) && point != '\n' ? escaped(point) : Character.toString(point)));
    return safe.toString();
  }

  private static boolean moves(int point) {
    return Character.getType(point) == Character.CONTROL;
  }

  private static String escaped(int point) {
    return switch (point) {
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default -> "\\x" + Character.forDigit(point >> 4, 16) + Character.forDigit(point & 15, 16);
    };
  }
}
