package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;

/** A record of fields. */
record CompoundType(int sizeInBytes, List<Field> fields) implements Datatype {

  CompoundType {
    fields = List.copyOf(fields);
  }

  /** A complex number of two parts, one behind the other. */
  static CompoundType complex(Datatype part) {
    return new CompoundType(
        2 * part.sizeInBytes(),
        List.of(new Field("real", 0, part), new Field("imag", part.sizeInBytes(), part)));
  }

  /** With numpy's names of the parts if it is a complex number as h5py stores one. */
  CompoundType withComplexNames() {
    boolean complex =
        fields.size() == 2
            && fields.get(0).isNamed("r", 0)
            && fields.get(1).isNamed("i", fields.get(0).type.sizeInBytes())
            && fields.get(0).type.equals(fields.get(1).type)
            && fields.get(0).isComplexPart()
            && sizeInBytes == 2 * fields.get(0).type.sizeInBytes();
    return complex ? complex(fields.get(0).type) : this;
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

  @Override
  public boolean pointsElsewhere() {
    return fields.stream().anyMatch(field -> field.type.pointsElsewhere());
  }

  /** A field, at its offset in the record. */
  record Field(String name, int offset, Datatype type) {

    private boolean isNamed(String otherName, int otherOffset) {
      return name.equals(otherName) && offset == otherOffset;
    }

    /** As in h5py: numpy has no complex numbers of halves. */
    private boolean isComplexPart() {
      ElementType part = type.elementType();
      return type instanceof FloatType && (part == Scalar.FLOAT32 || part == Scalar.FLOAT64);
    }

    private boolean unreadable() {
      return type.elementType() instanceof ElementType.Unreadable;
    }

    private ElementType.Field described() {
      List<Long> shape = new ArrayList<>();
      Datatype base = type;
      while (base instanceof ArrayOf array) {
        shape.addAll(array.shape());
        base = array.base();
      }
      return new ElementType.Field(name, base.elementType(), shape);
    }
  }
}
