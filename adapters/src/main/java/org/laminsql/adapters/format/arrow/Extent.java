package org.laminsql.adapters.format.arrow;

import java.util.Collection;

/**
 * What a field takes of the flattened lists in the metadata of a record batch.
 *
 * @param nodes field nodes, its children's included
 * @param buffers buffers, but for those that hold the long values of views
 * @param views how often the number of the latter stands in {@code variadicBufferCounts}
 */
record Extent(int nodes, int buffers, int views) {

  static final Extent NOTHING = new Extent(0, 0, 0);

  /** One node with so many buffers. */
  static Extent of(int buffers) {
    return new Extent(1, buffers, 0);
  }

  Extent plus(Extent other) {
    return new Extent(nodes + other.nodes, buffers + other.buffers, views + other.views);
  }

  Extent plus(Collection<StoredField> children) {
    return children.stream().map(StoredField::extent).reduce(this, Extent::plus);
  }
}
