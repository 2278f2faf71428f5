package org.laminsql.catalog.lineage;

import java.util.Arrays;

/** Numbers ids from 0 in the order in which they come. Used by one thread. */
final class IdIndex {

  private static final int ABSENT = -1;

  private long[] ids = new long[16];
  private int[] places = new int[64];
  private int size;

  IdIndex() {
    Arrays.fill(places, ABSENT);
  }

  int size() {
    return size;
  }

  /** The number of that id, a new one if it has none. */
  int add(long id) {
    int slot = slot(id);
    if (places[slot] != ABSENT) {
      return places[slot];
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    ids[size] = id;
    places[slot] = size++;
    if (size * 4 > places.length * 3) {
      grow();
    }
    return size - 1;
  }

  /** The number of that id, or -1. */
  int of(long id) {
    return places[slot(id)];
  }

  private int slot(long id) {
    int mask = places.length - 1;
    int slot = Long.hashCode(id * 0x9E3779B97F4A7C15L) & mask;
    while (places[slot] != ABSENT && ids[places[slot]] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    places = new int[places.length * 2];
    Arrays.fill(places, ABSENT);
    for (int i = 0; i < size; i++) {
      places[slot(ids[i])] = i;
    }
  }
}
