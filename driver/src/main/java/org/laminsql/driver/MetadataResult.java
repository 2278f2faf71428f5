package org.laminsql.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.OutputColumn;

/** A result of {@link java.sql.DatabaseMetaData} while it is built. */
final class MetadataResult {

  private final MetadataShape shape;
  private final InMemoryRows rows = new InMemoryRows();

  MetadataResult(MetadataShape shape) {
    this.shape = shape;
  }

  /** Adds a row; an int may stand for a SMALLINT. */
  MetadataResult add(@Nullable Object... values) {
    if (values.length != shape.columns().size()) {
      throw new IllegalArgumentException(shape + " has " + shape.columns().size() + " columns");
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Integer n
          && shape.columns().get(i).type().equals(SqlType.SMALLINT)) {
        values[i] = n.shortValue();
      }
    }
    rows.add(values);
    return this;
  }

  List<OutputColumn> columns() {
    return shape.columns();
  }

  /** The rows, in JDBC's order. */
  InMemoryRows rows() {
    shape.sort(rows);
    return rows;
  }
}
