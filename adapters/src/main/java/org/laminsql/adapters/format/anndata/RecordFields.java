package org.laminsql.adapters.format.anndata;

import java.util.LinkedHashMap;
import java.util.Map;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.catalog.error.LaminSqlError;

/** Arrays of records, in which anndata up to 0.6 stored frames and the arrays of a mapping. */
final class RecordFields {

  private RecordFields() {}

  /** The fields, in stored order. Their types are known only from a chunk, so it reads one. */
  static Map<String, RecordField> of(String dataset, NdArray records) {
    if (records.elementType() != ElementType.COMPOUND || records.shape().size() != 1) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset,
          "an array of " + records.elementType() + " instead of records: " + records.path());
    }
    if (records.size() == 0) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset, "records without rows in " + records.path() + ", whose fields are not known");
    }
    KeptChunks kept = new KeptChunks();
    Elements.Compounds first = (Elements.Compounds) kept.chunk(records, 0);
    Map<String, RecordField> fields = new LinkedHashMap<>();
    first
        .fields()
        .forEach(
            (name, values) ->
                fields.put(
                    name,
                    new RecordField(
                        records,
                        kept,
                        name,
                        ValueTypes.typeOf(values),
                        values.size() / first.size())));
    return fields;
  }
}
