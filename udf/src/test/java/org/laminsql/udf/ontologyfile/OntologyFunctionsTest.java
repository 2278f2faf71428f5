package org.laminsql.udf.ontologyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyTerm;
import org.laminsql.catalog.ontology.file.OntologyTerm.Relation;
import org.laminsql.catalog.ontology.file.OntologyTerm.Scope;
import org.laminsql.catalog.ontology.file.OntologyTerm.Synonym;
import org.laminsql.catalog.ontology.file.OntologyTerm.Xref;

class OntologyFunctionsTest {

  private static final OntologyFile FILE =
      new OntologyFile(
          List.of(
              new OntologyTerm(
                  "CL:1",
                  "cell",
                  null,
                  List.of(new Synonym(Scope.RELATED, "b"), new Synonym(Scope.BROAD, "c")),
                  List.of(),
                  List.of(new Relation("part_of", "UBERON:1_2")),
                  List.of("CL:9"),
                  List.of(new Xref("FMA:1", "x")),
                  true,
                  List.of("CL:2")),
              term("UBERON:1_2"),
              term("PR:1")),
          Set.of());

  @Test
  void prefixesAreAnArrayOrATextWithCommas() {
    assertThat(ids()).containsExactly("CL:1", "UBERON:1:2", "PR:1");
    assertThat(ids("CL:")).containsExactly("CL:1");
    assertThat(ids("CL:, PR:")).containsExactly("CL:1", "PR:1");
    assertThat(ids(List.of("UBERON:", "PR:"))).containsExactly("UBERON:1:2", "PR:1");
    assertThat(ids("")).hasSize(3);
    assertThat(ids(List.of())).hasSize(3);
  }

  @Test
  void aRowHasAllThatBelongsToATerm() {
    assertThat(ReadOntology.rows(FILE, List.of("", "part_of")).get(0))
        .containsExactly(
            "CL:1",
            "cell",
            null,
            List.of(),
            List.of("UBERON:1:2"),
            List.of("CL:9"),
            List.of("FMA:1"),
            true,
            List.of("CL:2"));
  }

  @Test
  void synonymsAndRelationsHaveTheIdsOfTheTerms() {
    assertThat(OntologySynonyms.rows(FILE))
        .containsExactly(List.of("CL:1", "BROAD", "c"), List.of("CL:1", "RELATED", "b"));
    assertThat(OntologyRelations.rows(FILE))
        .containsExactly(List.of("CL:1", "part_of", "UBERON:1:2"));
  }

  private static List<@Nullable Object> ids(Object... arguments) {
    return ReadOntology.rows(FILE, List.of(arguments)).stream()
        .<@Nullable Object>map(row -> row.get(0))
        .toList();
  }

  private static OntologyTerm term(String id) {
    return new OntologyTerm(
        id, "x", null, List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of());
  }
}
