package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;

/**
 * Walks over the nodes and buffers of one column of a record batch, in the order of the fields.
 * Used by one thread.
 */
final class FieldReader {

  private final BatchHeader batch;
  private final BodyReader bodies;
  private final Dictionaries dictionaries;
  private final int depth;
  private final Place place;
  private int node;
  private int buffer;
  private int view;
  private long missing;

  /**
   * @param before what stands before the column
   * @param depth how many dictionaries lead here
   */
  FieldReader(
      BatchHeader batch,
      Extent before,
      BodyReader bodies,
      Dictionaries dictionaries,
      int depth,
      Place place) {
    this.batch = batch;
    this.bodies = bodies;
    this.dictionaries = dictionaries;
    this.depth = depth;
    this.place = place;
    this.node = before.nodes();
    this.buffer = batch.firstBuffer(before);
    this.view = before.views();
  }

  Place place() {
    return place;
  }

  /** How many values the next field has. */
  int node() {
    if (2L * node + 1 >= batch.nodes().length) {
      throw place.corrupt("its record batch lists too few fields");
    }
    missing = batch.nodes()[2 * node + 1];
    return place.size(batch.nodes()[2 * node++]);
  }

  /** Which values of the field that {@link #node} named last are there. */
  Validity validity() {
    if (missing == 0) {
      buffer++;
      return Validity.ALL;
    }
    return new Validity(buffer(bitmapBytes((int) batch.nodes()[2 * node - 2])));
  }

  /** How many bytes a bit for each value takes. */
  static long bitmapBytes(int size) {
    return (size + 7L) / 8;
  }

  /** The next buffer, which holds so many bytes or more. */
  ByteBuffer buffer(long needed) {
    byte[] bytes = bodies.buffer(batch, buffer++, needed, place);
    if (bytes.length < needed) {
      throw place.corrupt(
          "one of its buffers has " + bytes.length + " bytes where " + needed + " are needed");
    }
    return ByteBuffer.wrap(bytes).order(bodies.order());
  }

  /** The next buffer, whole. */
  byte[] bytes() {
    return bodies.buffer(batch, buffer++, place);
  }

  /** How many buffers hold the long values of the field of views. */
  int viewBuffers() {
    if (view >= batch.viewBuffers().length) {
      throw place.corrupt("its record batch does not count the buffers of its views");
    }
    return (int) batch.viewBuffers()[view++];
  }

  /** The dictionary of that id. */
  LoadedDictionary dictionary(long id) {
    return dictionaries.get(id, batch.ordinal(), depth + 1, place);
  }
}
