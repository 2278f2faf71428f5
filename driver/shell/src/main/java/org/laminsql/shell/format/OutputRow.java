package org.laminsql.shell.format;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a result; valid until the next one. One thread. Columns count from 0. */
public interface OutputRow {

  /** How many columns it has. */
  int size();

  /** A value as the driver writes it, null for NULL. */
  @Nullable String text(int column) throws SQLException;

  /** A value as a number, boolean, list or text, null for NULL. */
  @Nullable Object value(int column) throws SQLException;
}
