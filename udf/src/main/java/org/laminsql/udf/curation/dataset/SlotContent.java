package org.laminsql.udf.curation.dataset;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.SchemaMember;
import org.laminsql.catalog.curation.ValueCount;

/** What a slot of a dataset holds, as a data frame. Used by one thread. */
interface SlotContent {

  /** Its columns in their order, without the index. */
  List<DatasetColumn> columns();

  /**
   * The column that names the rows.
   *
   * @param wanted the feature that the schema has for it
   */
  Optional<DatasetColumn> index(Optional<SchemaMember> wanted);

  /** The distinct values of a column; the first and only time that its values are read. */
  List<ValueCount> counts(DatasetColumn column);

  /** Whether lists and dictionaries are stored as text, so that the type says nothing. */
  boolean textual();
}
