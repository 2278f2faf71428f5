package org.laminsql.adapters.format.hdf5;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    if (count == 0 || !hasValues(type)) {
      return Optional.empty();
    }
    List<Object> values = present(values(type, data, count));
    boolean single = scalar && !(type instanceof Datatype.ArrayOf);
    if (single) {
      return values.stream().findFirst();
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private static boolean hasValues(Datatype type) {
    if (type instanceof Datatype.ArrayOf array) {
      return hasValues(array.base());
    } else if (type instanceof Datatype.Sequence sequence) {
      return hasValues(sequence.base());
    } else if (type instanceof CompoundType compound) {
      return compound.fields().stream().allMatch(field -> hasValues(field.type()));
    }
    return !(type instanceof Datatype.Other
        || type instanceof Datatype.Opaque
        || type instanceof Datatype.Time);
  }

  /** Null for a reference to nothing. */
  private List<@Nullable Object> values(Datatype type, byte[] data, int count) {
    if (type instanceof Datatype.ObjectReference) {
      return references(data, count);
    } else if (type instanceof Datatype.ArrayOf array) {
      return values(array.base(), data, Math.multiplyExact(count, array.elements()));
    } else if (type instanceof Datatype.Sequence sequence) {
      return sequences(sequence, data, count);
    } else if (type instanceof CompoundType compound) {
      return records(compound, data, count);
    }
    Elements elements = decoder.decode(type, data, count);
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(boxed(type, elements, i));
    }
    return values;
  }

  private List<@Nullable Object> references(byte[] data, int count) {
    List<@Nullable Object> nodes = new ArrayList<>();
    for (long address : decoder.addresses(data, count)) {
      nodes.add(address == 0 ? null : referred.at(address).orElse(null));
    }
    return nodes;
  }

  private List<@Nullable Object> sequences(Datatype.Sequence type, byte[] data, int count) {
    ElementDecoder.Stored stored = decoder.stored(type, data, count);
    int[] offsets = stored.offsets();
    List<@Nullable Object> items = values(type.base(), stored.items(), offsets[count]);
    int width = type.base() instanceof Datatype.ArrayOf array ? array.elements() : 1;
    List<@Nullable Object> sequences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sequences.add(present(items.subList(offsets[i] * width, offsets[i + 1] * width)));
    }
    return sequences;
  }

  private List<@Nullable Object> records(CompoundType type, byte[] data, int count) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(new LinkedHashMap<>());
    }
    for (CompoundType.Field field : type.fields()) {
      byte[] column = ElementDecoder.column(type, field, data, count);
      List<@Nullable Object> values = values(field.type(), column, count);
      int width = values.size() / count;
      boolean single = !(field.type() instanceof Datatype.ArrayOf);
      for (int i = 0; i < count; i++) {
        List<Object> own = present(values.subList(i * width, (i + 1) * width));
        if (!single) {
          records.get(i).put(field.name(), own);
        } else if (!own.isEmpty()) {
          records.get(i).put(field.name(), own.get(0));
        }
      }
    }
    return records.stream().<@Nullable Object>map(Collections::unmodifiableMap).toList();
  }

  private static List<Object> present(List<@Nullable Object> values) {
    return values.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private static @Nullable Object boxed(Datatype type, Elements elements, int i) {
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
    }
    return ((Elements.Texts) elements).values()[i];
  }

  /** An unsigned number that no long holds becomes the nearest double. */
  private static Object boxed(Datatype type, long value) {
    boolean beyondLong = value < 0 && type.elementType() == ElementType.Scalar.UINT64;
    return beyondLong ? (Object) new BigInteger(Long.toUnsignedString(value)).doubleValue() : value;
  }
}
