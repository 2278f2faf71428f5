package org.laminsql.shell.format;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180. */
final class CsvWriter implements RowWriter {

  private final Writer out;

  CsvWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<OutputColumn> columns) throws IOException {
    for (int column = 0; column < columns.size(); column++) {
      field(column, columns.get(column).label());
    }
    out.write("\r\n");
  }

  @Override
  public void row(OutputRow row) throws IOException, SQLException {
    for (int column = 0; column < row.size(); column++) {
      field(column, row.text(column));
    }
    out.write("\r\n");
  }

  @Override
  public void end() {}

  private void field(int column, @Nullable String text) throws IOException {
    if (column > 0) {
      out.write(',');
    }
    if (text == null) {
      return;
    }
    if (text.isEmpty() || text.chars().anyMatch(CsvWriter::needsQuotes)) {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(text);
    }
  }

  private static boolean needsQuotes(int character) {
    return character == ',' || character == '"' || character == '\r' || character == '\n';
  }
}
