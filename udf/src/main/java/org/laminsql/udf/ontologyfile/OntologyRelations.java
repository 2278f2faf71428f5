package org.laminsql.udf.ontologyfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyTerm;
import org.laminsql.catalog.ontology.file.OntologyTerm.Relation;
import org.laminsql.catalog.ontology.file.TermTable;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.TableFunction;

/**
 * {@code ontology_relations(file)}: the relations between a file's terms other than is_a, which the
 * column {@code parents} of {@code read_ontology} has; as asserted, in the file's order. A relation
 * is called as the file calls it: {@code part_of}, or {@code BFO:0000050} where there is no short
 * name.
 */
public final class OntologyRelations {

  /** The function. */
  public static final TableFunction FUNCTION =
      new TableFunction(
          "ontology_relations",
          List.of(Parameter.text("file")),
          List.of(
              new FunctionColumn("subject", SqlType.VARCHAR, false),
              new FunctionColumn("relation", SqlType.VARCHAR, false),
              new FunctionColumn("object", SqlType.VARCHAR, false)),
          "The relations other than is_a in an OBO, OWL or OBO graph file",
          "SELECT subject, object FROM TABLE(ontology_relations('cl.obo'))"
              + " WHERE relation = 'part_of'",
          TableFunction.Single.of(
              (context, arguments) ->
                  rows(context.ontologyFiles().read((String) arguments.get(0)))));

  private OntologyRelations() {}

  static List<List<@Nullable Object>> rows(OntologyFile file) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (OntologyTerm term : file.terms()) {
      for (Relation each : term.relations()) {
        rows.add(
            List.of(
                TermTable.ontologyId(term.id()),
                each.relation(),
                TermTable.ontologyId(each.object())));
      }
    }
    return rows;
  }
}
