package org.laminsql.catalog.ontology.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.laminsql.catalog.ontology.file.OntologyTerm.Relation;
import org.laminsql.catalog.ontology.file.OntologyTerm.Scope;
import org.laminsql.catalog.ontology.file.OntologyTerm.Synonym;

class TermTableTest {

  @Test
  void termsWithoutANameGiveNoRow() {
    assertThat(rows(List.of(term("A:1", null), term("A:2", ""), term("A:3", "x"))))
        .extracting(TermRow::ontologyId)
        .containsExactly("A:3");
  }

  @Test
  void underscoresOfIdsBecomeColons() {
    TermRow row = rows(List.of(term("http://e.org/E_1", "x", "B_2"))).get(0);
    assertThat(row.ontologyId()).isEqualTo("http://e.org/E:1");
    assertThat(row.parents()).containsExactly("B:2");
  }

  @Test
  void onlyExactSynonymsCount() {
    OntologyTerm term =
        new OntologyTerm(
            "A:1",
            "x",
            "a text",
            List.of(
                new Synonym(Scope.EXACT, "\uD83D\uDE00"),
                new Synonym(Scope.EXACT, "\uFB01"),
                new Synonym(Scope.BROAD, "b")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of());
    TermRow row = rows(List.of(term)).get(0);
    assertThat(row.synonyms()).containsExactly("\uFB01", "\uD83D\uDE00");
    assertThat(row.definition()).isEqualTo("A Text");
  }

  @Test
  void prefixesHoldForTermsAndParents() {
    OntologyFile file = file(List.of(term("A:1", "x", "A:2", "B:1"), term("B:1", "y")));
    List<TermRow> rows = TermTable.rows(file, List.of("A:", "C:"), Optional.empty());
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).parents()).containsExactly("A:2");
  }

  @Test
  void noTermIsItsOwnParent() {
    assertThat(rows(List.of(term("A:1", "x", "A:1"))).get(0).parents()).isEmpty();
  }

  @Test
  void aRelationAddsParentsAndATransitiveOneAllThatItReaches() {
    List<OntologyTerm> terms =
        List.of(part("A:1", "A:2"), part("A:2", "A:3"), part("A:3", "A:1"), term("A:4", "w"));
    Optional<String> partOf = Optional.of("part_of");
    assertThat(TermTable.rows(new OntologyFile(terms, Set.of()), List.of(), partOf))
        .extracting(TermRow::parents)
        .containsExactly(List.of("A:2"), List.of("A:3"), List.of("A:1"), List.of());
    assertThat(TermTable.rows(new OntologyFile(terms, Set.of("part_of")), List.of(), partOf))
        .extracting(TermRow::parents)
        .containsExactly(
            List.of("A:2", "A:3"), List.of("A:1", "A:3"), List.of("A:1", "A:2"), List.of());
  }

  private static List<TermRow> rows(List<OntologyTerm> terms) {
    return TermTable.rows(file(terms), List.of(), Optional.empty());
  }

  private static OntologyFile file(List<OntologyTerm> terms) {
    return new OntologyFile(terms, Set.of());
  }

  private static OntologyTerm term(String id, @Nullable String name, String... parents) {
    return term(id, name, List.of(parents), List.of());
  }

  private static OntologyTerm part(String id, String whole) {
    return term(id, "x", List.of(), List.of(new Relation("part_of", whole)));
  }

  private static OntologyTerm term(
      String id, @Nullable String name, List<String> parents, List<Relation> relations) {
    return new OntologyTerm(
        id, name, null, List.of(), parents, relations, List.of(), List.of(), false, List.of());
  }
}
