package org.laminsql.adapters.storage;

import java.util.concurrent.atomic.LongAdder;

/** Counts what one statement reads. Safe to share between threads. */
public final class ReadCounter {

  private final LongAdder requests = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder chunks = new LongAdder();

  /** One request for a range of bytes. */
  public void countRequest(long lengthInBytes) {
    requests.increment();
    bytes.add(lengthInBytes);
  }

  /** One data chunk decoded. */
  public void countChunk() {
    chunks.increment();
  }

  /** Requests so far. */
  public long requests() {
    return requests.sum();
  }

  /** Bytes read so far. */
  public long bytes() {
    return bytes.sum();
  }

  /** Data chunks decoded so far. */
  public long chunks() {
    return chunks.sum();
  }
}
