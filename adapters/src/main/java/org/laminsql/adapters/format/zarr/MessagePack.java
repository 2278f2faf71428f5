package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** MessagePack of lists, texts, nil and small numbers, which is what lists of texts are made of. */
final class MessagePack {

  private static final int DEEPEST = 64;

  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final String name;

  private MessagePack(byte[] bytes, String name) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes);
    this.name = name;
  }

  /**
   * Reads one value.
   *
   * @param name of what is read, for messages
   */
  static JsonNode read(byte[] bytes, String name) {
    MessagePack reader = new MessagePack(bytes, name);
    JsonNode value;
    try {
      value = reader.value(DEEPEST);
    } catch (BufferUnderflowException e) {
      throw FILE_CORRUPT.causedBy(e, name, "its msgpack data is cut");
    }
    if (reader.buffer.hasRemaining()) {
      throw FILE_CORRUPT.with(name, "bytes follow its msgpack data");
    }
    return value;
  }

  private JsonNode value(int deepest) {
    int tag = buffer.get() & 0xFF;
    if (tag <= 0x7F) {
      return IntNode.valueOf(tag);
    } else if (tag >= 0x90 && tag <= 0x9F) {
      return list(tag & 0xF, deepest);
    } else if (tag >= 0xA0 && tag <= 0xBF) {
      return text(tag & 0x1F);
    }
    return switch (tag) {
      case 0xC0 -> NullNode.getInstance();
      case 0xCC -> IntNode.valueOf(buffer.get() & 0xFF);
      case 0xCD -> IntNode.valueOf(buffer.getShort() & 0xFFFF);
      case 0xCE -> IntNode.valueOf(length(buffer.getInt()));
      case 0xD9 -> text(buffer.get() & 0xFF);
      case 0xDA -> text(buffer.getShort() & 0xFFFF);
      case 0xDB -> text(length(buffer.getInt()));
      case 0xDC -> list(buffer.getShort() & 0xFFFF, deepest);
      case 0xDD -> list(length(buffer.getInt()), deepest);
      default ->
          throw ENCODING_NOT_SUPPORTED.with(
              name, "objects in the codec \"msgpack2\" that are no texts");
    };
  }

  private int length(int stored) {
    if (stored < 0) {
      throw FILE_CORRUPT.with(name, "its msgpack data is cut");
    }
    return stored;
  }

  private JsonNode list(int size, int deepest) {
    if (deepest == 0 || size > buffer.remaining()) {
      throw FILE_CORRUPT.with(name, "its msgpack data is cut or too deep");
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < size; i++) {
      list.add(value(deepest - 1));
    }
    return list;
  }

  private JsonNode text(int length) {
    if (length > buffer.remaining()) {
      throw FILE_CORRUPT.with(name, "its msgpack data is cut");
    }
    String text =
        Utf8.text(bytes, buffer.position(), length)
            .orElseThrow(() -> FILE_CORRUPT.with(name, "a text in it is no UTF-8"));
    buffer.position(buffer.position() + length);
    return TextNode.valueOf(text);
  }
}
