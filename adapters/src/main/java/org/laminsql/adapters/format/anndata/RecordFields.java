package org.laminsql.adapters.format.anndata;

import java.util.LinkedHashMap;
import java.util.Map;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.catalog.error.LaminSqlError;

/** Arrays of records, in which anndata up to 0.6 stored frames and the arrays of a mapping. */
final class RecordFields {

  private RecordFields() {}

  /** The fields, in stored order. */
  static Map<String, RecordField> of(String dataset, NdArray records) {
    if (!(records.elementType() instanceof ElementType.Compound compound)
        || records.shape().size() != 1) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset,
          "an array of " + records.elementType() + " instead of records: " + records.path());
    }
    KeptChunks kept = new KeptChunks();
    Map<String, RecordField> fields = new LinkedHashMap<>();
    for (ElementType.Field field : compound.fields()) {
      fields.put(field.name(), new RecordField(records, kept, field));
    }
    return fields;
  }
}
