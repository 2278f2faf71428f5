package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * The columns of an array's values: {@code value}, or one for each field of its records, in stored
 * order. The fields of a field have its name before theirs, with a dot. A name that an earlier
 * column has gets {@code _} behind it; a field without a name is {@code field_0} and so on.
 */
final class ValueColumns {

  private final String place;
  private final List<ValueColumn> columns = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ValueColumns(String place) {
    this.place = place;
  }

  /**
   * The columns of an array.
   *
   * @param place names the array in messages
   * @throws org.laminsql.catalog.error.LaminSqlException ENCODING_NOT_SUPPORTED if a value is of a
   *     type that no column has
   */
  static List<ValueColumn> of(String place, NdArray array) {
    ValueColumns values = new ValueColumns(place);
    values.add("", List.of(), array.elementType(), List.of());
    return List.copyOf(values.columns);
  }

  private void add(String name, List<String> path, ElementType type, List<Long> shape) {
    if (type instanceof ElementType.Compound compound) {
      for (int i = 0; i < compound.fields().size(); i++) {
        ElementType.Field field = compound.fields().get(i);
        String own = field.name().isEmpty() ? "field_" + i : field.name();
        add(
            name.isEmpty() ? own : name + "." + own,
            joined(path, field.name()),
            field.type(),
            joined(shape, field.shape()));
      }
      return;
    }
    if (!ValueTypes.readable(type)) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(place, "the type " + described(type));
    }
    columns.add(new ValueColumn(place, free(name.isEmpty() ? "value" : name), path, type, shape));
  }

  private String free(String name) {
    String free = name;
    while (!names.add(free)) {
      free += "_";
    }
    return free;
  }

  private static String described(ElementType type) {
    if (type instanceof ElementType.Unreadable unreadable) {
      return unreadable.description();
    }
    return type instanceof ElementType.Sequence sequence
        ? "sequences of " + described(sequence.item())
        : "records";
  }

  private static <T> List<T> joined(List<T> outer, List<T> inner) {
    List<T> joined = new ArrayList<>(outer);
    joined.addAll(inner);
    return joined;
  }

  private static List<String> joined(List<String> path, String name) {
    return joined(path, List.of(name));
  }
}
