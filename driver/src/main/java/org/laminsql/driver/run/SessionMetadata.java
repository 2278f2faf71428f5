package org.laminsql.driver.run;

import java.util.List;
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

  /** The columns of a table; for a dataset this opens it. */
  List<ColumnInfo> columns(TableInfo table);

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
