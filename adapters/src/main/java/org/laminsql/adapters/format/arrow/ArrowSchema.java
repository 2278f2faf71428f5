package org.laminsql.adapters.format.arrow;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/**
 * What a file holds.
 *
 * @param dictionaries the values of each dictionary, by its id
 * @param metadata entries of the schema, such as {@code pandas}
 * @param order of the numbers in all buffers
 */
record ArrowSchema(
    List<Column> columns,
    Map<Long, StoredField> dictionaries,
    Map<String, String> metadata,
    ByteOrder order) {

  ArrowSchema {
    columns = List.copyOf(columns);
    dictionaries = Map.copyOf(dictionaries);
    metadata = Map.copyOf(metadata);
  }

  /**
   * A field at the top.
   *
   * @param name as users see it, each once
   * @param before what stands before it in a record batch
   */
  record Column(String name, StoredField field, Extent before) {

    /** What stands before the column behind it. */
    Extent behind() {
      return before.plus(field.extent());
    }
  }
}
