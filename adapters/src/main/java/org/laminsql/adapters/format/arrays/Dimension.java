package org.laminsql.adapters.format.arrays;

import java.util.Optional;
import org.laminsql.adapters.array.vector.LatestChunk;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.catalog.model.SqlType;

/**
 * A dimension of an array and its column.
 *
 * @param name of the column
 * @param length how many indexes it has
 * @param coordinates what the indexes stand for; empty if the column shows the indexes
 */
record Dimension(String name, long length, Optional<Coordinates> coordinates) {

  ContentColumn column() {
    return new ContentColumn(
        name,
        coordinates.map(Coordinates::type).orElse(SqlType.BIGINT),
        coordinates.map(Coordinates::nullable).orElse(false));
  }

  /** The indexes that may satisfy a condition on the column. */
  IndexRanges chosen(Condition condition) {
    return coordinates
        .map(values -> values.chosen(condition))
        .orElseGet(() -> IndexCondition.chosen(condition, length));
  }

  /** The values of the column at some indexes; the array may become part of the vector. */
  ColumnVector at(LatestChunk chunks, long[] indexes) {
    return coordinates
        .map(values -> values.at(chunks, indexes))
        .orElseGet(() -> new ColumnVector.Longs(indexes, null));
  }
}
