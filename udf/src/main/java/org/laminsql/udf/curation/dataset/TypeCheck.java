package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.SchemaMember;
import org.laminsql.catalog.curation.ValueCount;
import org.laminsql.catalog.feature.Dtype;

/**
 * What type a column's values have. Values are read only where the type of the column does not
 * answer it: to convert them, or because a column without values may have any type.
 *
 * @param coerce whether the whole schema converts values
 */
record TypeCheck(SlotContent content, boolean coerce) {

  List<Problem> problems(DatasetColumn column, SchemaMember member, Dtype dtype) {
    if (DtypeRule.holds(dtype, column.type(), content.textual())) {
      return List.of();
    }
    List<ValueCount> values =
        content.counts(column).stream().filter(count -> count.value() != null).toList();
    boolean converted = (coerce || member.coerce()) && Coercion.converts(dtype);
    Optional<String> name = Optional.of(column.name());
    Optional<String> wanted = Optional.of(member.dtypeText());
    if (!converted) {
      return values.isEmpty()
          ? List.of()
          : List.of(
              new Problem.WrongDtype(
                  name, Optional.of(column.type().toString()), Optional.empty(), wanted));
    }
    List<Problem> problems = new ArrayList<>();
    for (ValueCount count : ByRows.sorted(values)) {
      Object value = count.value();
      if (value != null && !Coercion.accepts(dtype, value)) {
        problems.add(
            new Problem.WrongDtype(
                name, Optional.of(value.toString()), Optional.of(count.rows()), wanted));
      }
    }
    return problems;
  }
}
