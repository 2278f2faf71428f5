package org.laminsql.adapters.format.arrays;

import java.util.List;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlException;

/** Arrays as tables, for any format that holds some. */
public final class ArrayTables {

  private ArrayTables() {}

  /**
   * The table of an array: one row an element, a column for each dimension and one for the value,
   * or for each field of it. Opens neighbours that may hold coordinates; reads no chunk.
   *
   * @param dataset the dataset's name, for messages
   * @param array any
   * @param parent the group it lies in: its metadata may name the dimensions, its arrays may be
   *     their coordinates
   * @throws LaminSqlException ENCODING_NOT_SUPPORTED if its elements are of a type that no column
   *     has
   */
  public static ScannableTable table(String dataset, NdArray array, ArrayGroup parent) {
    return table(dataset, array, List.of(parent));
  }

  /**
   * The same of an array that lies deeper.
   *
   * @param above the groups that it lies in, innermost first; empty if the store is this array
   */
  static ScannableTable table(String dataset, NdArray array, List<ArrayGroup> above) {
    String place = array.path().isEmpty() ? dataset : dataset + "/" + array.path();
    List<ValueColumn> values = ValueColumns.of(place, array);
    return new ArrayTable(array, Dimensions.of(array, values, above), values);
  }
}
