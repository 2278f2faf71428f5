package org.laminsql.adapters.format.hdf5;

/** Where a name in a group leads. */
sealed interface Link {

  /** To the object whose header has that address. */
  record Hard(long address) implements Link {}

  /** To a path in the same file; absolute with a leading slash, else from the link's group. */
  record Soft(String path) implements Link {}

  /** To a path in another file. */
  record External(String file, String path) implements Link {}

  /** To something only a program knows. */
  record UserDefined(int type) implements Link {}
}
