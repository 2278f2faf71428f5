package org.laminsql.catalog.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Connections that wait for the next statement; the one used last is given first. Safe to share.
 *
 * @param <T> a connection; closing it does not throw
 */
final class IdlePool<T extends AutoCloseable> {

  /** Closes a connection, however it is. */
  interface Closer<T> {
    void close(T connection);
  }

  private static final int MOST_IDLE = 4;

  private final Deque<T> idle = new ArrayDeque<>();
  private final Closer<T> closer;
  private boolean closed;

  IdlePool(Closer<T> closer) {
    this.closer = closer;
  }

  synchronized Optional<T> take() {
    return Optional.ofNullable(idle.pollFirst());
  }

  /** Takes it back, or closes it if enough are idle or the pool is closed. */
  void give(T connection) {
    synchronized (this) {
      if (!closed && idle.size() < MOST_IDLE) {
        idle.addFirst(connection);
        return;
      }
    }
    closer.close(connection);
  }

  void close() {
    Deque<T> last;
    synchronized (this) {
      closed = true;
      last = new ArrayDeque<>(idle);
      idle.clear();
    }
    last.forEach(closer::close);
  }

  synchronized boolean isClosed() {
    return closed;
  }
}
