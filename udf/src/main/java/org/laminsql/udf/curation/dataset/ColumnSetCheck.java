package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.laminsql.catalog.curation.CurationSchema;
import org.laminsql.catalog.curation.DatasetColumn;
import org.laminsql.catalog.curation.SchemaMember;
import org.laminsql.catalog.error.NearestNames;

/**
 * Which columns there are: required ones (minimal set), others (maximal set), their order (ordered
 * set).
 *
 * @param schema the schema of the slot
 * @param checked the features that columns may hold: of a flexible schema others too, before the
 *     members
 */
record ColumnSetCheck(CurationSchema schema, List<SchemaMember> checked) {

  /** Columns that LaminDB adds itself are always allowed. */
  private static final String OWN = "__lamindb_";

  List<Problem> problems(List<DatasetColumn> columns) {
    List<String> names = columns.stream().map(DatasetColumn::name).toList();
    Set<String> known = new LinkedHashSet<>(checked.stream().map(SchemaMember::name).toList());
    List<Problem> problems = new ArrayList<>(missing(names, known));
    if (schema.rules().maximal()) {
      problems.addAll(extra(names, known));
    }
    if (schema.rules().ordered()) {
      problems.addAll(order(names, known));
    }
    return problems;
  }

  private List<Problem> missing(List<String> names, Set<String> known) {
    List<String> others = names.stream().filter(name -> !known.contains(name)).toList();
    List<Problem> problems = new ArrayList<>();
    for (SchemaMember member : schema.columnMembers()) {
      if (schema.requires(member) && !names.contains(member.name())) {
        problems.add(
            new Problem.MissingColumn(Optional.of(member.name()), nearest(member.name(), others)));
      }
    }
    return problems;
  }

  private static List<Problem> extra(List<String> names, Set<String> known) {
    List<String> unused = known.stream().filter(name -> !names.contains(name)).toList();
    List<Problem> problems = new ArrayList<>();
    for (String name : names) {
      if (!known.contains(name) && !name.startsWith(OWN)) {
        problems.add(new Problem.ExtraColumn(Optional.of(name), nearest(name, unused)));
      }
    }
    return problems;
  }

  private static List<Problem> order(List<String> names, Set<String> known) {
    Iterator<String> expected = known.stream().filter(names::contains).iterator();
    List<Problem> problems = new ArrayList<>();
    for (String name : names) {
      if (known.contains(name)) {
        String next = expected.next();
        if (!next.equals(name)) {
          problems.add(new Problem.WrongOrder(Optional.of(name), Optional.of(next)));
        }
      }
    }
    return problems;
  }

  private static Optional<String> nearest(String name, List<String> candidates) {
    return NearestNames.of(name, candidates).stream().findFirst();
  }
}
