package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * Lists, whichever way their items are found (specification, "Variable-size list layout", "ListView
 * layout", "Fixed-size list layout").
 *
 * @param buffers how many tell where the items lie
 */
record ListField(StoredField item, int buffers, Layout layout) implements StoredField {

  /** Items may take no bytes (NULLs, runs): then nothing else bounds a damaged length. */
  private static final int LONGEST = 1 << 24;

  /** Reads where the items of each list lie. */
  interface Layout {

    /** Reads the buffers of {@code size} lists, then the items. */
    ItemRanges read(FieldReader reader, int size, StoredField item);
  }

  /** Where the items of each list lie: from {@code from(i)} up to {@code to(i)}. */
  interface ItemRanges {
    Values items();

    int from(int index);

    int to(int index);
  }

  static ListField ofOffsets(StoredField item, IntegerLayout offsets) {
    return new ListField(
        item,
        1,
        (reader, size, items) -> {
          var starts = Offsets.buffer(reader, size, offsets);
          Values values = items.load(reader);
          Offsets checked = new Offsets(starts, offsets, values.size(), reader.place());
          return new OffsetRanges(values, checked);
        });
  }

  static ListField ofViews(StoredField item, IntegerLayout offsets) {
    return new ListField(
        item,
        2,
        (reader, size, items) -> {
          var starts = reader.buffer((long) size * offsets.width());
          var sizes = reader.buffer((long) size * offsets.width());
          return new ViewRanges(items.load(reader), starts, sizes, offsets, reader.place());
        });
  }

  static ListField ofSize(StoredField item, int length) {
    return new ListField(
        item,
        0,
        (reader, size, items) -> {
          Values values = items.load(reader);
          if ((long) size * length > values.size()) {
            throw reader.place().corrupt("its lists have fewer items than they need");
          }
          return new FixedRanges(values, length);
        });
  }

  @Override
  public SqlType type() {
    return SqlType.arrayOf(item.type());
  }

  @Override
  public Extent extent() {
    return Extent.of(1 + buffers).plus(item.extent());
  }

  @Override
  public Values load(FieldReader reader) {
    int size = reader.node();
    Validity validity = reader.validity();
    return new ListValues(size, validity, layout.read(reader, size, item), reader.place());
  }

  private record OffsetRanges(Values items, Offsets offsets) implements ItemRanges {
    @Override
    public int from(int index) {
      return offsets.from(index);
    }

    @Override
    public int to(int index) {
      return offsets.to(index);
    }
  }

  private record FixedRanges(Values items, int length) implements ItemRanges {
    @Override
    public int from(int index) {
      return index * length;
    }

    @Override
    public int to(int index) {
      return (index + 1) * length;
    }
  }

  private record ListValues(int size, Validity validity, ItemRanges ranges, Place place)
      implements Values {

    private int end(int index, int from) {
      int to = ranges.to(index);
      if (to - from > LONGEST) {
        throw place.unsupported("a list of " + (to - from) + " items");
      }
      return to;
    }

    @Override
    public @Nullable Object at(int index) {
      if (validity.isNull(index)) {
        return null;
      }
      int from = ranges.from(index);
      int to = end(index, from);
      List<@Nullable Object> list = new ArrayList<>(to - from);
      for (int i = from; i < to; i++) {
        list.add(ranges.items().at(i));
      }
      return list;
    }

    @Override
    public void json(int index, JsonGenerator json) throws IOException {
      if (validity.isNull(index)) {
        json.writeNull();
        return;
      }
      int from = ranges.from(index);
      int to = end(index, from);
      json.writeStartArray();
      for (int i = from; i < to; i++) {
        ranges.items().json(i, json);
      }
      json.writeEndArray();
    }
  }
}
