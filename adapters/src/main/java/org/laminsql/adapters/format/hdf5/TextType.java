package org.laminsql.adapters.format.hdf5;

import org.laminsql.adapters.array.ElementType;

/** UTF-8, in its place or in the global heap. */
sealed interface TextType extends Datatype {

  @Override
  default ElementType elementType() {
    return ElementType.Scalar.TEXT;
  }

  /** In its place. */
  record Fixed(int sizeInBytes, Padding padding) implements TextType {
    @Override
    public String description() {
      return "fixed-length text";
    }
  }

  /** In the global heap. */
  record Variable(int sizeInBytes) implements TextType {
    @Override
    public String description() {
      return "variable-length text";
    }

    @Override
    public boolean pointsElsewhere() {
      return true;
    }
  }

  /** What follows a text that is shorter than its place. */
  enum Padding {
    /** The text ends at the first NUL. */
    NUL_TERMINATED,
    /** NULs at the end do not belong to it. */
    NULS,
    /** Blanks at the end do not belong to it. */
    BLANKS
  }
}
