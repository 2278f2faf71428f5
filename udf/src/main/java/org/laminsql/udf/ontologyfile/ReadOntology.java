package org.laminsql.udf.ontologyfile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.TermRow;
import org.laminsql.catalog.ontology.file.TermTable;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.TableFunction;

/**
 * {@code read_ontology(file [, prefixes [, relation]])}: the terms of a file as LaminDB's
 * registries would hold them, by the rules of {@link TermTable}, in the file's order.
 *
 * <p>Prefixes are an array of texts, or one text, in which commas part them; an empty one stands
 * for all. Arrays in rows are sorted by code point and empty where there is nothing.
 */
public final class ReadOntology {

  private static final SqlType TEXTS = SqlType.arrayOf(SqlType.VARCHAR);

  /** The function. */
  public static final TableFunction FUNCTION =
      new TableFunction(
          "read_ontology",
          List.of(
              Parameter.text("file"),
              new Parameter("prefixes", TEXTS, true),
              Parameter.optionalText("relation")),
          List.of(
              new FunctionColumn("ontology_id", SqlType.VARCHAR, false),
              new FunctionColumn("name", SqlType.VARCHAR, false),
              new FunctionColumn("definition", SqlType.VARCHAR, true),
              new FunctionColumn("synonyms", TEXTS, false),
              new FunctionColumn("parents", TEXTS, false),
              new FunctionColumn("alternate_ids", TEXTS, false),
              new FunctionColumn("xrefs", TEXTS, false),
              new FunctionColumn("is_obsolete", SqlType.BOOLEAN, false),
              new FunctionColumn("replaced_by", TEXTS, false)),
          "The terms of an OBO, OWL or OBO graph file, as LaminDB's registries would hold them",
          "SELECT ontology_id, name FROM TABLE(read_ontology('cl.obo', 'CL:', 'part_of'))",
          TableFunction.Single.of(
              (context, arguments) ->
                  rows(
                      context.ontologyFiles().read((String) arguments.get(0)),
                      arguments.subList(1, arguments.size()))));

  private ReadOntology() {}

  /**
   * @param choice prefixes and relation, as far as they are given
   */
  static List<List<@Nullable Object>> rows(OntologyFile file, List<Object> choice) {
    List<String> prefixes = choice.isEmpty() ? List.of() : prefixes(choice.get(0));
    Optional<String> relation =
        choice.size() > 1 ? Optional.of((String) choice.get(1)) : Optional.empty();
    return TermTable.rows(file, prefixes, relation).stream().map(ReadOntology::row).toList();
  }

  private static List<String> prefixes(Object argument) {
    List<?> texts =
        argument instanceof List<?> list ? list : List.of(argument.toString().split(",", -1));
    return texts.stream().map(String::valueOf).map(String::strip).toList();
  }

  private static List<@Nullable Object> row(TermRow term) {
    return Arrays.asList(
        term.ontologyId(),
        term.name(),
        term.definition(),
        term.synonyms(),
        term.parents(),
        term.alternateIds(),
        term.xrefs(),
        term.obsolete(),
        term.replacedBy());
  }
}
