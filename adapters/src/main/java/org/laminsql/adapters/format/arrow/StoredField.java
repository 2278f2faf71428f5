package org.laminsql.adapters.format.arrow;

import org.laminsql.catalog.model.SqlType;

/**
 * A field of the schema: what its values are, and how they lie in a record batch (specification,
 * "Physical memory layout"). Immutable; safe to share.
 */
sealed interface StoredField
    permits BinaryField,
        BooleanField,
        DictionaryField,
        FixedField,
        ListField,
        MapField,
        NullField,
        RunEndField,
        StructField,
        UnreadableField,
        ViewField {

  /** The SQL type of its values. */
  SqlType type();

  /** What it takes of a record batch. */
  Extent extent();

  /**
   * Its values in a record batch.
   *
   * @param reader stands before the field, and behind it afterwards
   */
  Values load(FieldReader reader);
}
