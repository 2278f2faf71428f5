package org.laminsql.benchmarks;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.instance.InstanceOptions;
import org.laminsql.catalog.instance.Instances;
import org.laminsql.catalog.ontology.Concept;
import org.laminsql.catalog.ontology.KnownTerms;
import org.laminsql.catalog.ontology.Ontologies;
import org.laminsql.catalog.ontology.Relative;
import org.laminsql.catalog.ontology.TermQuestion;

/**
 * Stays, and answers questions of an ontology as the bodies of our functions do, without SQL around
 * them. Arguments: an instance's folder, a file of pairs {@code term TAB ancestor}. A line of input
 * asks: {@code pairs}, how many of the pairs are kinds of; {@code set TERM}, its descendants;
 * {@code walk TERM}, the same found anew each time. Nanoseconds are those of all pairs, or of one
 * set.
 */
public final class OntologyQuestions {

  private static final int SETS = 200;

  private final Ontologies ontologies;
  private final List<String[]> pairs;

  private OntologyQuestions(Ontologies ontologies, List<String[]> pairs) {
    this.ontologies = ontologies;
    this.pairs = pairs;
  }

  /** Answers until its input ends. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String[]> pairs;
    try (var lines = Files.lines(Path.of(arguments[1]))) {
      pairs = lines.map(line -> line.split("\t")).toList();
    }
    try (Instance instance = Instances.open(arguments[0], options(), Map.of())) {
      OntologyQuestions questions =
          new OntologyQuestions(
              new Ontologies(
                  instance.database().orElseThrow(), instance::tables, Duration.ofSeconds(30)),
              pairs);
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        questions.answer(line.split(" ", 2), out);
        out.flush();
      }
    }
  }

  private static InstanceOptions options() {
    return InstanceOptions.plain("LaminSQL benchmarks");
  }

  private void answer(String[] question, PrintStream out) {
    long begun = System.nanoTime();
    if (question[0].equals("pairs")) {
      int kinds = countKinds();
      out.print((System.nanoTime() - begun) + " 1\n" + kinds + "\n");
      return;
    }
    List<Relative> found = List.of();
    for (int i = 0; i < SETS; i++) {
      found = descendants(question[1], question[0].equals("walk"));
    }
    out.print((System.nanoTime() - begun) / SETS + " " + found.size() + "\n");
    found.forEach(relative -> out.print(relative.ontologyId() + "\n"));
  }

  /** As {@code is_a} answers a chunk of rows: {@code udf.ontology.IsA}. */
  private int countKinds() {
    KnownTerms terms = ontologies.current();
    Map<String, Concept> ancestors = new HashMap<>();
    int kinds = 0;
    for (String[] pair : pairs) {
      Concept ancestor =
          ancestors.computeIfAbsent(pair[1], text -> terms.inHierarchy(TermQuestion.of(text)));
      if (ancestor.covers(pair[0])) {
        kinds++;
      }
    }
    return kinds;
  }

  /** Up to a depth it is found anew; without one, what was found before is kept. */
  private List<Relative> descendants(String term, boolean anew) {
    var concept = ontologies.current().inHierarchy(TermQuestion.of(term));
    return anew ? concept.descendants(Integer.MAX_VALUE) : concept.descendants();
  }
}
