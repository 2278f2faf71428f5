package org.laminsql.adapters.format.zarr;

import java.io.Serial;

/**
 * An array says how it is encoded, and that way is not known. Caught where the array is opened,
 * which then can be listed and tells what it is when it is read.
 */
final class UnknownEncoding extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String encoding;

  /**
   * Names the encoding.
   *
   * @param encoding fits into "uses …, which cannot be read"
   */
  UnknownEncoding(String encoding) {
    super(encoding);
    this.encoding = encoding;
  }

  String encoding() {
    return encoding;
  }
}
