package org.laminsql.adapters.format.ontology;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes ids of IRIs: {@code http://purl.obolibrary.org/obo/CL_0000084} is {@code CL:0000084}, and
 * {@code …/obo/cl#part_of} in the ontology {@code cl} is {@code part_of} (OBO 1.4, section 5.9).
 * Any other IRI is its own id.
 */
final class OboIds {

  private static final String BASE = "http://purl.obolibrary.org/obo/";
  private static final Pattern ONTOLOGY =
      Pattern.compile(Pattern.quote(BASE) + "(.*)\\.(?:obo|owl)");
  private static final Pattern PREFIXED = Pattern.compile("([^#_]+)_(.*)", Pattern.DOTALL);

  private final String local;

  private OboIds(String local) {
    this.local = local;
  }

  /** As the ontology of that IRI writes ids; of {@code ""} if it has none. */
  static OboIds in(String ontology) {
    Matcher known = ONTOLOGY.matcher(ontology);
    return new OboIds(known.matches() ? BASE + known.group(1) + "#" : "");
  }

  String of(String iri) {
    if (!iri.startsWith(BASE)) {
      return iri;
    }
    Matcher prefixed = PREFIXED.matcher(iri).region(BASE.length(), iri.length());
    if (prefixed.matches()) {
      return prefixed.group(1) + ":" + prefixed.group(2);
    }
    boolean isLocal = !local.isEmpty() && iri.startsWith(local);
    return isLocal ? iri.substring(local.length()) : iri;
  }
}
