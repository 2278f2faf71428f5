package org.laminsql.adapters.format.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;

/**
 * Writes streams that pyarrow does not write: in big-endian order, or that contradict themselves.
 */
final class WrittenStream {

  /** Adds the type of a field. */
  interface TypeWriter {
    int write(FlatBufferBuilder builder);
  }

  private final List<Integer> fields = new ArrayList<>();
  private final List<long[]> nodes = new ArrayList<>();
  private final List<byte[]> buffers = new ArrayList<>();
  private final FlatBufferBuilder schema = new FlatBufferBuilder();

  WrittenStream column(
      String name, byte kind, TypeWriter type, long length, long missing, byte[]... content) {
    int nameAt = schema.createString(name);
    int typeAt = type.write(schema);
    int children = Field.createChildrenVector(schema, new int[0]);
    fields.add(Field.createField(schema, nameAt, true, kind, typeAt, 0, children, 0));
    nodes.add(new long[] {length, missing});
    buffers.addAll(List.of(content));
    return this;
  }

  byte[] bytes(long rows, boolean bigEndian) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    int list =
        Schema.createFieldsVector(schema, fields.stream().mapToInt(Integer::intValue).toArray());
    int root =
        Schema.createSchema(schema, bigEndian ? Endianness.Big : Endianness.Little, list, 0, 0);
    write(stream, message(schema, MessageHeader.Schema, root, 0));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<long[]> ranges = new ArrayList<>();
    for (byte[] buffer : buffers) {
      ranges.add(new long[] {body.size(), buffer.length});
      body.writeBytes(buffer);
      body.writeBytes(new byte[-buffer.length & 7]);
    }
    write(stream, batch(rows, ranges, body.size()));
    stream.writeBytes(body.toByteArray());
    return stream.toByteArray();
  }

  private byte[] batch(long rows, List<long[]> ranges, long bodyLength) {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    RecordBatch.startNodesVector(builder, nodes.size());
    for (int i = nodes.size() - 1; i >= 0; i--) {
      FieldNode.createFieldNode(builder, nodes.get(i)[0], nodes.get(i)[1]);
    }
    int nodesAt = builder.endVector();
    RecordBatch.startBuffersVector(builder, ranges.size());
    for (int i = ranges.size() - 1; i >= 0; i--) {
      Buffer.createBuffer(builder, ranges.get(i)[0], ranges.get(i)[1]);
    }
    int buffersAt = builder.endVector();
    int root = RecordBatch.createRecordBatch(builder, rows, nodesAt, buffersAt, 0, 0);
    return message(builder, MessageHeader.RecordBatch, root, bodyLength);
  }

  private static byte[] message(FlatBufferBuilder builder, byte kind, int root, long bodyLength) {
    builder.finish(Message.createMessage(builder, MetadataVersion.V5, kind, root, bodyLength, 0));
    return builder.sizedByteArray();
  }

  private static void write(ByteArrayOutputStream stream, byte[] message) {
    int padding = -message.length & 7;
    stream.writeBytes(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(-1)
            .putInt(message.length + padding)
            .array());
    stream.writeBytes(message);
    stream.writeBytes(new byte[padding]);
  }
}
