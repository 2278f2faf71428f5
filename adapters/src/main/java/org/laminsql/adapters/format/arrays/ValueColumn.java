package org.laminsql.adapters.format.arrays;

import java.util.List;
import java.util.Objects;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.catalog.model.SqlType;

/**
 * A column of the values of an array: its elements, or a field of them.
 *
 * @param place names the array in messages
 * @param name of the column
 * @param path the fields that lead to it, outermost first; empty for the elements themselves
 * @param type of its values
 * @param shape of the array that a field holds in each element; empty for single values
 */
record ValueColumn(
    String place, String name, List<String> path, ElementType type, List<Long> shape) {

  ValueColumn {
    path = List.copyOf(path);
    shape = List.copyOf(shape);
  }

  ContentColumn column() {
    SqlType sqlType = ValueTypes.sqlType(type);
    for (int i = 0; i < shape.size(); i++) {
      sqlType = SqlType.arrayOf(sqlType);
    }
    return new ContentColumn(name, sqlType, shape.isEmpty() && nullable(type));
  }

  /** Whether elements of that type may be NULL: references to nothing, times that are none. */
  static boolean nullable(ElementType type) {
    return type == ElementType.Scalar.TEXT
        || (ValueTypes.mayBeMissing(type) && !ValueTypes.floating(type));
  }

  /** Its values among the elements of a chunk. */
  Elements in(Elements elements) {
    Elements values = elements;
    for (String field : path) {
      values = Objects.requireNonNull(((Elements.Compounds) values).fields().get(field));
    }
    return values;
  }

  /** Takes so many of its values. */
  VectorBuilder builder(int size) {
    return shape.isEmpty()
        ? VectorBuilder.of(type, size, place)
        : new MemberArrays(place, type, shape, new Object[size]);
  }
}
