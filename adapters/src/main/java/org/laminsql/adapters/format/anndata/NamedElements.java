package org.laminsql.adapters.format.anndata;

import java.util.Optional;

/** Columns that exist when they are named. */
@FunctionalInterface
interface NamedElements {

  /** There are none. */
  NamedElements NONE = (name, ignoreCase) -> Optional.empty();

  /**
   * The column of that name, tried exactly, then, if {@code ignoreCase}, without regard to case.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException COLUMN_AMBIGUOUS if several fit
   */
  Optional<RowColumn> find(String name, boolean ignoreCase);
}
