package org.laminsql.adapters.format.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.ontology.file.OntologyTerm;
import org.laminsql.catalog.ontology.file.OntologyTerm.Relation;

class OntologyFormatTest {

  private static final String BASE = "http://purl.obolibrary.org/obo/";
  private static final String OBO = "[Term]\nid: XE:1\nname: one\n";
  private static final String OWL =
      OntologyText.owl(
          "<owl:Class rdf:about='" + BASE + "XE_1'><rdfs:label>one</rdfs:label></owl:Class>");
  private static final String GRAPH =
      "{\"graphs\": [{\"edges\": ["
          + "{\"sub\": \""
          + BASE
          + "XE_1\", \"pred\": \""
          + BASE
          + "BFO_0000050\", \"obj\": \"x\"}],"
          + " \"nodes\": [{\"id\": \""
          + BASE
          + "XE_1\", \"lbl\": \"one\", \"type\": \"CLASS\"}]}]}";

  @TempDir private Path folder;

  @Test
  void whatAFileIsIsSeenFromItsFirstBytes() {
    for (String text : List.of(OBO, OWL, GRAPH)) {
      for (String start : List.of("", " \r\n\t".repeat(100))) {
        String whole = text.startsWith("<") && start.isEmpty() ? text : start + text;
        assertThat(OntologyText.read(folder, whole).terms())
            .extracting(OntologyTerm::name)
            .containsExactly("one");
        assertThat(OntologyText.read(folder, OntologyText.gzip(whole)).terms()).hasSize(1);
      }
    }
  }

  @Test
  void edgesMayStandBeforeTheNodesTheyJoin() {
    assertThat(OntologyText.read(folder, GRAPH).terms().get(0).relations())
        .containsExactly(new Relation("BFO:0000050", "x"));
  }

  @Test
  void archivesThatWereCutShortAreRefused() {
    for (String text : List.of(OBO.repeat(50), OWL, GRAPH)) {
      byte[] archive = OntologyText.gzip(text);
      refuses(Arrays.copyOf(archive, archive.length - 12), "");
    }
  }

  @Test
  void damagedArchivesAreRefused() {
    byte[] archive = OntologyText.gzip(OBO.repeat(50));
    Arrays.fill(archive, 12, archive.length - 10, (byte) 0xFF);
    refuses(archive, "damaged");
  }

  @Test
  void emptyFilesAreRefused() {
    refuses(new byte[0], "empty");
    refuses(OntologyText.gzip(" \n"), "empty");
  }

  @Test
  void otherEncodingsAreRefused() {
    refuses("[Term]\nid: A:1\nname: caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1), "encoded");
    refuses(OBO.getBytes(StandardCharsets.UTF_16), "encoded");
  }

  @Test
  void graphsOfAnotherFormAreRefused() {
    refuses(bytes("{\"a\": 1}"), "graphs");
    refuses(bytes("{\"graphs\": [1]}"), "object");
    refuses(bytes("{\"graphs\": [{\"nodes\": [{}, 1]}]}"), "object");
    refuses(bytes("{\"graphs\": [{\"nodes\": [{}"), "ends too early");
    refuses(bytes("{\"graphs\": []} {"), "behind its end");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void refuses(byte[] bytes, String named) {
    assertThatThrownBy(() -> OntologyText.read(folder, bytes))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.ONTOLOGY_UNREADABLE))
        .hasMessageContaining("some file")
        .hasMessageContaining(named);
  }
}
