package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.jspecify.annotations.Nullable;

/**
 * The operators and functions a statement may use: the standard's, PostgreSQL's and ours, whose
 * names have no case.
 */
final class Operators implements SqlOperatorTable {

  static final Operators ALL = new Operators();

  private static final SqlOperatorTable OWN =
      SqlOperatorTables.chain(
          SqlOperatorTables.of(PostgresFunctions.ALL), SqlOperatorTables.of(FunctionOperators.ALL));

  private final SqlOperatorTable tables =
      SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(
          List.of(SqlLibrary.STANDARD, SqlLibrary.POSTGRESQL));

  private Operators() {}

  @Override
  public void lookupOperatorOverloads(
      SqlIdentifier name,
      @Nullable SqlFunctionCategory category,
      SqlSyntax syntax,
      List<SqlOperator> found,
      SqlNameMatcher nameMatcher) {
    SqlNameMatcher matcher = SqlNameMatchers.withCaseSensitive(false);
    int before = found.size();
    OWN.lookupOperatorOverloads(name, category, syntax, found, matcher);
    if (found.size() == before) {
      tables.lookupOperatorOverloads(name, category, syntax, found, matcher);
    }
  }

  @Override
  public List<SqlOperator> getOperatorList() {
    List<SqlOperator> all = new ArrayList<>(OWN.getOperatorList());
    all.addAll(tables.getOperatorList());
    return all;
  }
}
