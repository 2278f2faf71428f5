package org.laminsql.adapters.format.hdf5;

/**
 * A link with its name.
 *
 * @param creationOrder -1 if not tracked
 */
record NamedLink(String name, long creationOrder, Link link) {

  private static final int CREATION_ORDER = 0x04;
  private static final int TYPE = 0x08;
  private static final int CHARACTER_SET = 0x10;
  private static final int HARD = 0;
  private static final int SOFT = 1;
  private static final int EXTERNAL = 64;

  /** Parses a link message (section IV.A.2.g). Names are UTF-8, whatever they are flagged as. */
  static NamedLink parse(Cursor message) {
    message.expectVersion(1, "link message");
    int flags = message.u1();
    int type = (flags & TYPE) == 0 ? HARD : message.u1();
    long creationOrder = (flags & CREATION_ORDER) == 0 ? -1 : message.unsigned(8);
    message.skip((flags & CHARACTER_SET) == 0 ? 0 : 1);
    int nameBytes = Math.toIntExact(message.unsigned(1 << (flags & 3)));
    String name = message.text(nameBytes);
    return new NamedLink(name, creationOrder, target(message, type));
  }

  private static Link target(Cursor message, int type) {
    if (type == HARD) {
      return new Link.Hard(message.address());
    } else if (type == SOFT) {
      return new Link.Soft(message.text(message.u2()));
    } else if (type == EXTERNAL) {
      Cursor value = message.slice(message.u2()).skip(1);
      return new Link.External(value.textToNul(), value.textToNul());
    }
    return new Link.UserDefined(type);
  }
}
