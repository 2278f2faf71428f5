package org.laminsql.shell.draw;

import org.jspecify.annotations.Nullable;

/** A graph cannot be drawn; the message says why and what to do instead. */
public final class DrawingException extends Exception {

  private static final long serialVersionUID = 1L;

  DrawingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
