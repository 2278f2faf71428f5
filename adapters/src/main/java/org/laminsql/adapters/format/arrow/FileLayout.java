package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.MessageHeader;
import org.laminsql.adapters.storage.RangeSource;

/** A file whose footer lists the batches (specification, "IPC File Format"). */
final class FileLayout implements Layout {

  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
  private static final int TRAILER = Integer.BYTES + MAGIC.length;
  private static final int BLOCK = 24;

  private final MessageReader messages;
  private final ArrowSchema schema;
  private final List<BlockRange> dictionaries;
  private final List<BlockRange> records;

  private FileLayout(
      MessageReader messages,
      ArrowSchema schema,
      List<BlockRange> dictionaries,
      List<BlockRange> records) {
    this.messages = messages;
    this.schema = schema;
    this.dictionaries = dictionaries;
    this.records = records;
  }

  static boolean matches(byte[] start) {
    return Arrays.equals(start, MAGIC);
  }

  static FileLayout open(RangeSource source, Place place) {
    long end = source.sizeInBytes() - TRAILER;
    if (end < MAGIC.length) {
      throw place.corrupt("it ends before its footer");
    }
    ByteBuffer trailer = ByteBuffer.wrap(source.read(end, TRAILER)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = Arrays.copyOfRange(trailer.array(), Integer.BYTES, TRAILER);
    int length = trailer.getInt();
    if (!Arrays.equals(magic, MAGIC) || length <= 0 || length > end - MAGIC.length) {
      throw place.corrupt("it does not end with a footer; it may be cut");
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(source.read(end - length, length)).order(ByteOrder.LITTLE_ENDIAN);
    MessageReader messages = new MessageReader(source, place);
    return Flatbuffers.read(place, () -> of(Footer.getRootAsFooter(bytes), length, messages));
  }

  private static FileLayout of(Footer footer, int length, MessageReader messages) {
    Place place = messages.place();
    ArrowSchema schema =
        SchemaReader.read(
            Flatbuffers.required(footer.schema(), "a schema", place),
            footer.version(),
            length,
            place);
    List<BlockRange> dictionaries = new ArrayList<>();
    int count = Flatbuffers.length(footer.dictionariesLength(), BLOCK, length, place);
    for (int i = 0; i < count; i++) {
      dictionaries.add(BlockRange.of(footer.dictionaries(i)));
    }
    List<BlockRange> records = new ArrayList<>();
    count = Flatbuffers.length(footer.recordBatchesLength(), BLOCK, length, place);
    for (int i = 0; i < count; i++) {
      records.add(BlockRange.of(footer.recordBatches(i)));
    }
    return new FileLayout(messages, schema, dictionaries, records);
  }

  @Override
  public ArrowSchema schema() {
    return schema;
  }

  /** The dictionaries of a file hold for all its batches, wherever they stand. */
  @Override
  public Contents contents() {
    List<DictionaryPart> parts = new ArrayList<>();
    Set<Long> whole = new HashSet<>();
    for (BlockRange block : dictionaries) {
      StoredMessage message = message(block, MessageHeader.DictionaryBatch);
      DictionaryPart part = messages.dictionaryBatch(message, parts.size());
      if (!part.delta() && !whole.add(part.id())) {
        throw messages.place().corrupt("it replaces a dictionary, which only a stream may");
      }
      parts.add(part);
    }
    List<BatchHeader> batches = new ArrayList<>();
    for (BlockRange block : records) {
      StoredMessage message = message(block, MessageHeader.RecordBatch);
      batches.add(messages.recordBatch(message, parts.size() + batches.size()));
    }
    return new Contents(parts, batches);
  }

  private StoredMessage message(BlockRange block, byte kind) {
    Place place = messages.place();
    long size = messages.source().sizeInBytes();
    if (block.position() < 0 || block.position() >= size) {
      throw place.corrupt("its footer leads to byte " + block.position());
    }
    StoredMessage message =
        messages
            .at(block.position())
            .orElseThrow(() -> place.corrupt("its footer leads to no message"));
    long body = block.position() + block.metadataBytes();
    if (messages.kind(message) != kind
        || body < message.bodyPosition()
        || message.bodyLength() > size - body) {
      throw place.corrupt("its footer does not fit the message at byte " + block.position());
    }
    return new StoredMessage(
        message.metadata(), message.metadataBytes(), body, message.bodyLength());
  }

  private record BlockRange(long position, int metadataBytes) {
    static BlockRange of(Block block) {
      return new BlockRange(block.offset(), block.metaDataLength());
    }
  }
}
