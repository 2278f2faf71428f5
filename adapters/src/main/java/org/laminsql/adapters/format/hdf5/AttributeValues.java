package org.laminsql.adapters.format.hdf5;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;

/** Turns the data of attributes into values of the array contract. One object, one thread. */
final class AttributeValues {

  private final ElementDecoder decoder;
  private final Referred referred;

  /** Finds what an object reference refers to. */
  @FunctionalInterface
  interface Referred {
    /** The node whose header has that address; empty if there is none. */
    Optional<ArrayNode> at(long address);
  }

  AttributeValues(ElementDecoder decoder, Referred referred) {
    this.decoder = decoder;
    this.referred = referred;
  }

  /** One value for a scalar, a list for an array in C order; empty if there is none. */
  Optional<Object> decode(Datatype type, boolean scalar, byte[] data, int count) {
    List<Object> values = values(type, data, count);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    boolean single = scalar && !(type instanceof Datatype.ArrayOf);
    return Optional.of(single ? values.get(0) : List.copyOf(values));
  }

  private List<Object> values(Datatype type, byte[] data, int count) {
    if (type instanceof Datatype.ObjectReference) {
      return references(data, count);
    } else if (type instanceof Datatype.Sequence sequence) {
      return sequences(sequence, data, count);
    } else if (type.elementType() instanceof ElementType.Unreadable || count == 0) {
      return List.of();
    }
    return boxed(type, decoder.decode(type, data, count));
  }

  private List<Object> references(byte[] data, int count) {
    Cursor addresses = decoder.cursor(data);
    List<Object> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long address = addresses.address();
      if (address != 0 && address != Cursor.UNDEFINED) {
        referred.at(address).ifPresent(nodes::add);
      }
    }
    return nodes;
  }

  private List<Object> sequences(Datatype.Sequence type, byte[] data, int count) {
    Cursor pointers = decoder.cursor(data);
    int elementBytes = type.base().sizeInBytes();
    List<Object> sequences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] stored = decoder.heap().read(pointers, elementBytes);
      sequences.add(List.copyOf(values(type.base(), stored, stored.length / elementBytes)));
    }
    return sequences;
  }

  private static List<Object> boxed(Datatype type, Elements elements) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      values.add(boxed(type, elements, i));
    }
    return values;
  }

  private static Object boxed(Datatype type, Elements elements, int i) {
    if (elements instanceof Elements.Booleans booleans) {
      return booleans.values()[i];
    } else if (elements instanceof Elements.Bytes bytes) {
      return (long) bytes.values()[i];
    } else if (elements instanceof Elements.Shorts shorts) {
      return (long) shorts.values()[i];
    } else if (elements instanceof Elements.Ints ints) {
      return (long) ints.values()[i];
    } else if (elements instanceof Elements.Longs longs) {
      return boxed(type, longs.values()[i]);
    } else if (elements instanceof Elements.Floats floats) {
      return (double) floats.values()[i];
    } else if (elements instanceof Elements.Doubles doubles) {
      return doubles.values()[i];
    } else if (elements instanceof Elements.Texts texts) {
      return texts.values()[i];
    }
    return fields((Datatype.Compound) type, (Elements.Compounds) elements, i);
  }

  /** An unsigned number that no long holds becomes the nearest double. */
  private static Object boxed(Datatype type, long value) {
    boolean beyondLong = value < 0 && type.elementType() == ElementType.Scalar.UINT64;
    return beyondLong ? (Object) new BigInteger(Long.toUnsignedString(value)).doubleValue() : value;
  }

  private static Map<String, Object> fields(
      Datatype.Compound type, Elements.Compounds elements, int i) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Datatype.Field field : type.fields()) {
      Elements column = Objects.requireNonNull(elements.fields().get(field.name()));
      int width = column.size() / elements.size();
      fields.put(
          field.name(),
          width == 1
              ? boxed(field.type(), column, i)
              : boxed(field.type(), column).subList(i * width, (i + 1) * width));
    }
    return Collections.unmodifiableMap(fields);
  }
}
