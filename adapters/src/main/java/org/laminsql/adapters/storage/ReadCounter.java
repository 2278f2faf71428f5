package org.laminsql.adapters.storage;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Counts what one statement reads. Safe to share between threads. */
public final class ReadCounter {

  private final Optional<ReadCounter> whole;
  private final LongAdder requests = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder chunks = new LongAdder();

  /** A counter of its own. */
  public ReadCounter() {
    this(Optional.empty());
  }

  private ReadCounter(Optional<ReadCounter> whole) {
    this.whole = whole;
  }

  /** A counter that starts at 0; what it counts is counted here too. */
  public ReadCounter part() {
    return new ReadCounter(Optional.of(this));
  }

  /** One request for a range of bytes. */
  public void countRequest(long lengthInBytes) {
    requests.increment();
    bytes.add(lengthInBytes);
    whole.ifPresent(counter -> counter.countRequest(lengthInBytes));
  }

  /** One data chunk decoded. */
  public void countChunk() {
    chunks.increment();
    whole.ifPresent(ReadCounter::countChunk);
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
