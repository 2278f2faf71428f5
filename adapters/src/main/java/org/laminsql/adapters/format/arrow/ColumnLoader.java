package org.laminsql.adapters.format.arrow;

import org.laminsql.adapters.storage.ReadCounter;

/** Loads columns of record batches. Safe to share. */
record ColumnLoader(
    String file, BodyReader bodies, Dictionaries dictionaries, ReadCounter counter) {

  /** Reads and decompresses a column; its values are decoded when they are asked for. */
  Values load(ArrowSchema.Column column, BatchHeader batch) {
    Place place = new Place(file, column.name());
    FieldReader reader = new FieldReader(batch, column.before(), bodies, dictionaries, 0, place);
    Values values = column.field().load(reader);
    if (values.size() != batch.rowCount()) {
      throw place.corrupt("it has " + values.size() + " values for " + batch.rowCount() + " rows");
    }
    counter.countChunk();
    return values;
  }
}
