package org.laminsql.catalog.ontology;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Finds terms by their texts, of which several terms may have the same. An open hash table of
 * {@code int[]}, eight bytes a text, since a map's entries would be larger than the terms. Safe to
 * share.
 */
final class TermIndex {

  private static final int EMPTY = -1;

  private final TermTexts texts;
  private final int[] slots;
  private final int mask;

  private TermIndex(TermTexts texts, int[] slots) {
    this.texts = texts;
    this.slots = slots;
    this.mask = slots.length - 1;
  }

  static TermIndex of(TermTexts texts) {
    // At least half of the slots stay empty: a term has an ontology id or a uid, and a name.
    int[] slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, 2 * texts.count())) * 4)];
    Arrays.fill(slots, EMPTY);
    TermIndex index = new TermIndex(texts, slots);
    for (int term = 0; term < texts.count(); term++) {
      for (int kind = 0; kind < TermTexts.KINDS.length; kind++) {
        String text = texts.text(term, TermTexts.KINDS[kind]);
        if (text != null) {
          index.put(text, term * TermTexts.KINDS.length + kind);
        }
      }
    }
    return index;
  }

  private void put(String text, int entry) {
    int slot = slot(text);
    while (slots[slot] != EMPTY) {
      slot = slot + 1 & mask;
    }
    slots[slot] = entry;
  }

  /** Whether one of the terms of that text is in the set. */
  boolean isIn(String text, RoaringBitmap set) {
    for (int slot = slot(text); slots[slot] != EMPTY; slot = slot + 1 & mask) {
      if (text.equals(text(slots[slot])) && set.contains(term(slots[slot]))) {
        return true;
      }
    }
    return false;
  }

  /** The terms with that text of that kind, in ascending order. */
  int[] terms(String text, TermTexts.Kind kind) {
    int[] found = new int[0];
    for (int slot = slot(text); slots[slot] != EMPTY; slot = slot + 1 & mask) {
      if (kind(slots[slot]) == kind && text.equals(text(slots[slot]))) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = term(slots[slot]);
      }
    }
    Arrays.sort(found);
    return found;
  }

  private @Nullable String text(int entry) {
    return texts.text(term(entry), kind(entry));
  }

  private static int term(int entry) {
    return entry / TermTexts.KINDS.length;
  }

  private static TermTexts.Kind kind(int entry) {
    return TermTexts.KINDS[entry % TermTexts.KINDS.length];
  }

  private int slot(String text) {
    int hash = text.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 16) & mask;
  }
}
