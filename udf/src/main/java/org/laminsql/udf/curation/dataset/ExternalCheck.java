package org.laminsql.udf.curation.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.curation.CurationSchema;
import org.laminsql.catalog.curation.ExternalValues;
import org.laminsql.catalog.curation.SchemaMember;
import org.laminsql.catalog.feature.Dtype;

/**
 * The slot {@code __external__}: values that the artifact is annotated with and that are not in the
 * dataset. That labels are of the right registry and values of the right type LaminDB has seen to
 * when they were added; they may have been removed since.
 */
record ExternalCheck(ExternalValues values) {

  static final String SLOT = "__external__";

  List<Problem> problems(CurationSchema schema) {
    List<Problem> problems = new ArrayList<>();
    for (SchemaMember member : schema.members()) {
      Optional<String> name = Optional.of(member.name());
      if (!member.visible()) {
        problems.add(new Problem.DeletedMember(name, Optional.of(member.uid())));
      }
      if (!values.has(member.uid())) {
        if (schema.requires(member)) {
          problems.add(new Problem.MissingColumn(name, Optional.empty()));
        }
      } else {
        problems.addAll(json(member));
      }
    }
    return problems;
  }

  private List<Problem> json(SchemaMember member) {
    List<Problem> problems = new ArrayList<>();
    for (String json : values.json().getOrDefault(member.uid(), List.of())) {
      if (!holds(member.dtype(), json.strip())) {
        problems.add(
            new Problem.WrongDtype(
                Optional.of(member.name()),
                Optional.of(json),
                Optional.empty(),
                Optional.of(member.dtypeText())));
      }
    }
    return problems;
  }

  /** By the first character of a JSON text; numbers may be stored as {@code 10.0}. */
  private static boolean holds(Dtype dtype, String json) {
    char first = json.isEmpty() ? ' ' : json.charAt(0);
    boolean number = Character.isDigit(first) || first == '-';
    if (dtype instanceof Dtype.ListOf) {
      return true;
    } else if (dtype instanceof Dtype.Simple simple) {
      return switch (simple) {
        case INT -> number && Coercion.accepts(Dtype.Simple.INT, json);
        case FLOAT, NUM -> number || json.equals("null") || json.equals("NaN");
        case BOOL -> json.equals("true") || json.equals("false");
        case DICT -> first == '{';
        case STR, DATE, DATETIME, DATETIME_UTC, PATH, URL -> !number && first != '{';
        case OBJECT -> true;
      };
    }
    return !(dtype instanceof Dtype.Categorical);
  }
}
