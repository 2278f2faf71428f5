package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.catalog.curation.CurationSchema;
import org.laminsql.catalog.curation.CurationSchemas;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.SchemaMember;
import org.laminsql.catalog.feature.Dtype;

/**
 * All rules for a slot whose columns hold the values of features (LaminDB 2.12.1, {@code
 * ComponentCurator}).
 */
record FrameCheck(CurationSchemas schemas, CategoryCheck categories) {

  List<Problem> problems(CurationSchema schema, SlotContent content) {
    List<DatasetColumn> columns = content.columns();
    List<SchemaMember> checked = checked(schema, columns);
    List<Problem> problems = new ArrayList<>(deleted(schema));
    problems.addAll(new ColumnSetCheck(schema, checked).problems(columns));
    for (SchemaMember member : checked) {
      columns.stream()
          .filter(column -> column.name().equals(member.name()))
          .findFirst()
          .ifPresent(column -> problems.addAll(values(schema, content, column, member)));
    }
    schema.indexMember().ifPresent(index -> problems.addAll(index(schema, content, index)));
    return problems;
  }

  /** A member counts before another feature of its name; of several others the newest. */
  private List<SchemaMember> checked(CurationSchema schema, List<DatasetColumn> columns) {
    Map<String, SchemaMember> byName = new LinkedHashMap<>();
    if (schema.rules().flexible() && schema.itype().isPresent()) {
      List<String> names = columns.stream().map(DatasetColumn::name).toList();
      schemas
          .features(schema.itype().get(), names)
          .forEach(feature -> byName.put(feature.name(), feature));
    }
    schema.columnMembers().forEach(member -> byName.remove(member.name()));
    schema.columnMembers().forEach(member -> byName.put(member.name(), member));
    return List.copyOf(byName.values());
  }

  private static List<Problem> deleted(CurationSchema schema) {
    List<Problem> problems = new ArrayList<>();
    for (SchemaMember member : schema.members()) {
      if (!member.visible()) {
        problems.add(
            new Problem.DeletedMember(Optional.of(member.name()), Optional.of(member.uid())));
      }
    }
    return problems;
  }

  private List<Problem> values(
      CurationSchema schema, SlotContent content, DatasetColumn column, SchemaMember member) {
    List<Problem> problems =
        new ArrayList<>(
            new TypeCheck(content, schema.rules().coerce())
                .problems(column, member, member.dtype()));
    if (problems.isEmpty() && member.dtype().isCategorical()) {
      problems.addAll(categories.problems(content, column, member.dtype()));
    }
    problems.addAll(new NullCheck(content).problems(column, member.nullable()));
    return problems;
  }

  /**
   * The index names each row. It may have any name; a frame without one is numbered, which only a
   * whole number allows.
   */
  private List<Problem> index(CurationSchema schema, SlotContent content, SchemaMember index) {
    Optional<DatasetColumn> column = content.index(Optional.of(index));
    if (column.isEmpty()) {
      return index.dtype() == Dtype.Simple.INT
          ? List.of()
          : List.of(new Problem.MissingColumn(Optional.of(index.name()), Optional.empty()));
    }
    Dtype dtype = index.dtype().isCategorical() ? Dtype.Simple.STR : index.dtype();
    List<Problem> problems =
        new ArrayList<>(
            new TypeCheck(content, schema.rules().coerce()).problems(column.get(), index, dtype));
    if (problems.isEmpty() && index.dtype().isCategorical()) {
      problems.addAll(categories.problems(content, column.get(), index.dtype()));
    }
    problems.addAll(new NullCheck(content).problems(column.get(), false));
    return problems;
  }
}
