package org.laminsql.adapters.format.hdf5;

/**
 * One message of an object header, not yet understood (section IV.A.2).
 *
 * @param type one of the constants
 * @param flags bit 1: the body points to the message, which is shared
 */
record HeaderMessage(int type, int flags, Cursor body) {

  static final int DATASPACE = 0x01;
  static final int LINK_INFO = 0x02;
  static final int DATATYPE = 0x03;
  static final int OLD_FILL_VALUE = 0x04;
  static final int FILL_VALUE = 0x05;
  static final int LINK = 0x06;
  static final int EXTERNAL_FILES = 0x07;
  static final int LAYOUT = 0x08;
  static final int GROUP_INFO = 0x0a;
  static final int FILTERS = 0x0b;
  static final int ATTRIBUTE = 0x0c;
  static final int SHARED_MESSAGE_TABLE = 0x0f;
  static final int CONTINUATION = 0x10;
  static final int SYMBOL_TABLE = 0x11;
  static final int ATTRIBUTE_INFO = 0x15;

  private static final int LAST_KNOWN = 0x18;
  private static final int SHARED = 0x02;
  private static final int FAIL_IF_UNKNOWN = 0x80;

  /** The message's own bytes, fetched from where they are if they are shared. */
  Cursor content(FileSpace space) {
    Cursor own = body.rewound();
    return (flags & SHARED) == 0 ? own : SharedMessages.content(space, type, own);
  }

  void requireUnderstood() {
    if (type > LAST_KNOWN && (flags & FAIL_IF_UNKNOWN) != 0) {
      throw body.place().unsupported("object header messages of type " + type);
    }
  }

  boolean isShared() {
    return (flags & SHARED) != 0;
  }
}
