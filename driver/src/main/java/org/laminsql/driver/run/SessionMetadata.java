package org.laminsql.driver.run;

import java.util.List;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.ForeignKey;

/** What there is: schemas, tables, columns, keys. Each call costs what it returns. */
public interface SessionMetadata {

  /** The schemas, sorted. */
  List<String> schemas();

  /** The tables of a schema, sorted by name; for {@code data} the keys of its datasets. */
  List<TableInfo> tables(String schema);

  /**
   * One table by its exact name; also a part of a dataset, which {@link #tables} does not list.
   * Opens no dataset.
   *
   * @return no or one table
   */
  List<TableInfo> table(String schema, String name);

  /**
   * A dataset, and behind it the tables inside it, in the order a user would list them; opens it,
   * unless it is of a kind that is one table. What cannot be opened is listed alone: whoever reads
   * it is told why.
   *
   * @param name of the dataset, or of a part in it, which need not be there
   * @return none if there is no such dataset
   */
  List<TableInfo> inside(String name);

  /**
   * The columns of a table; for a dataset this opens it.
   *
   * @throws LaminSqlException PART_NOT_FOUND if there is no such table inside the dataset
   */
  List<ColumnInfo> columns(TableInfo table);

  /** As {@link #columns}; none if there is no such table inside the dataset. */
  default List<ColumnInfo> columnsIfAny(TableInfo table) {
    try {
      return columns(table);
    } catch (LaminSqlException e) {
      if (e.error() == LaminSqlError.PART_NOT_FOUND) {
        return List.of();
      }
      throw e;
    }
  }

  /** The columns of its primary key, none if it has none. */
  List<String> primaryKey(TableInfo table);

  /** Its references to other tables. */
  List<ForeignKey> foreignKeys(TableInfo table);

  /** The columns of each unique constraint. */
  List<List<String>> uniqueKeys(TableInfo table);

  /** The functions the engine adds to SQL's own, sorted by name; none unless it adds some. */
  default List<FunctionInfo> functions() {
    return List.of();
  }
}
