package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;

/** A record of members that lie one after the other without gaps. */
record CompoundType(List<Member> members) implements DataType {

  /** Beyond that a record is taken for damaged. */
  private static final int LARGEST = 1 << 28;

  CompoundType {
    members = List.copyOf(members);
  }

  /**
   * A member.
   *
   * @param shape of the array that it is; empty for a single value
   */
  record Member(String name, DataType type, List<Long> shape) {

    Member {
      shape = List.copyOf(shape);
    }

    private int width() {
      return shape.stream().mapToInt(Math::toIntExact).reduce(1, Math::multiplyExact);
    }

    private int sizeInBytes() {
      return width() * type.sizeInBytes();
    }
  }

  /** A record of at least one member, each name once. */
  static CompoundType of(List<Member> members, MetadataDocument document) throws UnknownEncoding {
    Set<String> names = new HashSet<>();
    long size = 0;
    for (Member member : members) {
      if (!names.add(member.name())) {
        throw document.corrupt("its data type has two fields \"" + member.name() + "\"");
      }
      OptionalLong width = ArrayMetadata.product(member.shape());
      if (width.isEmpty()
          || width.getAsLong() > LARGEST
          || (size += width.getAsLong() * member.type().sizeInBytes()) > LARGEST) {
        throw new UnknownEncoding("records of more than " + LARGEST + " bytes");
      }
    }
    if (members.isEmpty()) {
      throw document.corrupt("its data type has no fields");
    }
    return new CompoundType(members);
  }

  @Override
  public ElementType elementType() {
    return new ElementType.Compound(
        members.stream()
            .map(
                member ->
                    new ElementType.Field(
                        member.name(), member.type().elementType(), member.shape()))
            .toList());
  }

  @Override
  public int sizeInBytes() {
    return members.stream().mapToInt(Member::sizeInBytes).sum();
  }

  @Override
  public long memoryOfOne() {
    return sizeInBytes()
        + members.stream().mapToLong(member -> member.width() * member.type().memoryOfOne()).sum();
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    Map<String, Elements> decoded = new LinkedHashMap<>();
    int size = sizeInBytes();
    int offset = 0;
    for (Member member : members) {
      int length = member.sizeInBytes();
      byte[] column = Records.column(bytes, count, size, offset, length);
      decoded.put(member.name(), member.type().decode(column, count * member.width(), name));
      offset += length;
    }
    return new Elements.Compounds(count, Collections.unmodifiableMap(decoded));
  }

  /** Base64 of the bytes, or an object of the members' fill values. */
  @Override
  public byte[] encode(JsonNode fill) {
    int size = sizeInBytes();
    if (fill.isTextual()) {
      byte[] bytes = Base64.getDecoder().decode(fill.textValue());
      if (bytes.length != size) {
        throw new IllegalArgumentException(fill.toString());
      }
      return bytes;
    }
    byte[] bytes = new byte[size];
    if (fill.isObject()) {
      int offset = 0;
      for (Member member : members) {
        JsonNode value = fill.get(member.name());
        if (value == null || !member.shape().isEmpty()) {
          throw new IllegalArgumentException(fill.toString());
        }
        byte[] part = member.type().encode(value);
        System.arraycopy(part, 0, bytes, offset, part.length);
        offset += part.length;
      }
    } else if (!fill.isNull() && !fill.isNumber()) {
      throw new IllegalArgumentException(fill.toString());
    }
    return bytes;
  }
}
