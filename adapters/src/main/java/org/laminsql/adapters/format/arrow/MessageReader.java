package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.apache.arrow.flatbuf.BodyCompression;
import org.apache.arrow.flatbuf.BodyCompressionMethod;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.CompressionType;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.laminsql.adapters.storage.RangeSource;

/** Reads the metadata of messages (specification, "Encapsulated message format"). */
record MessageReader(RangeSource source, Place place) {

  /** Stands before the size of the metadata since Arrow 0.15. */
  private static final int CONTINUATION = -1;

  private static final int NODE = 16;

  /** The entry as which Arrow 0.17 said that buffers are compressed. */
  private static final String OLD_COMPRESSION = "ARROW:experimental_compression";

  /** The message at a position; empty if the stream ends there. */
  Optional<StoredMessage> at(long position) {
    if (position == source.sizeInBytes()) {
      return Optional.empty();
    }
    long start = position + Integer.BYTES;
    int length = number(position);
    if (length == CONTINUATION) {
      length = number(start);
      start += Integer.BYTES;
    }
    if (length == 0) {
      return Optional.empty();
    }
    if (length < 0 || length > source.sizeInBytes() - start) {
      throw place.corrupt(
          "it ends within the metadata of " + length + " bytes at byte " + position);
    }
    ByteBuffer bytes = ByteBuffer.wrap(source.read(start, length)).order(ByteOrder.LITTLE_ENDIAN);
    long body = start + length;
    return Optional.of(Flatbuffers.read(place, () -> message(bytes, body)));
  }

  private int number(long position) {
    return ByteBuffer.wrap(source.read(position, Integer.BYTES))
        .order(ByteOrder.LITTLE_ENDIAN)
        .getInt();
  }

  private StoredMessage message(ByteBuffer bytes, long body) {
    Message message = Message.getRootAsMessage(bytes);
    requireVersion(message.version(), place);
    long length = message.bodyLength();
    if (length < 0 || length > source.sizeInBytes() - body) {
      throw place.corrupt("it ends within the " + length + " bytes of data at byte " + body);
    }
    return new StoredMessage(message, bytes.limit(), body, length);
  }

  static void requireVersion(short version, Place place) {
    if (version < MetadataVersion.V4 || version > MetadataVersion.V5) {
      throw place.unsupported("version " + (version + 1) + " of Arrow's metadata");
    }
  }

  /** The record batch that a message is. */
  BatchHeader recordBatch(StoredMessage message, int ordinal) {
    return Flatbuffers.read(
        place,
        () -> {
          RecordBatch batch = (RecordBatch) message.metadata().header(new RecordBatch());
          return header(Flatbuffers.required(batch, "a record batch", place), message, ordinal);
        });
  }

  /** The values of a dictionary that a message is. */
  DictionaryPart dictionaryBatch(StoredMessage message, int ordinal) {
    return Flatbuffers.read(
        place,
        () -> {
          DictionaryBatch batch =
              Flatbuffers.required(
                  (DictionaryBatch) message.metadata().header(new DictionaryBatch()),
                  "a dictionary",
                  place);
          RecordBatch data = Flatbuffers.required(batch.data(), "a dictionary's values", place);
          return new DictionaryPart(batch.id(), batch.isDelta(), header(data, message, ordinal));
        });
  }

  /** What the message is; see {@link MessageHeader}. */
  byte kind(StoredMessage message) {
    return Flatbuffers.read(place, message.metadata()::headerType);
  }

  private BatchHeader header(RecordBatch batch, StoredMessage message, int ordinal) {
    int bytes = message.metadataBytes();
    long[] nodes = new long[2 * Flatbuffers.length(batch.nodesLength(), NODE, bytes, place)];
    for (int i = 0; i < nodes.length; i += 2) {
      FieldNode node = batch.nodes(i / 2);
      nodes[i] = node.length();
      nodes[i + 1] = node.nullCount();
    }
    long[] buffers = new long[2 * Flatbuffers.length(batch.buffersLength(), NODE, bytes, place)];
    for (int i = 0; i < buffers.length; i += 2) {
      Buffer buffer = batch.buffers(i / 2);
      buffers[i] = buffer.offset();
      buffers[i + 1] = buffer.length();
    }
    return new BatchHeader(
        ordinal,
        message.bodyPosition(),
        message.bodyLength(),
        place.size(batch.length()),
        nodes,
        buffers,
        viewBuffers(batch, bytes, buffers.length / 2),
        compression(batch, message.metadata()));
  }

  private long[] viewBuffers(RecordBatch batch, int metadataBytes, int buffers) {
    int length = batch.variadicBufferCountsLength();
    long[] counts = new long[Flatbuffers.length(length, Long.BYTES, metadataBytes, place)];
    long total = 0;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = batch.variadicBufferCounts(i);
      if (counts[i] < 0 || counts[i] > buffers - total) {
        throw place.corrupt("a record batch has fewer buffers than its views need");
      }
      total += counts[i];
    }
    return counts;
  }

  private Compression compression(RecordBatch batch, Message message) {
    BodyCompression compression = batch.compression();
    if (compression == null) {
      for (int i = 0; i < message.customMetadataLength(); i++) {
        if (OLD_COMPRESSION.equals(message.customMetadata(i).key())) {
          throw place.unsupported("the compression of Arrow 0.17");
        }
      }
      return Compression.NONE;
    }
    if (compression.method() != BodyCompressionMethod.BUFFER) {
      throw place.unsupported("compression method " + compression.method());
    }
    return switch (compression.codec()) {
      case CompressionType.LZ4_FRAME -> Compression.LZ4_FRAME;
      case CompressionType.ZSTD -> Compression.ZSTD;
      default -> throw place.unsupported("compression codec " + compression.codec());
    };
  }
}
