package org.laminsql.udf.ontologyfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyTerm;
import org.laminsql.catalog.ontology.file.OntologyTerm.Synonym;
import org.laminsql.catalog.ontology.file.TermTable;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.TableFunction;

/**
 * {@code ontology_synonyms(file)}: the synonyms of a file's terms with their scopes EXACT, BROAD,
 * NARROW, RELATED; terms in the file's order.
 */
public final class OntologySynonyms {

  /** The function. */
  public static final TableFunction FUNCTION =
      new TableFunction(
          "ontology_synonyms",
          List.of(Parameter.text("file")),
          List.of(
              new FunctionColumn("ontology_id", SqlType.VARCHAR, false),
              new FunctionColumn("scope", SqlType.VARCHAR, false),
              new FunctionColumn("synonym", SqlType.VARCHAR, false)),
          "The synonyms in an OBO, OWL or OBO graph file, of all scopes",
          "SELECT ontology_id, synonym FROM TABLE(ontology_synonyms('cl.obo')) WHERE scope = 'BROAD'",
          TableFunction.Single.of(
              (context, arguments) ->
                  rows(context.ontologyFiles().read((String) arguments.get(0)))));

  private static final Comparator<Synonym> ORDER =
      Comparator.comparing((Synonym synonym) -> synonym.scope().name())
          .thenComparing(Synonym::text);

  private OntologySynonyms() {}

  static List<List<@Nullable Object>> rows(OntologyFile file) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (OntologyTerm term : file.terms()) {
      String id = TermTable.ontologyId(term.id());
      term.synonyms().stream()
          .sorted(ORDER)
          .forEach(synonym -> rows.add(List.of(id, synonym.scope().name(), synonym.text())));
    }
    return rows;
  }
}
