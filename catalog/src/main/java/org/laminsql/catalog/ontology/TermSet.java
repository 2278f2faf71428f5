package org.laminsql.catalog.ontology;

import org.roaringbitmap.RoaringBitmap;

/**
 * A set of terms that is asked often: compressed, and where the registry is not large also a bit
 * for each of its terms, which is asked in one step. Not to be changed; safe to share.
 */
final class TermSet {

  /** As many terms as one container of a compressed bitmap has: eight kilobytes of bits. */
  private static final int MOST_WITH_BITS = 1 << 16;

  private final RoaringBitmap terms;
  private final long[] bits;

  private TermSet(RoaringBitmap terms, long[] bits) {
    this.terms = terms;
    this.bits = bits;
  }

  /**
   * @param count how many terms the registry has
   */
  static TermSet of(RoaringBitmap terms, int count) {
    long[] bits = new long[count <= MOST_WITH_BITS ? (count + Long.SIZE - 1) / Long.SIZE : 0];
    if (bits.length > 0) {
      terms.forEach((int term) -> bits[term / Long.SIZE] |= 1L << term);
    }
    return new TermSet(terms, bits);
  }

  boolean contains(int term) {
    return bits.length == 0 ? terms.contains(term) : (bits[term / Long.SIZE] & 1L << term) != 0;
  }

  /** All of them, compressed. */
  RoaringBitmap terms() {
    return terms;
  }
}
