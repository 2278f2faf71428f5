package org.laminsql.catalog.ontology;

import org.jspecify.annotations.Nullable;

/**
 * The texts of a registry's terms, each {@code String[terms]}. Not to be changed; safe to share.
 *
 * @param ontologyIds null where a term has none
 * @param names null where a term has none
 * @param uids of each term
 * @param synonyms as stored, separated by bars; null where a term has none
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of terms: lists would double their size.
record TermTexts(
    @Nullable String[] ontologyIds,
    @Nullable String[] names,
    String[] uids,
    @Nullable String[] synonyms) {

  /** The kinds of texts that a term may be given by. */
  enum Kind {
    ONTOLOGY_ID,
    NAME,
    /** For terms without an ontology id. */
    UID
  }

  static final Kind[] KINDS = Kind.values();

  int count() {
    return uids.length;
  }

  /** The text of that kind by which a term may be given; null if it has none. */
  @Nullable String text(int term, Kind kind) {
    return switch (kind) {
      case ONTOLOGY_ID -> ontologyIds[term];
      case NAME -> names[term];
      case UID -> ontologyIds[term] == null ? uids[term] : null;
    };
  }
}
