package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;

/** Lists that say where they begin and how long they are; they may overlap. */
record ViewRanges(
    Values items, ByteBuffer starts, ByteBuffer sizes, IntegerLayout layout, Place place)
    implements ListField.ItemRanges {

  @Override
  public int from(int index) {
    long from = layout.at(starts, index);
    long size = layout.at(sizes, index);
    if (from < 0 || size < 0 || size > items.size() - from) {
      throw place.corrupt("a list of " + size + " items at " + from + " does not fit");
    }
    return (int) from;
  }

  @Override
  public int to(int index) {
    return from(index) + (int) layout.at(sizes, index);
  }
}
