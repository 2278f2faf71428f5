package org.laminsql.catalog.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

@ParameterizedClass
@EnumSource(Dialect.class)
class OntologiesTest {

  private final Dialect dialect;
  private SmallRegistries lab;

  OntologiesTest(Dialect dialect) {
    this.dialect = dialect;
  }

  @BeforeEach
  void create(@TempDir Path folder) {
    lab = dialect == Dialect.SQLITE ? SmallRegistries.sqlite(folder) : SmallRegistries.postgres();
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void depthIsTheShortestWay() {
    lab.things("a", "T:1", "b", "T:2", "c", "T:3", "d", "T:4");
    lab.links(2, 1, 3, 2, 4, 3, 4, 1, 3, 1);
    assertThat(shown(concept("a").descendants())).containsExactly("a 0", "b 1", "c 1", "d 1");
    assertThat(shown(concept("d").ancestors(9))).containsExactly("d 0", "a 1", "c 1", "b 2");
    assertThat(shown(concept("a").descendants(0))).containsExactly("a 0");
  }

  @Test
  void cyclesAndLinksToItselfEnd() {
    lab.things("a", "T:1", "b", "T:2", "c", "T:3").links(1, 2, 2, 3, 3, 1, 2, 2);
    assertThat(shown(concept("a").descendants())).containsExactly("a 0", "c 1", "b 2");
    assertThat(shown(concept("b").ancestors(1))).containsExactly("b 0", "c 1");
    assertThat(concept("c").covers("T:2")).isTrue();
    KnownTerms terms = lab.ontologies().current();
    Concept a = terms.concept(TermQuestion.of("a"));
    assertThat(a.distanceTo(terms.concept(TermQuestion.of("b")))).hasValue(1);
  }

  @Test
  void whatIsInTheTrashIsNoTermAndNoWay() {
    lab.things("a", "T:1");
    lab.thing(2, "b", "T:2", -1);
    lab.thing(3, "c", "T:3", 1);
    lab.links(2, 1, 3, 2);
    assertThat(shown(concept("a").descendants())).containsExactly("a 0");
    assertThat(concept("a").covers("c")).isFalse();
    assertThatThrownBy(() -> concept("b")).hasMessageContaining("No term \"b\"");
  }

  @Test
  void aNameOfSeveralRegistriesNeedsTheRegistry() {
    lab.things("same", "T:1");
    lab.label(1, "same");
    assertThatThrownBy(() -> concept("same"))
        .hasMessageContaining("\"same\" is ambiguous")
        .hasMessageContaining("lab.Thing, lab.Label");
    assertThat(concept("same", "lab.label").ontologyId()).isEmpty();
    assertThat(concept("same", "lab.Thing").ontologyId()).contains("T:1");
  }

  @Test
  void aNameOfSeveralTermsNeedsTheIdOrUid() {
    lab.things("same", "T:1", "same", "");
    assertThatThrownBy(() -> concept("same")).hasMessageContaining("T:1, u2");
    assertThat(shown(concept("u2").descendants())).containsExactly("same 0");
    assertThat(concept("T:1").covers("same")).isTrue();
    assertThatThrownBy(() -> concept("u1")).hasMessageContaining("No term");
  }

  @Test
  void rowsOfOneOntologyIdAreOneTerm() {
    lab.things("old name", "T:1", "new name", "T:1", "child", "T:2").links(3, 2);
    assertThat(shown(concept("T:1").descendants()))
        .containsExactly("new name 0", "old name 0", "child 1");
    assertThat(shown(concept("old name").descendants())).containsExactly("old name 0");
  }

  @Test
  void setsHoldIdsNamesAndTheUidsOfTermsWithoutAnId() {
    lab.things("a", "T:1", "b", "").links(2, 1);
    assertThat(concept("a").texts()).containsExactlyInAnyOrder("T:1", "a", "b", "u2");
    assertThat(concept("a").texts()).allMatch(concept("a")::covers);
    assertThat(concept("a").covers("u1")).isFalse();
    assertThat(concept("a").covers("anything")).isFalse();
  }

  @Test
  void anUnknownTermIsAnErrorWithTheNearest() {
    lab.things("lymphocyte", "T:1", "leukocyte", "T:2");
    lab.execute("UPDATE lab_thing SET synonyms = 'white cell|WBC' WHERE id = 2");
    assertThatThrownBy(() -> concept("lymphocite")).hasMessageContaining("nearest are 'lymphocyte");
    assertThatThrownBy(() -> concept("wbc")).hasMessageContaining("nearest are 'leukocyte'");
    assertThatThrownBy(() -> concept("t:1")).hasMessageContaining("'T:1'");
    assertThatThrownBy(() -> concept("x'\u0000\u00e9")).hasMessageContaining("No term");
    assertThat(concept("leukocyte").synonyms()).contains(List.of("white cell", "WBC"));
    assertThat(concept("lymphocyte").synonyms()).isEmpty();
  }

  @Test
  void aRegistryWithoutParentsHasTermsButNoHierarchy() {
    lab.execute("INSERT INTO lab_plain VALUES (1, 'p1', 'p', 1, 'P:1', NULL)");
    KnownTerms terms = lab.ontologies().current();
    TermQuestion question = new TermQuestion("p", "lab.Plain");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> terms.inHierarchy(question))
          .hasMessageContaining("lab.Plain has no parents")
          .hasMessageContaining("lab.Thing");
      assertThat(terms.concept(question).ontologyId()).contains("P:1");
    }
    assertThatThrownBy(() -> concept("p", "lab.Plane")).hasMessageContaining("'lab.Plain'");
    assertThatThrownBy(() -> concept("p")).hasMessageContaining("No term \"p\"");
  }

  @Test
  void theCommonAncestorIsTheNearestThenTheFirstById() {
    lab.things("top", "T:1", "x", "T:9", "y", "T:2", "a", "T:5", "b", "T:6", "alone", "");
    lab.links(2, 1, 3, 1, 4, 2, 4, 3, 5, 2, 5, 3);
    List<TermQuestion> questions = Stream.of("a", "b", "alone").map(TermQuestion::of).toList();
    List<Concept> terms = lab.ontologies().current().inHierarchy(questions);
    Concept a = terms.get(0);
    Concept b = terms.get(1);
    Concept alone = terms.get(2);
    assertThat(a.commonAncestor(b)).contains("T:2");
    assertThat(a.distanceTo(b)).hasValue(2);
    assertThat(a.commonAncestor(a)).contains("T:5");
    assertThat(a.distanceTo(alone)).isEmpty();
    assertThat(alone.commonAncestor(alone)).contains("alone");
  }

  @Test
  void oneStatementLoadsAndNoneIsNeededLater() {
    lab.things("a", "T:1", "b", "T:2").links(2, 1);
    Ontologies ontologies = lab.ontologies();
    KnownTerms terms = ontologies.current();
    long before = lab.statements();
    terms.concept(TermQuestion.of("a")).descendants();
    assertThat(lab.statements()).isEqualTo(before + 1);
    terms.concept(TermQuestion.of("a")).texts();
    terms.concept(TermQuestion.of("T:2")).texts();
    terms.concept(new TermQuestion("b", "lab.Thing")).texts();
    assertThat(lab.statements()).isEqualTo(before + 1);
    lab.thing(3, "c", "T:3", 1);
    lab.links(3, 1);
    KnownTerms later = ontologies.current();
    assertThat(shown(later.concept(TermQuestion.of("a")).descendants()))
        .containsExactly("a 0", "b 1", "c 1");
    assertThat(lab.statements()).isEqualTo(before + 2);
  }

  @Test
  void manyQuestionsAreOneStatement() {
    lab.things("a", "T:1", "b", "T:2").links(2, 1);
    lab.label(1, "l");
    KnownTerms terms = lab.ontologies().current();
    long before = lab.statements();
    assertThat(
            terms.inHierarchy(
                List.of(
                    TermQuestion.of("a"),
                    new TermQuestion("l", "lab.Label"),
                    TermQuestion.of("T:2"))))
        .extracting(Concept::registry)
        .containsExactly("lab.Thing", "lab.Label", "lab.Thing");
    assertThat(lab.statements()).isEqualTo(before + 1);
  }

  @Test
  void aLargeRegistryWithoutTheTermIsNotLoaded() {
    lab.execute(
        "INSERT INTO lab_thing (id, uid, name, branch_id) WITH RECURSIVE n(i) AS (SELECT 1 UNION"
            + " ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i, 'u' || i, 'n' || i, 1 FROM n");
    lab.label(1, "l");
    KnownTerms terms = lab.ontologies().current();
    long before = lab.statements();
    terms.concept(TermQuestion.of("l"));
    terms.concept(TermQuestion.of("n7"));
    assertThat(lab.statements()).isEqualTo(before + 2);
    terms.concept(TermQuestion.of("n8"));
    assertThat(lab.statements()).isEqualTo(before + 2);
  }

  private Concept concept(String text) {
    return lab.ontologies().current().concept(TermQuestion.of(text));
  }

  private Concept concept(String text, String registry) {
    return lab.ontologies().current().concept(new TermQuestion(text, registry));
  }

  private static List<String> shown(List<Relative> relatives) {
    return relatives.stream()
        .map(relative -> String.format(Locale.ROOT, "%s %d", relative.name(), relative.depth()))
        .toList();
  }
}
