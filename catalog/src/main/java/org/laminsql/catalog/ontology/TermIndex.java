package org.laminsql.catalog.ontology;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms by their texts, of which several terms may have the same. An open hash table, {@code
 * int[slots][hash, 1 + entry]} in one array, since a map's entries would be larger than the terms.
 * Safe to share.
 */
final class TermIndex {

  private static final int SPREAD = 0x9E3779B9;

  private final TermTexts texts;
  private final int[] slots;
  private final int mask;

  private TermIndex(TermTexts texts, int[] slots) {
    this.texts = texts;
    this.slots = slots;
    this.mask = slots.length - 1;
  }

  static TermIndex of(TermTexts texts) {
    // Half of the slots stay empty: a term has a name, and either an ontology id or a uid.
    int capacity = 4 * Integer.highestOneBit(Math.max(1, 2 * texts.count() - 1));
    TermIndex index = new TermIndex(texts, new int[2 * capacity]);
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
    int hash = text.hashCode() * SPREAD;
    int slot = first(hash);
    while (slots[slot + 1] != 0) {
      slot = next(slot);
    }
    slots[slot] = hash;
    slots[slot + 1] = 1 + entry;
  }

  /** Whether one of the terms of that text is in the set. */
  boolean isIn(String text, TermSet set) {
    int hash = text.hashCode() * SPREAD;
    for (int slot = first(hash); slots[slot + 1] != 0; slot = next(slot)) {
      if (slots[slot] == hash) {
        int entry = slots[slot + 1] - 1;
        if (set.contains(term(entry)) && text.equals(text(entry))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The terms with that text of that kind, in ascending order. */
  int[] terms(String text, TermTexts.Kind kind) {
    int[] found = new int[0];
    int hash = text.hashCode() * SPREAD;
    for (int slot = first(hash); slots[slot + 1] != 0; slot = next(slot)) {
      int entry = slots[slot + 1] - 1;
      if (slots[slot] == hash && kind(entry) == kind && text.equals(text(entry))) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = term(entry);
      }
    }
    Arrays.sort(found);
    return found;
  }

  /** The place of the first slot of a hash; its high bits are the better ones. */
  private int first(int hash) {
    return (hash ^ hash >>> 16) << 1 & mask;
  }

  private int next(int slot) {
    return slot + 2 & mask;
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
}
