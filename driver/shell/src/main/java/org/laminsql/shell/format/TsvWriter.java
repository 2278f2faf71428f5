package org.laminsql.shell.format;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's COPY text form, with a header. */
final class TsvWriter implements RowWriter {

  private final Writer out;

  TsvWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<OutputColumn> columns) throws IOException {
    for (int column = 0; column < columns.size(); column++) {
      field(column, columns.get(column).label());
    }
    out.write('\n');
  }

  @Override
  public void row(OutputRow row) throws IOException, SQLException {
    for (int column = 0; column < row.size(); column++) {
      field(column, row.text(column));
    }
    out.write('\n');
  }

  @Override
  public void end() {}

  private void field(int column, @Nullable String text) throws IOException {
    if (column > 0) {
      out.write('\t');
    }
    if (text == null) {
      out.write("\\N");
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
  }

  private void character(char character) throws IOException {
    switch (character) {
      case '\t' -> out.write("\\t");
      case '\n' -> out.write("\\n");
      case '\r' -> out.write("\\r");
      case '\\' -> out.write("\\\\");
      default -> out.write(character);
    }
  }
}
