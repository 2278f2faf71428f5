package org.laminsql.adapters.format.arrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.Schema;

/**
 * Messages one behind the other: the schema, then dictionaries and record batches, up to a mark or
 * the end of the file (specification, "IPC Streaming Format"). Their bodies are skipped.
 */
record StreamLayout(MessageReader messages, ArrowSchema schema, long first) implements Layout {

  static StreamLayout open(MessageReader messages) {
    Place place = messages.place();
    StoredMessage message =
        messages.at(0).orElseThrow(() -> place.corrupt("it holds no Arrow stream"));
    if (messages.kind(message) != MessageHeader.Schema) {
      throw place.corrupt("it does not start with a schema");
    }
    ArrowSchema schema =
        Flatbuffers.read(
            place,
            () ->
                SchemaReader.read(
                    Flatbuffers.required(
                        (Schema) message.metadata().header(new Schema()), "a schema", place),
                    message.metadata().version(),
                    message.metadataBytes(),
                    place));
    return new StreamLayout(messages, schema, message.end());
  }

  @Override
  public Contents contents() {
    List<DictionaryPart> dictionaries = new ArrayList<>();
    List<BatchHeader> records = new ArrayList<>();
    Optional<StoredMessage> next = messages.at(first);
    for (int ordinal = 0; next.isPresent(); ordinal++) {
      StoredMessage message = next.get();
      byte kind = messages.kind(message);
      if (kind == MessageHeader.DictionaryBatch) {
        dictionaries.add(messages.dictionaryBatch(message, ordinal));
      } else if (kind == MessageHeader.RecordBatch) {
        records.add(messages.recordBatch(message, ordinal));
      } else {
        throw messages.place().unsupported("messages of kind " + kind);
      }
      next = messages.at(message.end());
    }
    return new Contents(dictionaries, records);
  }
}
