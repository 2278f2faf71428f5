package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * The dimensions of an array: what the store calls them, and what their indexes stand for: the
 * scale that is attached, else the one-dimensional array of that name in the same group.
 */
final class Dimensions {

  private final NdArray array;
  private final List<ArrayGroup> above;
  private final List<String> names;

  private Dimensions(NdArray array, List<ArrayGroup> above) {
    this.array = array;
    this.above = above;
    this.names = DimensionNames.of(array, above);
  }

  /**
   * One column a dimension.
   *
   * @param values the columns beside them, whose names they leave alone
   * @param above the groups that the array lies in, innermost first
   */
  static List<Dimension> of(NdArray array, List<ValueColumn> values, List<ArrayGroup> above) {
    Dimensions dimensions = new Dimensions(array, above);
    List<NamedDimension> named = new ArrayList<>();
    for (int i = 0; i < array.shape().size(); i++) {
      named.add(dimensions.named(i));
    }
    List<String> columns =
        ColumnNames.of(
            named.stream().map(NamedDimension::name).toList(),
            values.stream().map(ValueColumn::name).toList());
    List<Dimension> result = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      result.add(
          new Dimension(
              columns.get(i),
              array.shape().get(i),
              named.get(i).coordinates().map(Coordinates::new)));
    }
    return List.copyOf(result);
  }

  private NamedDimension named(int number) {
    long length = array.shape().get(number);
    Optional<NdArray> scale = DimensionScales.of(array, number);
    if (scale.isPresent()) {
      String name =
          names.get(number).isEmpty()
              ? DimensionScales.name(scale.get(), above.stream().findFirst())
              : names.get(number);
      return named(name, scale.filter(DimensionScales::holdsValues), length);
    }
    try {
      return named(names.get(number), beside(names.get(number)), length);
    } catch (LaminSqlException e) {
      return NamedDimension.UNNAMED; // a damaged neighbour costs the coordinates, not the array
    }
  }

  private Optional<NdArray> beside(String name) {
    Optional<ArrayNode> node =
        name.isEmpty() ? Optional.empty() : above.stream().findFirst().flatMap(g -> g.child(name));
    return node.filter(NdArray.class::isInstance).map(NdArray.class::cast);
  }

  private static NamedDimension named(String name, Optional<NdArray> values, long length) {
    Optional<NdArray> fitting = values.filter(vector -> vector.shape().equals(List.of(length)));
    boolean readable = fitting.map(NdArray::elementType).map(Coordinates::usable).orElse(true);
    return readable && !name.isEmpty() ? new NamedDimension(name, fitting) : NamedDimension.UNNAMED;
  }
}
