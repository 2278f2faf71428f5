package org.laminsql.adapters.format.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyTerm;
import org.laminsql.catalog.ontology.file.OntologyTerm.Relation;
import org.laminsql.catalog.ontology.file.OntologyTerm.Scope;
import org.laminsql.catalog.ontology.file.OntologyTerm.Synonym;
import org.laminsql.catalog.ontology.file.OntologyTerm.Xref;

class OboReaderTest {

  @TempDir private Path folder;

  @Test
  void nameEndsAtACommentOrAtQualifiersAndKeepsItsBlanks() {
    assertThat(term("name: one ! a comment").name()).isEqualTo("one ");
    assertThat(term("name: one {source=\"a \\\" b\", x=\"y\"} ! c").name()).isEqualTo("one ");
    assertThat(term("name: \\\"a\\\" \\! \\{b\\}\\tc").name()).isEqualTo("\"a\" ! {b}\tc");
  }

  @Test
  void bracesThatAreNoQualifiersAreText() {
    assertThat(term("name: protein {alpha} {b").name()).isEqualTo("protein {alpha} {b");
  }

  @Test
  void aLineGoesOnBehindABackslash() {
    assertThat(term("name: one \\\ntwo").name()).isEqualTo("one two");
  }

  @Test
  void synonymsHaveAScope() {
    OntologyTerm term =
        term(
            """
            synonym: "a" NARROW XY [X:1 "d", Y:2] {q="r"}
            synonym: "b" []
            synonym: "a" NARROW []
            exact_synonym: "c" []
            """);
    assertThat(term.synonyms())
        .containsExactly(
            new Synonym(Scope.NARROW, "a"),
            new Synonym(Scope.RELATED, "b"),
            new Synonym(Scope.EXACT, "c"));
  }

  @Test
  void xrefsMayHaveDescriptionsAndOldOnesBlanks() {
    assertThat(
            term("xref: A:1 \"one\" {x=\"y\"}\nxref: http://a.b/c\\:d!e ! f\nxref: Wiki:B cell ! g")
                .xrefs())
        .containsExactly(
            new Xref("A:1", "one"),
            new Xref("http://a.b/c:d!e", null),
            new Xref("Wiki:B cell", null));
  }

  @Test
  void relationsAreApartFromParents() {
    OntologyTerm term =
        term(
            "is_a: XE:2 {x=\"y\"} ! two\nis_a: XE:2\n"
                + "relationship: part_of XE:3 ! three\nintersection_of: XE:4");
    assertThat(term.parents()).containsExactly("XE:2");
    assertThat(term.relations()).containsExactly(new Relation("part_of", "XE:3"));
  }

  @Test
  void aFrameThatComesAgainAddsToTheFirst() {
    List<OntologyTerm> terms =
        read("[Term]\nid: A:1\nname: x\nalt_id: A:2\n\n[Term]\nid: A:1\nname: y\nalt_id: A:3")
            .terms();
    assertThat(terms).hasSize(1);
    assertThat(terms.get(0).name()).isEqualTo("y");
    assertThat(terms.get(0).alternateIds()).containsExactly("A:2", "A:3");
  }

  @Test
  void relationsMayBeTransitive() {
    OntologyFile file =
        read("[Typedef]\nid: part_of\nis_transitive: true\n[Typedef]\nid: next_to\nname: n");
    assertThat(file.transitiveRelations()).containsExactly("part_of");
    assertThat(file.terms()).isEmpty();
  }

  @Test
  void anyLineEndWillDo() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      OntologyFile file = read("\uFEFF[Term]" + end + "id: A:1" + end + "name: x" + end);
      assertThat(file.terms()).extracting(OntologyTerm::name).containsExactly("x");
    }
  }

  @Test
  void mistakesAreNamedByTheirLine() {
    refuses("[Term]\nid: A:1\ndef: \"no end", "line 3", "def");
    refuses("[Term]\n\nname: no id", "line 3", "no id");
    refuses("[Term]\nid: A:1\nsome words", "line 3", "tag: value");
    refuses("[Term]\nid: A:1\nrelationship: part_of", "line 3", "relationship");
    refuses("[Term\nid: A:1", "line 1", "[Term]");
    refuses("[1, 2]", "line 1");
  }

  @Test
  void otherTextIsNoOntology() {
    refuses("a,b\n1,2", "line 1");
    refuses("Prefix: x", "neither OBO nor XML nor JSON");
  }

  private OntologyTerm term(String clauses) {
    return read("format-version: 1.4\n\n[Term]\nid: XE:1\n" + clauses + "\n").terms().get(0);
  }

  private OntologyFile read(String text) {
    return OntologyText.read(folder, text);
  }

  private void refuses(String text, String... named) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(LaminSqlException.class)
        .hasMessageContaining("some file")
        .hasMessageContainingAll(named);
  }
}
