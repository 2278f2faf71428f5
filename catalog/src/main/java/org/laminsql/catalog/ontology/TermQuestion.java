package org.laminsql.catalog.ontology;

/**
 * Asks what a text means.
 *
 * @param text an ontology id, a name, or the uid of a term without an ontology id
 * @param registry as LaminDB names it: {@code ULabel}, {@code bionty.CellType}; {@code ""} for
 *     whichever registry with parents has the term
 */
public record TermQuestion(String text, String registry) {

  private static final String ANY = "";

  /** Asks in whichever registry with parents has the term. */
  public static TermQuestion of(String text) {
    return new TermQuestion(text, ANY);
  }

  boolean isOfAny() {
    return registry.equals(ANY);
  }
}
