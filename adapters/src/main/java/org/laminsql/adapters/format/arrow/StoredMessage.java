package org.laminsql.adapters.format.arrow;

import org.apache.arrow.flatbuf.Message;

/**
 * A message: metadata, then a body.
 *
 * @param metadata not verified; read it within {@link Flatbuffers#read}
 * @param metadataBytes its size
 */
record StoredMessage(Message metadata, int metadataBytes, long bodyPosition, long bodyLength) {

  /** Where the next one begins. */
  long end() {
    return bodyPosition + bodyLength;
  }
}
