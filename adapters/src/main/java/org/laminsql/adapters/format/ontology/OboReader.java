package org.laminsql.adapters.format.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.ontology.file.OntologyFile;

/**
 * Reads an OBO file (<a href="https://owlcollab.github.io/oboformat/doc/GO.format.obo-1_4.html">OBO
 * 1.4</a>): a header of clauses, then frames {@code [Term]}, {@code [Typedef]}, …; each clause is a
 * line {@code tag: value}. One thread.
 *
 * <p>No library: the kept ones are pronto's fastobo (Rust) and OWLAPI's, which brings OWLAPI.
 */
final class OboReader {

  private static final Set<String> KINDS = Set.of("Term", "Typedef", "Instance", "Annotation");

  private final String name;
  private final OboLines lines;
  private final OboTerms terms;
  private final List<OboClause> frame = new ArrayList<>();
  private String kind = "";
  private boolean isObo;

  private OboReader(InputStream bytes, String name) {
    this.name = name;
    this.lines = new OboLines(bytes, name);
    this.terms = new OboTerms(name);
  }

  /** The bytes are not closed. */
  static OntologyFile read(InputStream bytes, String name) throws IOException {
    return new OboReader(bytes, name).read();
  }

  private OntologyFile read() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      read(line);
    }
    finishFrame();
    if (!isObo) {
      throw Unreadable.because(name, "it is neither OBO nor XML nor JSON");
    }
    return terms.build();
  }

  private void read(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("!")) {
      return;
    }
    if (text.startsWith("[")) {
      finishFrame();
      kind = kindOf(text);
    } else {
      frame.add(clause(line));
    }
  }

  private String kindOf(String text) {
    int end = text.indexOf(']');
    String found = end < 0 ? "" : text.substring(1, end).strip();
    if (!KINDS.contains(found) || !OboEnding.at(text, end + 1)) {
      throw malformed("a frame must begin with its kind, such as [Term]");
    }
    isObo = true;
    return found;
  }

  private OboClause clause(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      throw malformed("expected tag: value");
    }
    String tag = line.substring(0, colon).strip();
    return new OboClause(tag, line.substring(colon + 1), lines.number());
  }

  private void finishFrame() {
    switch (kind) {
      case "" -> frame.forEach(this::header);
      case "Term" -> terms.term(frame);
      case "Typedef" -> terms.relation(frame);
      default -> {
        // Instances and annotations are no terms.
      }
    }
    frame.clear();
  }

  private void header(OboClause clause) {
    isObo |= clause.tag().equals("format-version") || clause.tag().equals("ontology");
    if (clause.tag().equals("import")) {
      throw Imports.refused(name, clause.read().word());
    }
  }

  private LaminSqlException malformed(String reason) {
    return OboClause.malformed(name, lines.number(), reason);
  }
}
