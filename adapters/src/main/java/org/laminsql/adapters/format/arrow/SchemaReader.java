package org.laminsql.adapters.format.arrow;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Schema;
import org.laminsql.adapters.format.ColumnNames;

/** Reads a schema (specification, "Schema message"). */
final class SchemaReader {

  private static final int SMALLEST_FIELD = 4;

  private SchemaReader() {}

  /**
   * Reads it.
   *
   * @param metadataBytes the size of the metadata that it is part of
   */
  static ArrowSchema read(Schema schema, short version, int metadataBytes, Place place) {
    MessageReader.requireVersion(version, place);
    FieldReaders fields = new FieldReaders(place, version < MetadataVersion.V5, metadataBytes);
    int count = Flatbuffers.length(schema.fieldsLength(), SMALLEST_FIELD, metadataBytes, place);
    List<ArrowSchema.Column> columns = new ArrayList<>(count);
    ColumnNames names = new ColumnNames();
    Extent before = Extent.NOTHING;
    for (int i = 0; i < count; i++) {
      Field field = schema.fields(i);
      String name = names.unused(ColumnNames.shown(name(field)));
      StoredField stored = fields.field(field, new Place(place.file(), name));
      ArrowSchema.Column column = new ArrowSchema.Column(name, stored, before);
      columns.add(column);
      before = column.behind();
    }
    ByteOrder order =
        schema.endianness() == Endianness.Big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new ArrowSchema(
        columns, fields.dictionaries(), metadata(schema, metadataBytes, place), order);
  }

  static String name(Field field) {
    String name = field.name();
    return name == null ? "" : name;
  }

  private static Map<String, String> metadata(Schema schema, int metadataBytes, Place place) {
    Map<String, String> metadata = new HashMap<>();
    int count =
        Flatbuffers.length(schema.customMetadataLength(), SMALLEST_FIELD, metadataBytes, place);
    for (int i = 0; i < count; i++) {
      KeyValue entry = schema.customMetadata(i);
      String key = entry.key();
      String value = entry.value();
      if (key != null && value != null) {
        metadata.put(key, value);
      }
    }
    return metadata;
  }
}
