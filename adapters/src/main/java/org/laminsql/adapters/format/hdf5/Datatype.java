package org.laminsql.adapters.format.hdf5;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;

/** What the stored elements are, in the file's terms. Immutable. */
sealed interface Datatype {

  /** Stored bytes of one element. */
  int sizeInBytes();

  /** What that is to a reader; Unreadable if it cannot be read. */
  ElementType elementType();

  /** What it is called in messages. */
  String description();

  /** A whole number of 1, 2, 4 or 8 bytes. */
  record Whole(int sizeInBytes, ByteOrder order, boolean signed) implements Datatype {
    @Override
    public Scalar elementType() {
      return switch (sizeInBytes) {
        case 1 -> signed ? Scalar.INT8 : Scalar.UINT8;
        case 2 -> signed ? Scalar.INT16 : Scalar.UINT16;
        case 4 -> signed ? Scalar.INT32 : Scalar.UINT32;
        default -> signed ? Scalar.INT64 : Scalar.UINT64;
      };
    }

    @Override
    public String description() {
      return elementType().name();
    }
  }

  /** An IEEE 754 number of 2, 4 or 8 bytes. */
  record Floating(int sizeInBytes, ByteOrder order) implements Datatype {
    @Override
    public Scalar elementType() {
      return switch (sizeInBytes) {
        case 2 -> Scalar.FLOAT16;
        case 4 -> Scalar.FLOAT32;
        default -> Scalar.FLOAT64;
      };
    }

    @Override
    public String description() {
      return elementType().name();
    }
  }

  /** UTF-8 of fixed length. */
  record FixedText(int sizeInBytes, Padding padding) implements Datatype {
    @Override
    public ElementType elementType() {
      return Scalar.TEXT;
    }

    @Override
    public String description() {
      return "fixed-length text";
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

  /** UTF-8 in the global heap. */
  record VariableText(int sizeInBytes) implements Datatype {
    @Override
    public ElementType elementType() {
      return Scalar.TEXT;
    }

    @Override
    public String description() {
      return "variable-length text";
    }
  }

  /**
   * Named whole numbers.
   *
   * @param isBoolean whether the names are FALSE = 0 and TRUE = 1, as h5py writes booleans
   */
  record Enumeration(Whole base, boolean isBoolean) implements Datatype {
    @Override
    public int sizeInBytes() {
      return base.sizeInBytes;
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

  /** A record of fields. */
  record Compound(int sizeInBytes, List<Field> fields) implements Datatype {
    public Compound {
      fields = List.copyOf(fields);
    }

    @Override
    public ElementType elementType() {
      return fields.stream().anyMatch(Field::unreadable)
          ? new ElementType.Unreadable(description())
          : new ElementType.Compound(fields.stream().map(Field::described).toList());
    }

    @Override
    public String description() {
      return fields.stream()
          .filter(Field::unreadable)
          .findFirst()
          .map(field -> "a field \"" + field.name + "\" of type " + field.type.description())
          .orElse("compound");
    }
  }

  /** A field of a compound type, at its offset in the record. */
  record Field(String name, int offset, Datatype type) {

    boolean unreadable() {
      return type.elementType() instanceof ElementType.Unreadable;
    }

    ElementType.Field described() {
      List<Long> shape = new ArrayList<>();
      Datatype base = type;
      while (base instanceof ArrayOf array) {
        shape.addAll(array.shape);
        base = array.base;
      }
      return new ElementType.Field(name, base.elementType(), shape);
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
  }

  /** Sequences of variable length in the global heap; attributes only. */
  record Sequence(int sizeInBytes, Datatype base) implements Datatype {
    @Override
    public ElementType elementType() {
      return new ElementType.Unreadable(description());
    }

    @Override
    public String description() {
      return "variable-length sequences of " + base.description();
    }
  }

  /** The address of an object's header; attributes only. */
  record ObjectReference(int sizeInBytes) implements Datatype {
    @Override
    public ElementType elementType() {
      return new ElementType.Unreadable(description());
    }

    @Override
    public String description() {
      return "object references";
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
