package org.laminsql.adapters.format.arrow;

import java.util.List;

/**
 * The batches of a file, in stored order.
 *
 * @param dictionaries batches that fill dictionaries
 * @param records batches of rows
 */
record Contents(List<DictionaryPart> dictionaries, List<BatchHeader> records) {

  Contents {
    dictionaries = List.copyOf(dictionaries);
    records = List.copyOf(records);
  }

  /** How many rows there are. */
  long rowCount() {
    return records.stream().mapToLong(BatchHeader::rowCount).sum();
  }
}
