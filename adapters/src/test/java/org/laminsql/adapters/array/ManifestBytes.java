package org.laminsql.adapters.array;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.adapters.codec.HalfFloat;

/** Elements as the bytes that the manifests of the reference data take checksums of. */
public final class ManifestBytes {

  private ManifestBytes() {}

  /** Of some elements in a row. */
  public static byte[] of(Elements elements, ElementType type, int from, int count) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = from; i < from + count; i++) {
      bytes.writeBytes(of(elements, type, i));
    }
    return bytes.toByteArray();
  }

  private static byte[] of(Elements elements, ElementType type, int i) {
    if (elements instanceof Elements.Texts texts) {
      return text(texts.values()[i]);
    } else if (elements instanceof Elements.Binaries binaries) {
      return binaries.values()[i];
    } else if (elements instanceof Elements.Sequences sequences) {
      return sequence(sequences, (ElementType.Sequence) type, i);
    } else if (elements instanceof Elements.Compounds compounds) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (ElementType.Field field : ((ElementType.Compound) type).fields()) {
        Elements values = Objects.requireNonNull(compounds.fields().get(field.name()));
        bytes.writeBytes(of(values, field.type(), i * field.width(), field.width()));
      }
      return bytes.toByteArray();
    }
    ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    put(buffer, elements, type, i);
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  /** UTF-8 and a 0; null as two bytes that no UTF-8 has. */
  public static byte[] text(String text) {
    return text == null
        ? new byte[] {(byte) 0xFF, 0}
        : (text + '\0').getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sequence(Elements.Sequences sequences, ElementType.Sequence type, int i) {
    int from = sequences.offsets()[i];
    int length = sequences.offsets()[i + 1] - from;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    bytes.writeBytes(of(sequences.items(), type.item(), from, length));
    return bytes.toByteArray();
  }

  private static void put(ByteBuffer buffer, Elements elements, ElementType type, int i) {
    if (elements instanceof Elements.Booleans booleans) {
      buffer.put((byte) (booleans.values()[i] ? 1 : 0));
    } else if (elements instanceof Elements.Bytes bytes) {
      buffer.put(bytes.values()[i]);
    } else if (elements instanceof Elements.Shorts shorts) {
      buffer.putShort(shorts.values()[i]).position(type == Scalar.UINT8 ? 1 : 2);
    } else if (elements instanceof Elements.Ints ints) {
      buffer.putInt(ints.values()[i]).position(type == Scalar.UINT16 ? 2 : 4);
    } else if (elements instanceof Elements.Longs longs) {
      buffer.putLong(longs.values()[i]).position(type == Scalar.UINT32 ? 4 : 8);
    } else if (elements instanceof Elements.Floats floats && type == Scalar.FLOAT16) {
      buffer.putShort(HalfFloat.fromDouble(floats.values()[i]));
    } else if (elements instanceof Elements.Floats floats) {
      buffer.putInt(Float.floatToRawIntBits(floats.values()[i]));
    } else if (elements instanceof Elements.Doubles doubles) {
      buffer.putLong(Double.doubleToRawLongBits(doubles.values()[i]));
    } else {
      throw new AssertionError(elements);
    }
  }
}
