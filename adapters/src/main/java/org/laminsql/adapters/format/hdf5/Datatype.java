package org.laminsql.adapters.format.hdf5;

import java.nio.ByteOrder;
import java.util.List;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;

/** What the stored elements are, in the file's terms. Immutable; equal if stored alike. */
sealed interface Datatype
    permits WholeType,
        FloatType,
        TextType,
        CompoundType,
        Datatype.Enumeration,
        Datatype.Opaque,
        Datatype.Time,
        Datatype.ArrayOf,
        Datatype.Sequence,
        Datatype.ObjectReference,
        Datatype.Other {

  /** Stored bytes of one element, above 0. */
  int sizeInBytes();

  /** What that is to a reader; Unreadable if it cannot be read. */
  ElementType elementType();

  /** What it is called in messages. */
  String description();

  /** Whether its bytes point to others, in a heap or the tree of their own file. */
  default boolean pointsElsewhere() {
    return false;
  }

  /**
   * Named whole numbers.
   *
   * @param isBoolean whether the names are FALSE = 0 and TRUE = 1, as h5py writes booleans
   */
  record Enumeration(WholeType base, boolean isBoolean) implements Datatype {
    @Override
    public int sizeInBytes() {
      return base.sizeInBytes();
    }

    @Override
    public ElementType elementType() {
      return isBoolean ? Scalar.BOOLEAN : base.elementType();
    }

    @Override
    public String description() {
      return "enumeration";
    }
  }

  /** Bytes without a meaning that is known. */
  record Opaque(int sizeInBytes) implements Datatype {
    @Override
    public ElementType elementType() {
      return Scalar.BYTES;
    }

    @Override
    public String description() {
      return "opaque bytes";
    }
  }

  /**
   * Times as h5py stores them: opaque to HDF5, counts of eight bytes to numpy.
   *
   * @param elementType moments or spans
   */
  record Time(ByteOrder order, ElementType elementType) implements Datatype {
    @Override
    public int sizeInBytes() {
      return Long.BYTES;
    }

    @Override
    public String description() {
      return "times";
    }
  }

  /**
   * An array of fixed shape as one element.
   *
   * @param elements the product of the shape
   */
  record ArrayOf(List<Long> shape, int elements, Datatype base) implements Datatype {
    public ArrayOf {
      shape = List.copyOf(shape);
    }

    @Override
    public int sizeInBytes() {
      return Math.multiplyExact(elements, base.sizeInBytes());
    }

    @Override
    public ElementType elementType() {
      return base.elementType();
    }

    @Override
    public String description() {
      return "arrays of " + base.description();
    }

    @Override
    public boolean pointsElsewhere() {
      return base.pointsElsewhere();
    }
  }

  /** Sequences of variable length in the global heap. */
  record Sequence(int sizeInBytes, Datatype base) implements Datatype {

    /** Items that are arrays have no place in the contract. */
    @Override
    public ElementType elementType() {
      ElementType item = base.elementType();
      return base instanceof ArrayOf || item instanceof ElementType.Unreadable
          ? new ElementType.Unreadable(description())
          : new ElementType.Sequence(item);
    }

    @Override
    public String description() {
      return "variable-length sequences of " + base.description();
    }

    @Override
    public boolean pointsElsewhere() {
      return true;
    }
  }

  /** The address of an object's header. */
  record ObjectReference(int sizeInBytes) implements Datatype {
    @Override
    public ElementType elementType() {
      return Scalar.TEXT;
    }

    @Override
    public String description() {
      return "object references";
    }

    @Override
    public boolean pointsElsewhere() {
      return true;
    }
  }

  /** What this reader does not read. */
  record Other(int sizeInBytes, String description) implements Datatype {
    @Override
    public ElementType elementType() {
      return new ElementType.Unreadable(description());
    }
  }
}
