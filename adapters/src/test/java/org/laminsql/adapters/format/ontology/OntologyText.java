package org.laminsql.adapters.format.ontology;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.laminsql.catalog.ontology.file.OntologyFile;

/** Files of ontologies written by tests. */
final class OntologyText {

  private OntologyText() {}

  /** Reads that text from a file of that folder. */
  static OntologyFile read(Path folder, String text) {
    return read(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads those bytes from a file of that folder. */
  static OntologyFile read(Path folder, byte[] bytes) {
    try {
      return OntologyFormat.read(Files.write(folder.resolve("file"), bytes), "some file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** OWL with those elements below its root. */
  static String owl(String elements) {
    return "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
        + " xmlns:owl='http://www.w3.org/2002/07/owl#'"
        + " xmlns:rdfs='http://www.w3.org/2000/01/rdf-schema#'"
        + " xmlns:obo='http://purl.obolibrary.org/obo/'"
        + " xmlns:oboInOwl='http://www.geneontology.org/formats/oboInOwl#'>"
        + "<owl:Ontology rdf:about='http://purl.obolibrary.org/obo/xe.owl'/>"
        + elements
        + "</rdf:RDF>";
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
