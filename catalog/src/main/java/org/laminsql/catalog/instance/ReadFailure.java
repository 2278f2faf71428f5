package org.laminsql.catalog.instance;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** What a failure of the file system means; its message is often the path alone. */
final class ReadFailure {

  private ReadFailure() {}

  static LaminSqlException of(Path path, IOException e) {
    String reason;
    if (e instanceof NoSuchFileException) {
      reason = "it is not there";
    } else if (e instanceof AccessDeniedException) {
      reason = "access is denied";
    } else {
      reason = String.valueOf(e.getMessage());
    }
    return LaminSqlError.IO.causedBy(e, path, reason);
  }
}
