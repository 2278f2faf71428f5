package org.laminsql.adapters.format.arrays;

import org.laminsql.catalog.model.SqlType;

/** A column that a scan shall read. */
sealed interface Wanted {

  SqlType type();

  /** That of a dimension, by its number. */
  record OfDimension(int number, Dimension dimension) implements Wanted {
    @Override
    public SqlType type() {
      return dimension.column().type();
    }
  }

  /** One of values. */
  record OfValue(ValueColumn value) implements Wanted {
    @Override
    public SqlType type() {
      return value.column().type();
    }
  }
}
