package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.catalog.curation.AllowedValues;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.ValueCount;
import org.laminsql.catalog.feature.Dtype;
import org.laminsql.catalog.feature.LabelType;
import org.laminsql.catalog.vocabulary.Vocabulary;

/** Whether the registries have a column's values. One thread. */
final class CategoryCheck {

  private final AllowedValues allowed;
  private final Map<LabelType, Vocabulary> read = new HashMap<>();

  CategoryCheck(AllowedValues allowed) {
    this.allowed = allowed;
  }

  /**
   * The values that are in none of the registries.
   *
   * @param dtype a categorical or a list of one; the first of its registries suggests first
   */
  List<Problem> problems(SlotContent content, DatasetColumn column, Dtype dtype) {
    List<LabelType> types = dtype.labelTypes();
    Optional<LabelType> missing = allowed.missing(types);
    if (missing.isPresent()) {
      return List.of(
          new Problem.MissingRegistry(
              Optional.of(column.name()), missing.map(LabelType::registry)));
    }
    List<Problem> problems = new ArrayList<>();
    List<ValueCount> labels =
        Labels.in(content.counts(column), content.textual() && dtype instanceof Dtype.ListOf);
    List<EnsemblIds> alternatives = types.stream().map(type -> ids(type, labels)).toList();
    for (ValueCount label : ByRows.sorted(labels)) {
      String value = String.valueOf(label.value());
      if (alternatives.stream().noneMatch(values -> values.has(value))) {
        problems.add(
            new Problem.InvalidValue(
                Optional.of(column.name()),
                Optional.of(value),
                Optional.of(label.rows()),
                alternatives.stream()
                    .map(values -> values.nearest(value))
                    .flatMap(Optional::stream)
                    .findFirst()));
      }
    }
    return problems;
  }

  private EnsemblIds ids(LabelType type, List<ValueCount> labels) {
    Vocabulary values = read.computeIfAbsent(type, allowed::of);
    return EnsemblIds.of(
        type, values, labels.stream().map(label -> String.valueOf(label.value())).toList());
  }
}
