package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.laminsql.catalog.curation.AllowedValues;
import org.laminsql.catalog.curation.CurationSchema;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.MemberType;
import org.laminsql.catalog.curation.SchemaMember;
import org.laminsql.catalog.curation.ValueCount;
import org.laminsql.catalog.error.NearestNames;
import org.laminsql.catalog.feature.Dtype;
import org.laminsql.catalog.feature.LabelType;

/**
 * The rules for a slot whose index lists members, as the variables of an AnnData list genes: given
 * members must be there (minimal set), and others must be in the registry only if the schema is a
 * maximal set; that others are merely unknown to the registry is, as in LaminDB 2.12.1 ({@code
 * CatVector.is_validated}), no problem else.
 */
record VariableCheck(AllowedValues allowed, CategoryCheck categories) {

  List<Problem> problems(CurationSchema schema, MemberType itype, SlotContent content) {
    Optional<LabelType> missing = allowed.missing(List.of(itype.labels()));
    Optional<DatasetColumn> index = content.index(Optional.empty());
    if (missing.isPresent() || index.isEmpty()) {
      return missing.isEmpty()
          ? List.of(new Problem.MissingSlot())
          : List.of(
              new Problem.MissingRegistry(Optional.empty(), missing.map(LabelType::registry)));
    }
    List<Problem> problems = new ArrayList<>();
    for (SchemaMember member : schema.members()) {
      if (!member.visible()) {
        problems.add(
            new Problem.DeletedMember(Optional.of(member.name()), Optional.of(member.uid())));
      }
    }
    if (schema.rules().minimal() && !schema.members().isEmpty()) {
      problems.addAll(absent(schema, ids(content, index.get())));
    }
    if (schema.rules().maximal()) {
      problems.addAll(
          schema.members().isEmpty() || schema.rules().flexible()
              ? categories.problems(
                  content, index.get(), new Dtype.Categorical(List.of(itype.labels())))
              : others(schema, index.get(), content));
    }
    return problems;
  }

  private static Set<String> ids(SlotContent content, DatasetColumn index) {
    return content.counts(index).stream()
        .map(ValueCount::value)
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private static List<Problem> absent(CurationSchema schema, Set<String> ids) {
    List<Problem> problems = new ArrayList<>();
    for (SchemaMember member : schema.members()) {
      if (schema.requires(member) && !ids.contains(member.name())) {
        problems.add(
            new Problem.MissingColumn(
                Optional.of(member.name()),
                ids.stream().filter(member.name()::equalsIgnoreCase).findFirst()));
      }
    }
    return problems;
  }

  private static List<Problem> others(
      CurationSchema schema, DatasetColumn index, SlotContent content) {
    List<String> names = schema.members().stream().map(SchemaMember::name).toList();
    List<Problem> problems = new ArrayList<>();
    for (ValueCount count : ByRows.sorted(content.counts(index))) {
      String id = String.valueOf(count.value());
      if (!names.contains(id)) {
        problems.add(
            new Problem.ExtraColumn(
                Optional.of(id), NearestNames.of(id, names).stream().findFirst()));
      }
    }
    return problems;
  }
}
