package org.laminsql.adapters.scan;

import java.util.List;
import java.util.OptionalLong;

/**
 * The slice a statement needs.
 *
 * @param columns the columns to read, in the order the batches shall have them; listed ones or ones
 *     found by {@link ScannableTable#namedColumn}; empty if only the number of rows counts
 * @param conditions all hold for every row that matters (conjunction)
 * @param limit how many rows suffice, if that is known
 */
public record ScanRequest(List<String> columns, List<Condition> conditions, OptionalLong limit) {

  /** Copies the lists. */
  public ScanRequest {
    columns = List.copyOf(columns);
    conditions = List.copyOf(conditions);
  }
}
