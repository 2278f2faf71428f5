package org.laminsql.udf.curation.dataset;

import java.util.List;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.TableFunction;

/**
 * {@code validate_dataset(artifact, schema)}: why a dataset does not satisfy a schema of the
 * registry, no rows if it does. The artifact by key, uid or stem uid, the schema by name or uid.
 * The rules are those of LaminDB's curators (2.12.1; contract 4.11, 4.12, 6.2).
 *
 * <p>The contents are read where they lie: the columns' types, and of the columns that the schema
 * names the distinct values, where a rule asks for them.
 */
public final class ValidateDataset {

  /** The function. */
  public static final TableFunction FUNCTION =
      new TableFunction(
          "validate_dataset",
          List.of(Parameter.text("artifact"), Parameter.text("schema")),
          List.of(
              new FunctionColumn("slot", SqlType.VARCHAR, true),
              new FunctionColumn("column_name", SqlType.VARCHAR, true),
              new FunctionColumn("problem", SqlType.VARCHAR, false),
              new FunctionColumn("value", SqlType.VARCHAR, true),
              new FunctionColumn("row_count", SqlType.BIGINT, true),
              new FunctionColumn("suggestion", SqlType.VARCHAR, true)),
          "Why a dataset does not satisfy a schema; no rows if it does",
          "SELECT * FROM TABLE(validate_dataset('scrna/batch_0.h5ad', 'my_anndata_schema'))",
          TableFunction.Single.of(
              (context, arguments) ->
                  DatasetCheck.rows(
                      context, (String) arguments.get(0), (String) arguments.get(1))));

  private ValidateDataset() {}
}
