package org.laminsql.shell.format;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;

/** A table as GitHub renders it, numbers to the right; results are an empty line apart. */
final class MarkdownWriter implements RowWriter {

  private final Writer out;
  private boolean first = true;

  MarkdownWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<OutputColumn> columns) throws IOException {
    if (!first) {
      out.write('\n');
    }
    first = false;
    for (OutputColumn column : columns) {
      cell(column.label());
    }
    out.write("|\n");
    for (OutputColumn column : columns) {
      out.write(column.isNumber() ? "|---:" : "|---");
    }
    out.write("|\n");
  }

  @Override
  public void row(OutputRow row) throws IOException, SQLException {
    for (int column = 0; column < row.size(); column++) {
      String text = row.text(column);
      cell(text == null ? "NULL" : text);
    }
    out.write("|\n");
  }

  @Override
  public void end() {}

  private void cell(String text) throws IOException {
    out.write("| ");
    out.write(text.replace("|", "\\|").replace("\r", "").replace("\n", "<br>"));
    out.write(' ');
  }
}
