package org.laminsql.shell.format;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Writes one result after the other in one format. One thread. */
public interface RowWriter {

  /** Begins a result. */
  void begin(List<OutputColumn> columns) throws IOException;

  /** Writes a row of it, or keeps what is needed of it until the next calls. */
  void row(OutputRow row) throws IOException, SQLException;

  /** Ends the result. */
  void end() throws IOException;

  /** Says how many rows a statement without a result has changed; most formats have no place. */
  default void changed(long rows) throws IOException {}
}
