package org.laminsql.driver.plan;

import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Queries that arguments of functions are asked with. */
final class SelectNodes {

  private SelectNodes() {}

  /** {@code SELECT expression}. */
  static SqlSelect of(SqlNode expression) {
    SqlParserPos position = expression.getParserPosition();
    return select(position, null, SqlNodeList.of(expression), null, null);
  }

  /** {@code SELECT DISTINCT items FROM from WHERE where}. */
  static SqlSelect distinct(SqlNodeList items, SqlNode from, @Nullable SqlNode where) {
    SqlParserPos position = items.getParserPosition();
    SqlNodeList keywords =
        SqlNodeList.of(SqlLiteral.createSymbol(SqlSelectKeyword.DISTINCT, position));
    return select(position, keywords, items, from, where);
  }

  private static SqlSelect select(
      SqlParserPos position,
      @Nullable SqlNodeList keywords,
      SqlNodeList items,
      @Nullable SqlNode from,
      @Nullable SqlNode where) {
    return new SqlSelect(
        position, keywords, items, from, where, null, null, null, null, null, null, null, null);
  }
}
