package org.laminsql.driver.plan;

import java.util.List;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.model.SqlType;

/** Something that DuckDB's statement reads. */
public sealed interface Source {

  /** The types of its columns, which DuckDB knows as c0, c1, …. */
  List<SqlType> types();

  /** What stands for the source at that place of the list in the text of the statement. */
  static String placeholder(int index) {
    return "\u0003" + index + "\u0003";
  }

  /**
   * Rows of the metadata database: those of the plan's registry statement whose first column holds
   * this source's number. The columns of all sources stand side by side in it.
   *
   * @param number which rows are its own
   * @param firstColumn where its columns begin in the statement's rows
   * @param types the types of its columns
   */
  record Registry(int number, int firstColumn, List<SqlType> types) implements Source {}

  /**
   * A slice of a dataset that we read.
   *
   * @param name the table, for EXPLAIN
   * @param table the table
   * @param columns the columns to read
   * @param types their types
   * @param conditions what the statement demands of the rows, as far as a scan may use it
   * @param joins columns whose values must be among those that another source gives
   */
  record Slice(
      String name,
      ScannableTable table,
      List<String> columns,
      List<SqlType> types,
      List<ConditionSource> conditions,
      List<JoinCondition> joins)
      implements Source {}

  /**
   * Files that DuckDB reads by itself.
   *
   * @param name the table, for EXPLAIN
   * @param table the files
   * @param columns positions of the columns to read
   * @param types their types
   */
  record Files(String name, FileTable table, List<Integer> columns, List<SqlType> types)
      implements Source {}

  /**
   * A column of a slice must equal one of the values of a registry source.
   *
   * @param column the column of the slice
   * @param source the registry source's place in the list
   * @param sourceColumn its column that holds the values
   */
  record JoinCondition(String column, int source, int sourceColumn) {}
}
