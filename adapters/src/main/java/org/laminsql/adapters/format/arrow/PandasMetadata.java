package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Set;
import org.laminsql.adapters.format.ColumnNames;

/**
 * What pandas writes into the schema: {@code index_columns} of the entry {@code pandas} are names
 * of columns, or descriptions of a range, which has no column (pandas' developer guide, "Storing
 * pandas DataFrame objects in Apache Parquet format").
 */
final class PandasMetadata {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PandasMetadata() {}

  /** The columns that are the stored index, by the names that users see. */
  static Set<String> indexColumns(ArrowSchema schema, Place place) {
    String entry = schema.metadata().getOrDefault("pandas", "{}");
    Set<String> names = new HashSet<>();
    try {
      for (JsonNode name : JSON.readTree(entry).path("index_columns")) {
        if (name.isTextual()) {
          names.add(ColumnNames.shown(name.textValue()));
        }
      }
    } catch (JsonProcessingException e) {
      throw place.corrupt("its entry pandas is no JSON", e);
    }
    return names;
  }
}
