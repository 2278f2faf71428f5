package org.laminsql.driver.plan;

import java.util.List;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;

/** The operators and functions a statement may use: the standard's and PostgreSQL's. */
final class Operators {

  static final SqlOperatorTable ALL =
      SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(
          List.of(SqlLibrary.STANDARD, SqlLibrary.POSTGRESQL));

  private Operators() {}
}
