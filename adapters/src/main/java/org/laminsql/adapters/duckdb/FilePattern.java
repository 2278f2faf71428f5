package org.laminsql.adapters.duckdb;

import java.nio.file.Path;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Paths as DuckDB reads them: it takes file names for patterns, in which a character between
 * brackets stands for itself.
 */
public final class FilePattern {

  private FilePattern() {}

  /**
   * A text literal that names that file and no other.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException IO if DuckDB has no way to write the path
   */
  public static String literal(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    String pattern = of(path);
    boolean slashes = file.getFileSystem().getSeparator().equals("/");
    if (slashes && !pattern.equals(path) && path.indexOf('\\') >= 0) {
      throw LaminSqlError.IO.with(
          path, "DuckDB finds no file whose path holds a backslash beside one of [ * ?");
    }
    return SqlText.literal(pattern);
  }

  /** The pattern that only this path fits. */
  static String of(String path) {
    return path.replaceAll("[\\[*?]", "[$0]");
  }
}
