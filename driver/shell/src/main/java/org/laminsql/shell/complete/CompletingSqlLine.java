package org.laminsql.shell.complete;

import java.io.IOException;
import java.io.InputStream;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import sqlline.SqlLine;

/**
 * SQLLine with our completion. It has no setting for that, but makes its line reader in a method
 * that may be overridden, and JLine takes another parser and completer at any time.
 */
public final class CompletingSqlLine extends SqlLine implements AutoCloseable {

  private final InstanceNames names = new InstanceNames(() -> getConnectionMetadata().getUrl());

  @Override
  public LineReader getConsoleReader(InputStream input, History history) throws IOException {
    LineReader reader = super.getConsoleReader(input, history);
    // None completes what is read from a stream.
    if (reader instanceof LineReaderImpl line && line.getCompleter() != null) {
      complete(line);
    }
    return reader;
  }

  private void complete(LineReaderImpl line) {
    if (!(line.getCompleter() instanceof QuoteCompleter)) {
      line.setParser(new QuoteParser(this));
      line.setCompleter(new QuoteCompleter(line.getCompleter(), names));
    }
  }

  /** Closes what completion has opened. */
  @Override
  public void close() {
    names.close();
  }
}
