package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/**
 * Runs of equal values (specification, "Run-end encoded layout").
 *
 * @param ends of the runs: integers
 */
record RunEndField(StoredField ends, StoredField values) implements StoredField {

  @Override
  public SqlType type() {
    return values.type();
  }

  @Override
  public Extent extent() {
    return Extent.of(0).plus(List.of(ends, values));
  }

  @Override
  public Values load(FieldReader reader) {
    int size = reader.node();
    int[] runEnds = ends(ends.load(reader), reader.place());
    Values runs = values.load(reader);
    int last = runEnds.length == 0 ? 0 : runEnds[runEnds.length - 1];
    if (last < size || runs.size() < runEnds.length) {
      throw reader.place().corrupt("its runs end at " + last + ", before the " + size + " rows");
    }
    return new RunEndValues(size, runEnds, runs);
  }

  private static int[] ends(Values stored, Place place) {
    int[] ends = new int[stored.size()];
    for (int i = 0; i < ends.length; i++) {
      long end = stored.at(i) instanceof Number number ? number.longValue() : 0;
      if (end <= (i == 0 ? 0 : ends[i - 1]) || end > Integer.MAX_VALUE) {
        throw place.corrupt("its runs are out of order");
      }
      ends[i] = (int) end;
    }
    return ends;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record RunEndValues(int size, int[] ends, Values runs) implements Values {

    private int run(int index) {
      int found = Arrays.binarySearch(ends, index);
      return found < 0 ? -found - 1 : found + 1;
    }

    @Override
    public @Nullable Object at(int index) {
      return runs.at(run(index));
    }

    @Override
    public ColumnVector read(int[] rows) {
      return runs.read(Arrays.stream(rows).map(row -> row < 0 ? row : run(row)).toArray());
    }

    @Override
    public void json(int index, JsonGenerator json) throws IOException {
      runs.json(run(index), json);
    }
  }
}
