package org.laminsql.shell.complete;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The names in the instance that the shell is connected to. It has a connection of its own, since
 * SQLLine shows nobody its own and may be busy on it; it is opened by the first question. Used by
 * the thread that reads lines.
 */
final class InstanceNames implements AutoCloseable {

  private final Supplier<@Nullable String> url;
  private @Nullable String openedUrl;
  private @Nullable Connection connection;
  private @Nullable NameQueries queries;

  /**
   * @param url says what the shell is connected to; null if to nothing
   */
  InstanceNames(Supplier<@Nullable String> url) {
    this.url = url;
  }

  /**
   * Names that may stand where that quote is open, at most 50, sorted. None if the database does
   * not answer: who presses a key has asked for no error.
   */
  List<String> startingWith(OpenQuote place) {
    String current = url.get();
    if (current == null) {
      return List.of();
    }
    try {
      return queries(current).startingWith(place);
    } catch (SQLException e) {
      // The connection may have died: the next question opens another.
      queries = null;
      return List.of();
    }
  }

  private NameQueries queries(String current) throws SQLException {
    NameQueries known = queries;
    if (known == null || !current.equals(openedUrl)) {
      close();
      Connection opened = DriverManager.getConnection(current);
      connection = opened;
      known = NameQueries.on(opened);
      queries = known;
      openedUrl = current;
    }
    return known;
  }

  @Override
  public void close() {
    Connection opened = connection;
    connection = null;
    queries = null;
    if (opened != null) {
      try {
        opened.close();
      } catch (SQLException e) {
        throw new IllegalStateException("Cannot close the connection that completion opened", e);
      }
    }
  }
}
