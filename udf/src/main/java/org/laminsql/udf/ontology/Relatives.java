package org.laminsql.udf.ontology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.Concept;
import org.laminsql.catalog.ontology.Relative;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.TableFunction;

/**
 * {@code descendants}, {@code ancestors}, {@code parents}, {@code children}: tables of the terms
 * around a term, by depth, then ontology id, then name. The first two give the term itself at depth
 * 0; depth is the shortest way.
 */
public final class Relatives {

  private static final List<FunctionColumn> COLUMNS =
      List.of(
          new FunctionColumn("ontology_id", SqlType.VARCHAR, true),
          new FunctionColumn("name", SqlType.VARCHAR, true),
          new FunctionColumn("depth", SqlType.INTEGER, false),
          new FunctionColumn("uid", SqlType.VARCHAR, false));

  private static final List<Parameter> TERM_AND_REGISTRY =
      List.of(Parameter.text("term"), Parameter.optionalText("registry"));

  private static final List<Parameter> WITH_DEPTH =
      List.of(
          Parameter.text("term"),
          Parameter.optionalText("registry"),
          Parameter.optionalCount("max_depth"));

  /** The terms below a term. */
  public static final TableFunction DESCENDANTS =
      new TableFunction(
          "descendants",
          WITH_DEPTH,
          COLUMNS,
          "A term and all its descendants, with the shortest way as depth",
          "SELECT name, depth FROM descendants('T cell', 'bionty.CellType', 2)",
          body(
              (term, arguments) ->
                  arguments.size() > 2
                      ? term.descendants(mostSteps(arguments))
                      : term.descendants()));

  /** The terms above a term. */
  public static final TableFunction ANCESTORS =
      new TableFunction(
          "ancestors",
          WITH_DEPTH,
          COLUMNS,
          "A term and all its ancestors, with the shortest way as depth",
          "SELECT name, depth FROM ancestors('CL:0000084')",
          body((term, arguments) -> term.ancestors(mostSteps(arguments))));

  /** The terms just above a term. */
  public static final TableFunction PARENTS =
      new TableFunction(
          "parents",
          TERM_AND_REGISTRY,
          COLUMNS,
          "The parents of a term",
          "SELECT ontology_id, name FROM parents('CL:0000084')",
          body((term, arguments) -> others(term.ancestors(1))));

  /** The terms just below a term. */
  public static final TableFunction CHILDREN =
      new TableFunction(
          "children",
          TERM_AND_REGISTRY,
          COLUMNS,
          "The children of a term",
          "SELECT ontology_id, name FROM children('CL:0000084')",
          body((term, arguments) -> others(term.descendants(1))));

  private Relatives() {}

  /** Which terms around a term a call asks for. */
  private interface Choice {
    List<Relative> of(Concept term, List<Object> arguments);
  }

  private static TableFunction.Body body(Choice choice) {
    return (context, calls) -> rows(context, calls, choice);
  }

  private static List<List<List<@Nullable Object>>> rows(
      FunctionContext context, List<List<Object>> calls, Choice choice) {
    List<Concept> terms =
        context
            .ontologies()
            .current()
            .inHierarchy(calls.stream().map(call -> Questions.of(call, 0, 1)).toList());
    List<List<List<@Nullable Object>>> answers = new ArrayList<>(calls.size());
    for (int i = 0; i < calls.size(); i++) {
      List<Relative> relatives = choice.of(terms.get(i), calls.get(i));
      List<List<@Nullable Object>> rows = new ArrayList<>(relatives.size());
      relatives.forEach(relative -> rows.add(row(relative)));
      answers.add(rows);
    }
    return answers;
  }

  private static List<@Nullable Object> row(Relative relative) {
    return Arrays.asList(relative.ontologyId(), relative.name(), relative.depth(), relative.uid());
  }

  private static List<Relative> others(List<Relative> relatives) {
    return relatives.stream().filter(relative -> relative.depth() > 0).toList();
  }

  private static long mostSteps(List<Object> arguments) {
    if (arguments.size() < 3) {
      return Long.MAX_VALUE;
    }
    long depth = (Long) arguments.get(2);
    if (depth < 0) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "The max_depth " + depth + " is negative", "Give 0 for the term itself, 1 for one step");
    }
    return depth;
  }
}
