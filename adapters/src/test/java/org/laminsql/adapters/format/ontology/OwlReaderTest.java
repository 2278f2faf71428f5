package org.laminsql.adapters.format.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
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

class OwlReaderTest {

  private static final String OBO = "http://purl.obolibrary.org/obo/";

  @TempDir private Path folder;

  @Test
  void onlyElementsBelowTheRootDeclareClasses() {
    OntologyFile file =
        read(
            "<owl:Class rdf:about='"
                + OBO
                + "XE_1'><rdfs:label>one</rdfs:label>"
                + "<rdfs:subClassOf><owl:Class rdf:about='"
                + OBO
                + "XE_2'/></rdfs:subClassOf>"
                + "</owl:Class>"
                + "<rdf:Description rdf:about='"
                + OBO
                + "XE_3'>"
                + "<rdf:type rdf:resource='http://www.w3.org/2002/07/owl#Class'/>"
                + "</rdf:Description>");
    assertThat(file.terms()).extracting(OntologyTerm::id).containsExactly("XE:1");
    assertThat(file.terms().get(0).parents()).containsExactly("XE:2");
  }

  @Test
  void relationsAreCalledByTheirShorthandWhereverItStands() {
    OntologyFile file =
        read(
            "<owl:Class rdf:about='"
                + OBO
                + "XE_1'><rdfs:subClassOf><owl:Restriction>"
                + "<owl:onProperty rdf:resource='"
                + OBO
                + "BFO_0000050'/>"
                + "<owl:someValuesFrom rdf:resource='"
                + OBO
                + "XE_2'/>"
                + "</owl:Restriction></rdfs:subClassOf></owl:Class>"
                + "<owl:ObjectProperty rdf:about='"
                + OBO
                + "BFO_0000050'>"
                + "<oboInOwl:shorthand>part_of</oboInOwl:shorthand>"
                + "<rdf:type rdf:resource='http://www.w3.org/2002/07/owl#TransitiveProperty'/>"
                + "</owl:ObjectProperty>");
    assertThat(file.terms().get(0).relations()).containsExactly(new Relation("part_of", "XE:2"));
    assertThat(file.transitiveRelations()).containsExactly("part_of");
  }

  @Test
  void annotationsOfAxiomsCountToo() {
    OntologyTerm term =
        read("<owl:Class rdf:about='"
                + OBO
                + "XE_1'><obo:IAO_0000115>a</obo:IAO_0000115>"
                + "<oboInOwl:hasDbXref>D:1</oboInOwl:hasDbXref></owl:Class>"
                + axiom("IAO_0000115", "b", "")
                + axiom("oboInOwl#hasDbXref", "D:1", "<rdfs:label>d</rdfs:label>")
                + axiom("oboInOwl#hasBroadSynonym", "s", ""))
            .terms()
            .get(0);
    assertThat(term.definition()).isEqualTo("b");
    assertThat(term.xrefs()).containsExactly(new Xref("D:1", "d"));
    assertThat(term.synonyms()).containsExactly(new Synonym(Scope.BROAD, "s"));
  }

  @Test
  void irisStayAsTheyAreWritten() {
    String text =
        OntologyText.owl("<owl:Class rdf:about='#A'/><owl:Class rdf:about='" + OBO + "xe#b'/>")
            .replace("<rdf:RDF", "<rdf:RDF xml:base='http://example.org/'");
    assertThat(OntologyText.read(folder, text).terms())
        .extracting(OntologyTerm::id)
        .containsExactly("#A", "b");
  }

  @Test
  void entitiesOfTheDocumentAreResolved() {
    String text =
        "<!DOCTYPE r [<!ENTITY o \""
            + OBO
            + "\"><!ENTITY oo \"&o;XE_\">]>"
            + OntologyText.owl("<owl:Class rdf:about='&oo;1'/>");
    assertThat(OntologyText.read(folder, text).terms())
        .extracting(OntologyTerm::id)
        .containsExactly("XE:1");
  }

  @Test
  void entitiesOfOtherFilesAreRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String text =
        "<!DOCTYPE r [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + OntologyText.owl("<owl:Class rdf:about='A'><rdfs:label>&s;</rdfs:label></owl:Class>");
    refuses(text, "external entity s");
  }

  @Test
  void externalDefinitionsAreNotOpened() {
    for (String external :
        List.of("SYSTEM \"http://localhost:1/x\"", "[<!ENTITY % p SYSTEM \"file:/x\"> %p;]")) {
      String text =
          "<!DOCTYPE r " + external + ">" + OntologyText.owl("<owl:Class rdf:about='A'/>");
      assertThat(OntologyText.read(folder, text).terms()).hasSize(1);
    }
  }

  @Test
  void entitiesThatGrowWithoutBoundAreRefused() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"0123456789\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY e").append(i).append(" \"");
      bomb.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("]>");
    String label = "<owl:Class rdf:about='A'><rdfs:label>&e11;</rdfs:label></owl:Class>";
    refuses(bomb + OntologyText.owl(label), "too long");
    refuses(bomb + OntologyText.owl("<owl:Class rdf:about='&e11;'/>"), "limit");
  }

  @Test
  void elementsNestedWithoutEndAreRefused() {
    refuses(OntologyText.owl("<owl:Class><rdfs:subClassOf>".repeat(2_000)), "nested too deeply");
  }

  @Test
  void otherXmlIsNoOntology() {
    refuses("<svg/>", "rdf:RDF");
    refuses("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "owl:Ontology");
    refuses(OntologyText.owl("<owl:Class>").replace("</rdf:RDF>", ""), "line 1");
  }

  private OntologyFile read(String elements) {
    return OntologyText.read(folder, OntologyText.owl(elements));
  }

  private static String axiom(String property, String target, String more) {
    String iri =
        property.startsWith("oboInOwl#")
            ? "http://www.geneontology.org/formats/" + property
            : OBO + property;
    return "<owl:Axiom><owl:annotatedSource rdf:resource='"
        + OBO
        + "XE_1'/><owl:annotatedProperty rdf:resource='"
        + iri
        + "'/><owl:annotatedTarget>"
        + target
        + "</owl:annotatedTarget>"
        + more
        + "</owl:Axiom>";
  }

  private void refuses(String text, String... named) {
    assertThatThrownBy(() -> OntologyText.read(folder, text))
        .isInstanceOf(LaminSqlException.class)
        .hasMessageContaining("some file")
        .hasMessageContainingAll(named);
  }
}
